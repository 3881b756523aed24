package dev.pandawatch.sandbox;

/// What the organisation pays for. Usually it allows everything.
record Plan(World world) {

    /// @throws Refusal 429 on HOBBY (F128)
    void allowMonitor() {
        if (world.down().contains(Dependency.PLAN)) {
            throw Refusal.detail(429, "Monitoring is not available on your HOBBY plan. Please upgrade.");
        }
    }

    /// @throws Refusal 429 if the units of `target` are used up (F129)
    void allowRun(Target target) {
        if (world.down().contains(Dependency.PLAN)) {
            String limit = switch (target) {
                case TRACE -> "trace_evals limit (100)";
                case SESSION -> "session_evals limit (10)";
            };
            throw Refusal.detail(
                    429, "You've reached the " + limit + " for your HOBBY plan. Please upgrade to continue.");
        }
    }
}
