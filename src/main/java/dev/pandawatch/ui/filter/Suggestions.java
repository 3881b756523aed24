package dev.pandawatch.ui.filter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values that the project's live data have, by filter key: `tags`, `name`, `status`, `user_id`, `session_id`.
///
/// @param values most frequent first; users and sessions as the server lists them, last seen first
/// @param sample from how many of the newest traces tags, names and statuses are counted; 0 while none are read
public record Suggestions(Map<String, List<Suggested>> values, int sample) {
    public static final Suggestions NONE = new Suggestions(Map.of(), 0);

    /// One value.
    ///
    /// @param count traces of the sample that have it; of a user or a session all its traces
    /// @param lastSeen `null` where the server does not say
    public record Suggested(
            String value, int count, @Nullable Instant lastSeen) {}

    public Suggestions {
        values = Map.copyOf(values);
    }

    /// Empty for a key of which nothing is known yet.
    public List<Suggested> of(String key) {
        return values.getOrDefault(key, List.of());
    }
}
