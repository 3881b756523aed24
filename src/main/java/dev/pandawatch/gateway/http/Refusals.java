package dev.pandawatch.gateway.http;

import dev.pandawatch.parse.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a 422 dislikes, at our own fields. The server has two shapes for it (F118): a list of fields with a message
/// each, and one sentence that names its field only in its words.
final class Refusals {
    private static final Set<String> FIELDS = Set.of(
            "name",
            "target_type",
            "metrics",
            "filters",
            "sampling_rate",
            "model",
            "cadence",
            "only_if_changed",
            "signal_weights");
    private static final Set<String> WITH_KEYS = Set.of("filters", "signal_weights");

    /// How the sentences begin, and the field that they speak of.
    private static final Map<String, String> SENTENCES = Map.of(
            "Unknown metric", "metrics",
            "Invalid cron expression", "cadence",
            "Cron expression", "cadence",
            "Invalid cadence", "cadence",
            "signal_weights", "signal_weights",
            "target_type", "target_type",
            "No traces match", "filters",
            "No sessions match", "filters");

    private Refusals() {}

    /// At least one, whatever `body` is.
    static List<Violation> of(JsonNode body) {
        Stream<Violation> listed = Stream.concat(
                body.path("errors")
                        .valueStream()
                        .map(error -> said(field(text(error, "field").split(" -> ", -1)), text(error, "message"))),
                body.path("detail")
                        .valueStream()
                        .map(error -> said(field(location(error.path("loc"))), text(error, "msg"))));
        List<Violation> found = listed.toList();
        return found.isEmpty() ? List.of(sentence(text(body, "detail"))) : found;
    }

    private static Violation sentence(String text) {
        String field = SENTENCES.entrySet().stream()
                .filter(entry -> text.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        // the server's own sentence shows the inside of its program (F33)
        return text.startsWith("Invalid cadence") ? Violation.of(field, "server.cadence") : said(field, text);
    }

    private static Violation said(String field, String message) {
        String text = message.replaceFirst("^Value error, ", "");
        return text.isBlank() ? Violation.of(field, "server.refused") : Violation.of(field, "server.says", text);
    }

    /// FastAPI's own form, which the API description promises and this server does not send.
    private static String[] location(JsonNode path) {
        return path.valueStream()
                .map(part -> part.isString() ? part.stringValue() : part.toString())
                .filter(part -> !part.equals("body"))
                .toArray(String[]::new);
    }

    /// `metrics -> 1` is `metrics`; a query's parameter is the filter that it stands for (F60). Any other parameter, a
    /// path or a place in the text is the whole.
    private static String field(String[] path) {
        if (path.length > 1 && path[0].equals("query")) {
            return MatchQuery.place(path[1]).orElse("");
        }
        if (path.length == 0 || !FIELDS.contains(path[0])) {
            return "";
        }
        return path.length > 1 && WITH_KEYS.contains(path[0]) ? path[0] + " -> " + path[1] : path[0];
    }

    private static String text(JsonNode object, String key) {
        return new LenientObject(object).text(key);
    }
}
