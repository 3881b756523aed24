package dev.pandawatch.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One recorded answer of the real server.
///
/// @param method of the request
/// @param path of the request, without its query
/// @param body JSON; plain text is a string, no body is `null`
record Recording(String id, String method, String path, int status, JsonNode body) {

    /// All that were recorded of one kind; the resource has one a line.
    static List<Recording> all(String kind) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/dev/pandawatch/gateway/http", kind + ".jsonl"))
                    .stream()
                    .map(Json::read)
                    .map(row -> new Recording(
                            row.path("id").asString(),
                            row.path("method").asString(),
                            row.path("path").asString(),
                            row.path("status").asInt(),
                            row.path("body")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The body as it came over the wire.
    String wire() {
        return body.isNull() ? "" : body.isString() ? body.stringValue() : body.toString();
    }

    @Override
    public String toString() {
        return id;
    }
}
