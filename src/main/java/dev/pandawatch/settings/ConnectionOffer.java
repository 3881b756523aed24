package dev.pandawatch.settings;

import dev.pandawatch.parse.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection that somebody prepared on this machine for another tool; each value names the place it was found at.
///
/// @param origin what the offer is called after
/// @param endpoint as it was written, not checked
/// @param key null if there was none
/// @param project the project's name, not checked; null if there was none
public record ConnectionOffer(
        Origin origin,
        Found<String> endpoint,
        @Nullable Found<ApiKey> key,
        @Nullable Found<String> project) {

    /// Which of the two places leads.
    public enum Origin {
        /// The environment decides; what it lacks is taken from the file, as the official tool does.
        ENVIRONMENT,
        /// The official tool's file alone.
        CLI_FILE
    }

    /// A value and where it was found.
    ///
    /// @param place a variable's name or a file; empty for the official tool's built-in default
    public record Found<T>(T value, String place) {}

    /// All that was found, and what could not be read, each as a sentence of its own.
    public record Offers(List<ConnectionOffer> offers, List<Violation> problems) {
        public Offers {
            offers = List.copyOf(offers);
            problems = List.copyOf(problems);
        }
    }
}
