package dev.pandawatch.state;

import java.time.Instant;
import java.util.List;

/// Something that happened and that a person should hear of.
///
/// @param key its sentence, a key of `messages.properties`
public record Notice(Kind kind, String key, List<Object> arguments, Instant at) {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    /// How much it matters.
    public enum Kind {
        DONE,
        NOTE,
        PROBLEM
    }
}
