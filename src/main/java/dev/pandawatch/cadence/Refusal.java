package dev.pandawatch.cadence;

import dev.pandawatch.parse.Violation;

/// Ends the reading of one field at its first problem. Never leaves this package.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Violation violation;

    Refusal(Violation violation) {
        super(violation.key(), null, false, false);
        this.violation = violation;
    }

    Violation violation() {
        return violation;
    }
}
