package dev.pandawatch.cadence;

import java.util.List;

/// Something to say: a dotted key of `messages.properties`, and what its pattern needs, in its order.
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
