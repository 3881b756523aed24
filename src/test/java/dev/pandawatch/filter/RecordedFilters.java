package dev.pandawatch.filter;

import dev.pandawatch.gateway.http.JsonFilterCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Filters with which the real server was asked, and what it did.
public final class RecordedFilters {
    private static final List<String> FILES = List.of(
            "auth-and-project",
            "discovery",
            "errors",
            "metrics-and-providers",
            "monitors-create",
            "monitors-filters",
            "monitors-lifecycle",
            "monitors-list",
            "monitors-runs",
            "monitors-scheduler",
            "monitors-update",
            "runs");

    private RecordedFilters() {}

    /// A monitor that was created and triggered.
    ///
    /// @param status of the answer to the trigger
    /// @param matched how many targets its run has, if there is one
    record Triggered(String id, FilterTarget target, FilterDocument filters, int status, int matched) {
        /// The project had 47 traces in 16 sessions.
        boolean everything() {
            return matched == (target == FilterTarget.TRACE ? 47 : 16);
        }

        @Override
        public String toString() {
            return id + " " + JsonText.of(filters.entries()) + ": " + (status == 202 ? matched : status);
        }
    }

    static List<Triggered> triggered() {
        Map<String, JsonNode> answers = new HashMap<>();
        List<JsonNode> all = entries("monitors-filters");
        all.forEach(entry -> answers.put(entry.get("id").stringValue(), entry.get("response")));
        List<Triggered> triggered = new ArrayList<>();
        for (JsonNode entry : all) {
            String id = entry.get("id").stringValue();
            if (id.endsWith("-create")) {
                JsonNode body = entry.get("request").get("body");
                JsonNode answer = Objects.requireNonNull(answers.get(id.replace("-create", "-trigger")));
                triggered.add(new Triggered(
                        id,
                        FilterTarget.valueOf(body.get("target_type").stringValue()),
                        document(body.get("filters").toString()),
                        answer.get("status").intValue(),
                        answer.path("body").path("total_targets").asInt(0)));
            }
        }
        return triggered;
    }

    /// Every object that stands as `filters` anywhere in the recordings, as JSON.
    public static Set<String> everyObject() {
        Set<String> found = new LinkedHashSet<>();
        FILES.forEach(file -> entries(file)
                .forEach(entry -> entry.findValues("filters").stream()
                        .filter(JsonNode::isObject)
                        .forEach(filters -> found.add(filters.toString()))));
        return found;
    }

    public static FilterDocument document(String json) {
        return new JsonFilterCodec().read(json).toOptional().orElseThrow();
    }

    private static List<JsonNode> entries(String file) {
        try (InputStream in =
                RecordedFilters.class.getResourceAsStream("/dev/pandawatch/sandbox/contract/" + file + ".json")) {
            return List.copyOf(new JsonMapper().readTree(in).values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
