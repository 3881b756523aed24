package dev.pandawatch.sandbox;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One value of a stored filter, read with the real server's carelessness (F53 to F58): nobody checked it when it
/// was stored, and what cannot be used is a crash now.
record FilterValue(String key, JsonNode value) {

    /// The value of a key that is there and not null.
    static Optional<FilterValue> of(ObjectNode filters, String key) {
        return Optional.ofNullable(filters.get(key))
                .filter(value -> !value.isNull())
                .map(value -> new FilterValue(key, value));
    }

    /// Likewise, but Python's empty values count as absent, too.
    static Optional<FilterValue> filled(ObjectNode filters, String key) {
        return of(filters, key).filter(FilterValue::truthy);
    }

    /// What Python's `if value:` says; the text `"false"` is true (F56).
    boolean truthy() {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> false;
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.doubleValue() != 0;
            case STRING -> !value.stringValue().isEmpty();
            case ARRAY, OBJECT -> !value.isEmpty();
            case BINARY, POJO -> true;
        };
    }

    String text() {
        if (!value.isString()) {
            throw crash();
        }
        return value.stringValue();
    }

    Instant date() {
        return PythonDates.parse(text()).orElseThrow(this::crash);
    }

    TraceStatus status() {
        for (TraceStatus status : TraceStatus.values()) {
            if (value.isString() && status.name().equals(value.stringValue())) {
                return status;
            }
        }
        throw crash();
    }

    /// A list of texts, or the keys of an object; null elements are harmless (F58).
    List<String> tags() {
        if (value.isObject()) {
            return List.copyOf(value.propertyNames());
        }
        if (!value.isArray()) {
            throw crash();
        }
        List<String> tags = new ArrayList<>();
        for (JsonNode element : value.values()) {
            if (element.isString()) {
                tags.add(element.stringValue());
            } else if (!element.isNull()) {
                throw crash();
            }
        }
        return tags;
    }

    /// The database compares it with a 64 bit count; fractions are fine (F57).
    BigDecimal count() {
        if (value.isBoolean()) {
            return value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (!value.isNumber() || (value.isIntegralNumber() && tooLong(value.bigIntegerValue()))) {
            throw crash();
        }
        return value.isIntegralNumber()
                ? new BigDecimal(value.bigIntegerValue())
                : BigDecimal.valueOf(value.doubleValue());
    }

    private static boolean tooLong(BigInteger number) {
        return number.bitLength() > 63;
    }

    private Refusal crash() {
        return Refusal.crash("filters." + key + " cannot be used");
    }
}
