package dev.pandawatch.gateway.http;

import dev.pandawatch.filter.FilterDocument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Filters on the wire: any JSON object, kept as it is (F50).
final class FilterJson {
    private FilterJson() {}

    /// @param node an object; anything else gives an empty document
    static FilterDocument read(JsonNode node) {
        return new FilterDocument(entries(node));
    }

    static ObjectNode write(FilterDocument document) {
        return object(document.entries());
    }

    /// `node` in the values of a [FilterDocument].
    static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            case ARRAY -> list(node.values());
            case OBJECT -> entries(node);
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    private static Object number(JsonNode node) {
        if (!node.isIntegralNumber()) {
            return node.decimalValue();
        }
        return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
    }

    private static List<@Nullable Object> list(Collection<JsonNode> nodes) {
        List<@Nullable Object> values = new ArrayList<>();
        nodes.forEach(node -> values.add(value(node)));
        return values;
    }

    private static Map<String, @Nullable Object> entries(JsonNode node) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> Json.NODES.nullNode();
            case String text -> Json.NODES.stringNode(text);
            case Boolean flag -> Json.NODES.booleanNode(flag);
            case Long number -> Json.NODES.numberNode(number);
            case BigInteger number -> Json.NODES.numberNode(number);
            case BigDecimal number -> Json.NODES.numberNode(number);
            case List<?> list -> {
                ArrayNode array = Json.NODES.arrayNode();
                list.forEach(element -> array.add(node(element)));
                yield array;
            }
            case Map<?, ?> map -> object(map);
            default -> throw new IllegalArgumentException("no value of a filter: " + value.getClass());
        };
    }

    private static ObjectNode object(Map<?, ? extends @Nullable Object> entries) {
        ObjectNode object = Json.NODES.objectNode();
        entries.forEach((key, value) -> object.set(String.valueOf(key), node(value)));
        return object;
    }
}
