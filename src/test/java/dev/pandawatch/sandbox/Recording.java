package dev.pandawatch.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One request to the real server and its answer, as they were recorded.
record Recording(String id, JsonNode request, JsonNode response) {

    static List<Recording> of(String file) {
        return resource("contract/" + file + ".json")
                .valueStream()
                .map(entry -> new Recording(entry.get("id").stringValue(), entry.get("request"), entry.get("response")))
                .toList();
    }

    static JsonNode resource(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    /// The ids that are not replayed, with the reason.
    static Map<String, String> leftOut() {
        Map<String, String> reasons = new LinkedHashMap<>();
        text("left-out.tsv").lines().map(line -> line.split("\t", 2)).forEach(line -> reasons.put(line[0], line[1]));
        return reasons;
    }

    private static String text(String name) {
        try (InputStream in = Recording.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String method() {
        return request.get("method").stringValue();
    }

    int status() {
        return response.get("status").intValue();
    }
}
