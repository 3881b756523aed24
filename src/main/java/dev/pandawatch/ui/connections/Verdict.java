package dev.pandawatch.ui.connections;

import java.time.Duration;

/// How the whole test stands. Durations are what the stages took, without the time that a person thought.
public sealed interface Verdict {
    record Untested() implements Verdict {}

    record Running() implements Verdict {}

    record Cancelled() implements Verdict {}

    record Stopped(Stage at, Duration after) implements Verdict {}

    record Passed(Duration after) implements Verdict {}
}
