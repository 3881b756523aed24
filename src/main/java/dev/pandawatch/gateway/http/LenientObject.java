package dev.pandawatch.gateway.http;

import dev.pandawatch.filter.FilterDocument;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One JSON object, read so that nothing in it can stop the reader: a field that is missing or not of the expected kind
/// gives a neutral value, and what stands there instead is not lost, see [#rest()].
final class LenientObject {
    private final JsonNode node;
    private final Set<String> taken = new HashSet<>();

    /// @param node not necessarily an object; anything else is read like an empty one
    LenientObject(JsonNode node) {
        this.node = node;
    }

    /// The neutral value is empty.
    String text(String key) {
        JsonNode value = node.path(key);
        return value.isString() ? took(key, value.stringValue()) : "";
    }

    /// `null` is a value here, and the neutral one.
    @Nullable
    String textOrNull(String key) {
        JsonNode value = node.path(key);
        if (value.isNull()) {
            taken.add(key);
        }
        return value.isString() ? took(key, value.stringValue()) : null;
    }

    /// ISO 8601 with an offset, the fraction optional (F133). `null` is a value here, and the neutral one.
    @Nullable
    Instant instant(String key) {
        JsonNode value = node.path(key);
        if (value.isNull()) {
            taken.add(key);
        }
        if (!value.isString()) {
            return null;
        }
        try {
            return took(key, WireInstant.read(value.stringValue()));
        } catch (DateTimeException e) {
            return null; // not taken, so it is in the rest
        }
    }

    /// The neutral value is NaN.
    double number(String key) {
        JsonNode value = node.path(key);
        return value.isNumber() ? took(key, value.decimalValue().doubleValue()) : Double.NaN;
    }

    /// The neutral value is 0.
    int count(String key) {
        JsonNode value = node.path(key);
        return value.isIntegralNumber() && value.canConvertToInt() ? took(key, value.intValue()) : 0;
    }

    boolean flag(String key, boolean neutral) {
        JsonNode value = node.path(key);
        return value.isBoolean() ? took(key, value.booleanValue()) : neutral;
    }

    /// The neutral value is empty; an element that is no text is left out.
    List<String> texts(String key) {
        JsonNode value = node.path(key);
        List<String> texts = value.isArray()
                ? value.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList()
                : List.of();
        return value.isArray() && texts.size() == value.size() ? took(key, texts) : texts;
    }

    /// The neutral value is empty.
    FilterDocument document(String key) {
        JsonNode value = node.path(key);
        return value.isObject() ? took(key, FilterJson.read(value)) : FilterDocument.EMPTY;
    }

    /// Every field that nobody asked for, or that was not of the expected kind.
    Map<String, @Nullable Object> rest() {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!taken.contains(entry.getKey())) {
                rest.put(entry.getKey(), FilterJson.value(entry.getValue()));
            }
        }
        return rest;
    }

    private <T> T took(String key, T value) {
        taken.add(key);
        return value;
    }
}
