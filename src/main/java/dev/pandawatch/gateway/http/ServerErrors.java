package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.GatewayException.Call;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads every shape that an answer without success can have (F118 to F131), also those of what stands between: a
/// proxy's HTML, an empty body, half a body.
final class ServerErrors {
    /// So much of plain text is a sentence; more is a page.
    private static final int LONGEST_SENTENCE = 300;

    private ServerErrors() {}

    /// @param call without the server's text, which is found in `body`
    static GatewayException of(Call call, String body) {
        JsonNode json = json(body);
        Call told = new Call(
                call.method(), call.path(), call.requestId(), call.write(), call.status(), sentence(json, body));
        return switch (call.status()) {
            case 401, 403 -> new GatewayException.Denied(told);
            case 404 -> new GatewayException.NotFound(told);
            case 422 -> unprocessable(told, json);
            case 429 -> tooMany(told, json);
            default -> new GatewayException.Broken(told);
        };
    }

    private static GatewayException unprocessable(Call call, JsonNode json) {
        String text = call.serverText();
        if (text.startsWith("Project ") || text.startsWith("X-Project-")) {
            return new GatewayException.WrongProject(call);
        }
        return new GatewayException.Refused(call, Refusals.of(json));
    }

    /// One status, three meanings: only the server's own limiter and a proxy's are over in a minute (F131).
    private static GatewayException tooMany(Call call, JsonNode json) {
        if (!json.has("detail")) {
            return new GatewayException.RateLimited(call);
        }
        return call.serverText().startsWith("You've reached the ")
                ? new GatewayException.QuotaExhausted(call)
                : new GatewayException.PlanForbids(call);
    }

    private static JsonNode json(String body) {
        try {
            return Json.read(body);
        } catch (JacksonException e) {
            return Json.NODES.missingNode(); // a body of another kind has its meaning, too
        }
    }

    private static String sentence(JsonNode json, String body) {
        LenientObject fields = new LenientObject(json);
        if (json.isObject()) {
            return fields.text(json.has("detail") ? "detail" : "error");
        }
        String text = body.strip();
        return text.startsWith("<") || text.length() > LONGEST_SENTENCE ? "" : text;
    }
}
