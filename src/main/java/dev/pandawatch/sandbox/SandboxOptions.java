package dev.pandawatch.sandbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How a sandbox is started.
///
/// @param port on the loopback address; 0 takes a free one
/// @param file where changes are kept; null keeps nothing
/// @param seed the same seed and clock give the same world
public record SandboxOptions(int port, @Nullable Path file, SandboxClock clock, long seed, Scenario scenario) {

    /// What is in the sandbox before anybody touched it.
    public enum Scenario {
        /// The project `support-agents` with its monitors, traces and thirty days of runs.
        EVERYDAY,
        /// The same, and among its monitors one that a `filters: null` made unreadable (F70).
        POISONED,
        /// The project `support-agents`, without anything in it.
        EMPTY
    }

    public SandboxOptions(int port, @Nullable Path file, SandboxClock clock, long seed) {
        this(port, file, clock, seed, Scenario.EVERYDAY);
    }
}
