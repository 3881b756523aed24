package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A call that went well, with its body still unread.
record Answer(GatewayException.Call call, Exchange exchange, String body) {

    /// @throws GatewayException.Garbled if the body is no JSON object
    JsonNode object() {
        JsonNode node = json();
        if (!node.isObject()) {
            throw garbled("no object");
        }
        return node;
    }

    /// @throws GatewayException.Garbled if the body is no JSON array
    JsonNode array() {
        JsonNode node = json();
        if (!node.isArray()) {
            throw garbled("no array");
        }
        return node;
    }

    /// A part of a list.
    ///
    /// @throws GatewayException.Garbled if the body is none: without its total nobody knows whether it is all
    Listing listing() {
        JsonNode page = object();
        JsonNode items = page.path("items");
        if (!items.isArray() || !page.path("total").isIntegralNumber()) {
            throw garbled("no page");
        }
        LenientObject fields = new LenientObject(page);
        return new Listing(items.valueStream().toList(), fields.count("total"), fields.count("offset"));
    }

    /// What the server says of a part of a list; the items are not looked at.
    record Listing(List<JsonNode> items, int total, int offset) {}

    GatewayException.Garbled garbled(String what) {
        return new GatewayException.Garbled(call, what, null);
    }

    private JsonNode json() {
        try {
            return Json.read(body);
        } catch (JacksonException e) {
            throw new GatewayException.Garbled(call, "no JSON", e);
        }
    }
}
