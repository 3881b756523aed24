package dev.pandawatch.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Compares answers of the sandbox with recorded ones: everything must be the same but ids and instants, and these
/// must at least agree among themselves.
///
/// An id that was met before must be the same one again. An instant must have a fraction exactly when the recorded
/// one has, and the next date of a plain cron must be the very same. The prompts of templates are the sandbox's own
/// words.
final class Likeness {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VALUE = Pattern.compile("[01]\\.\\d{1,4}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?\\+00:00");

    private final Map<String, String> ids = new HashMap<>();

    void learn(String recorded, String ours) {
        ids.put(recorded, ours);
    }

    /// A recorded text with our ids, in whatever spelling they stand there.
    String ours(String recorded) {
        String text = recorded;
        for (Map.Entry<String, String> pair : ids.entrySet()) {
            text = text.replace(pair.getKey(), pair.getValue())
                    .replace(
                            pair.getKey().toUpperCase(Locale.ROOT),
                            pair.getValue().toUpperCase(Locale.ROOT))
                    .replace(pair.getKey().replace("-", ""), pair.getValue().replace("-", ""));
        }
        return text;
    }

    /// What differs; empty if nothing does.
    List<String> differences(String at, JsonNode recorded, JsonNode ours) {
        if (recorded.isObject() && ours.isObject()) {
            return objects(at, recorded, ours);
        }
        if (recorded.isArray() && ours.isArray() && recorded.size() == ours.size()) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < recorded.size(); i++) {
                found.addAll(differences(at + "[" + i + "]", recorded.get(i), ours.get(i)));
            }
            return found;
        }
        boolean alike = (recorded.isString() && ours.isString())
                ? alike(at, recorded.stringValue(), ours.stringValue())
                : recorded.equals(ours);
        return alike ? List.of() : List.of(at + ": recorded " + recorded + ", ours " + ours);
    }

    private List<String> objects(String at, JsonNode recorded, JsonNode ours) {
        if (recorded.has("eval_run_id") && recorded.has("metadata") && ours.has("metadata")) {
            return scores(at, (ObjectNode) recorded, (ObjectNode) ours);
        }
        return sameObjects(at, recorded, ours);
    }

    /// Another judge gives other numbers for other reasons; all else of a score must be the same, and so must be the
    /// reason of a failure.
    private List<String> scores(String at, ObjectNode recorded, ObjectNode ours) {
        ObjectNode wanted = recorded.deepCopy();
        ObjectNode given = ours.deepCopy();
        if (VALUE.matcher(wanted.path("value").asString("")).matches()
                && VALUE.matcher(given.path("value").asString("")).matches()) {
            wanted.put("value", "0.5").put("reason", "said");
            given.put("value", "0.5").put("reason", given.path("reason").isString() ? "said" : null);
        } else {
            wanted.put("reason", wanted.path("reason").asString("").replace(" (stub)", ""));
        }
        if (wanted.has("environment") && given.has("environment")) {
            wanted.putNull("environment"); // our traces are not the recorder's
            given.putNull("environment");
        }
        wanted.set("metadata", outline(wanted.get("metadata")));
        given.set("metadata", outline(given.get("metadata")));
        return sameObjects(at, wanted, given);
    }

    /// The keys and kinds of values, without the values; what is told of each trace is told alike.
    private static JsonNode outline(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode outlined = object.objectNode();
            object.properties().forEach(entry -> {
                String key = ID.matcher(entry.getKey()).matches() ? "<trace>" : entry.getKey();
                outlined.set(key, outline(entry.getValue()));
            });
            return outlined;
        }
        return JsonNodeFactory.instance.stringNode(node.getNodeType().name());
    }

    private List<String> sameObjects(String at, JsonNode recorded, JsonNode ours) {
        List<String> wanted = List.copyOf(recorded.propertyNames());
        if (!wanted.equals(List.copyOf(ours.propertyNames()))) {
            return List.of(at + ": recorded keys " + wanted + ", ours " + ours.propertyNames());
        }
        List<String> found = new ArrayList<>();
        for (String key : wanted) {
            found.addAll(differences(at + "." + key, recorded.get(key), ours.get(key)));
        }
        if (plainCron(recorded.get("cadence")) && !recorded.get("next_run_at").equals(ours.get("next_run_at"))) {
            found.add(at + ": recorded next run " + recorded.get("next_run_at") + ", ours " + ours.get("next_run_at"));
        }
        return found;
    }

    /// Five fields, none random: computed at nearly the same moment it has the same next date.
    private static boolean plainCron(@Nullable JsonNode cadence) {
        return Optional.ofNullable(cadence)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> text.startsWith("cron:") && text.split("\\s+", -1).length == 5 && !text.contains("R"))
                .isPresent();
    }

    private boolean alike(String at, String recorded, String ours) {
        if (ID.matcher(recorded).matches() && ID.matcher(ours).matches()) {
            return ids.computeIfAbsent(recorded, _ -> ours).equals(ours);
        }
        Matcher one = INSTANT.matcher(recorded);
        Matcher other = INSTANT.matcher(ours);
        if (one.matches() && other.matches()) {
            return (one.group(1) == null) == (other.group(1) == null);
        }
        return at.endsWith(".prompt") || ours(recorded).equals(ours);
    }
}
