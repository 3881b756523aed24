package dev.pandawatch.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the fields of a body as Pydantic does in its lax mode, with its sentences (F30, F31, F62, F119).
///
/// A reader answers null when it complained; also when the field is absent or null where that is allowed.
record Fields(ObjectNode body, Complaints complaints) {
    private static final Set<String> YES = Set.of("1", "on", "t", "true", "y", "yes");
    private static final Set<String> NO = Set.of("0", "off", "f", "false", "n", "no");

    boolean has(String name) {
        return body.has(name);
    }

    /// Whether the field is there and null.
    boolean nulled(String name) {
        return has(name) && body.get(name).isNull();
    }

    /// The fields, after complaining if `name` is not among them.
    Fields require(String name) {
        if (!has(name)) {
            complaints.add(name, "Field required");
        }
        return this;
    }

    @Nullable
    String text(String name) {
        return has(name) ? text(name, body.get(name)) : null;
    }

    private @Nullable String text(String path, JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        complaints.add(path, "Input should be a valid string");
        return null;
    }

    @Nullable
    List<String> texts(String name, int least) {
        JsonNode value = body.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            complaints.add(name, "Input should be a valid list");
            return null;
        }
        if (value.size() < least) {
            complaints.add(
                    name, "List should have at least %d item after validation, not %d".formatted(least, value.size()));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String text = text(name + " -> " + i, value.get(i));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Nullable
    ObjectNode object(String name) {
        JsonNode value = body.get(name);
        if (value == null || value instanceof ObjectNode) {
            return (ObjectNode) value;
        }
        complaints.add(name, "Input should be a valid dictionary");
        return null;
    }

    /// A share from 0 to 1; NaN is not below 1 and so is refused as too large.
    @Nullable
    Double share(String name) {
        Double value = has(name) ? number(name, body.get(name)) : null;
        if (value != null && !(value <= 1)) {
            complaints.add(name, "Input should be less than or equal to 1");
        } else if (value != null && value < 0) {
            complaints.add(name, "Input should be greater than or equal to 0");
        }
        return value;
    }

    /// An object whose values are numbers; they come back as floats (F20).
    @Nullable
    ObjectNode numbers(String name) {
        ObjectNode given = object(name);
        if (given == null) {
            return null;
        }
        ObjectNode numbers = JsonNodeFactory.instance.objectNode();
        Consumer<String> read = key -> {
            Double number = number(name + " -> " + key, given.get(key));
            if (number != null) {
                numbers.put(key, number.doubleValue());
            }
        };
        given.propertyNames().forEach(read);
        return numbers;
    }

    private @Nullable Double number(String path, JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? 1.0 : 0.0;
        }
        if (!value.isString()) {
            complaints.add(path, "Input should be a valid number");
            return null;
        }
        return parsed(path, value.stringValue().strip());
    }

    private @Nullable Double parsed(String path, String text) {
        try {
            return Double.valueOf(
                    switch (text.toLowerCase(Locale.ROOT).replaceFirst("^[+]", "")) {
                        case "nan" -> "NaN";
                        case "inf", "infinity" -> "Infinity";
                        case "-inf", "-infinity" -> "-Infinity";
                        default -> text.matches("[-+0-9._eE]+") ? text.replace("_", "") : "not a number";
                    });
        } catch (NumberFormatException _) {
            complaints.add(path, "Input should be a valid number, unable to parse string as a number");
            return null;
        }
    }

    @Nullable
    Boolean truth(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        if (!value.isString() && !value.isNumber()) {
            complaints.add(name, "Input should be a valid boolean");
            return null;
        }
        String word = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue())
                ? Long.toString(value.longValue())
                : value.asString();
        Optional<Boolean> meant = meaning(word);
        if (meant.isEmpty()) {
            complaints.add(name, "Input should be a valid boolean, unable to interpret input");
        }
        return meant.orElse(false);
    }

    /// What a word says, in any case; empty if it is neither a yes nor a no.
    static Optional<Boolean> meaning(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return YES.contains(lower) || NO.contains(lower) ? Optional.of(YES.contains(lower)) : Optional.empty();
    }
}
