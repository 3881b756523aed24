package dev.pandawatch.monitor;

import java.util.Locale;

/// The signals of a trace that session metrics weigh (F63).
public enum Signal {
    CONFIDENCE(1.0),
    LOOP_DETECTION(1.0),
    TOOL_CORRECTNESS(0.8),
    COHERENCE(1.0);

    private final double defaultWeight;

    Signal(double defaultWeight) {
        this.defaultWeight = defaultWeight;
    }

    /// What the server fills in at run time where a monitor sets nothing.
    public double defaultWeight() {
        return defaultWeight;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
