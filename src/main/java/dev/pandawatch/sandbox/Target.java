package dev.pandawatch.sandbox;

/// What a monitor or a run looks at.
enum Target {
    TRACE,
    SESSION;

    /// The word the server uses in its sentences.
    String plural() {
        return this == TRACE ? "traces" : "sessions";
    }
}
