package dev.pandawatch.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What PostgreSQL makes of a JSON object: shorter keys first, then by their bytes (F23).
final class Jsonb {
    private static final Comparator<byte[]> SHORTER_FIRST =
            Comparator.<byte[]>comparingInt(key -> key.length).thenComparing(Arrays::compareUnsigned);

    private Jsonb() {}

    /// A copy as it is read back.
    static ObjectNode stored(ObjectNode given) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        List<String> keys = given.propertyNames().stream()
                .sorted(Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), SHORTER_FIRST))
                .toList();
        keys.forEach(key -> copy.set(key, stored(given.get(key))));
        return copy;
    }

    private static JsonNode stored(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> stored(object);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(stored(element)));
                yield copy;
            }
            default -> value;
        };
    }
}
