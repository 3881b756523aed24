package dev.pandawatch.gateway.http;

import java.time.Duration;

/// How long a call may take.
///
/// @param connect until a connection is open
/// @param read between two pieces of the answer
/// @param call from beginning to end
record Deadlines(Duration connect, Duration read, Duration call) {
    /// The server answers in milliseconds (F138); only a trigger over many thousand targets may take seconds.
    static final Deadlines USUAL = new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30));
}
