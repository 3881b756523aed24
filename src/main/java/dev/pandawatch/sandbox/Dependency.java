package dev.pandawatch.sandbox;

/// A part of the server, or something that it needs, which can fail for itself.
public enum Dependency {
    /// The models that judge, of all providers: scores fail, and sessions nobody could judge are perfect (F106, F113).
    JUDGE,
    /// The embedding model: `coherence` and `loop_detection` fail, whatever the monitor's model (F115).
    EMBEDDINGS,
    /// What evaluates: a run under way stays RUNNING for ever, a new one PENDING until it is back; no tick is
    /// handled, and no trace is stored (F109, F139).
    WORKER,
    /// What looks for due monitors: nothing fires, nothing is made up for later (F38, F41).
    SCHEDULER,
    /// Every answer about data is a 500, while `/health` is well (F123). Ticks and runs under way die of it.
    DATABASE,
    /// What the organisation pays for: downgraded to HOBBY with all its units used up, so that no monitor can be made
    /// and
    /// nothing evaluated; on schedule nobody is told (F128, F129).
    PLAN
}
