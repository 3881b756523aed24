package dev.pandawatch.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An answer before it is written.
///
/// @param contentType null sends no such header
/// @param headers besides content type and request id
/// @param anonymous true leaves out `X-Request-ID`: the real server loses it on each 500 and on the default rate
///     limit (F7)
record Reply(int status, @Nullable String contentType, String body, Map<String, String> headers, boolean anonymous) {
    private static final String JSON = "application/json";

    /// One thing that is wrong with a request: the path to it, and the sentence.
    record FieldError(String field, String message) {}

    static Reply json(int status, JsonNode body) {
        return new Reply(status, JSON, body.toString(), Map.of(), false);
    }

    /// 204: no body, but the JSON content type (F8).
    static Reply noContent() {
        return new Reply(204, JSON, "", Map.of(), false);
    }

    /// Shape A.
    static Reply detail(int status, String text) {
        return json(status, JsonNodeFactory.instance.objectNode().put("detail", text));
    }

    /// Shape B.
    static Reply fields(List<FieldError> errors) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("detail", "Validation error");
        ArrayNode list = body.putArray("errors");
        errors.forEach(error -> list.addObject().put("field", error.field()).put("message", error.message()));
        return json(422, body);
    }

    /// Shape C. The default limit answers before the request has an id, a route's own limit after.
    static Reply tooMany(int limit, boolean byDefault) {
        JsonNode body =
                JsonNodeFactory.instance.objectNode().put("error", "Rate limit exceeded: " + limit + " per 1 minute");
        return new Reply(429, JSON, body.toString(), Map.of(), byDefault);
    }

    /// Shape D.
    static Reply crash() {
        return new Reply(500, "text/plain; charset=utf-8", "Internal Server Error", Map.of(), true);
    }

    static Reply notAllowed(String allowed) {
        Reply plain = detail(405, "Method Not Allowed");
        return new Reply(405, JSON, plain.body, Map.of("Allow", allowed), false);
    }

    static Reply redirect(String location) {
        return new Reply(307, null, "", Map.of("Location", location), false);
    }
}
