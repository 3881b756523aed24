package dev.pandawatch.parse;

import java.util.List;

/// One thing that is wrong with an input, at the place where it is wrong.
///
/// @param field the wire path of the field, as the server writes it: `name`, `cadence`, `filters -> tags`,
///     `signal_weights -> confidence`; `""` is the whole input
/// @param key what is wrong, as a dotted key of `messages.properties`
/// @param arguments what the sentence of `key` needs, in its order
public record Violation(String field, String key, List<Object> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String field, String key, Object... arguments) {
        return new Violation(field, key, List.of(arguments));
    }
}
