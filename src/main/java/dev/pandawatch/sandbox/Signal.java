package dev.pandawatch.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a SESSION metric needs to know of each trace (F63, F113).
enum Signal {
    CONFIDENCE(1.0),
    LOOP_DETECTION(1.0),
    TOOL_CORRECTNESS(0.8),
    COHERENCE(1.0);

    private static final Map<String, Signal> NAMED =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Signal::metric, signal -> signal));

    private final double weight;
    private final String metric;

    Signal(double weight) {
        this.weight = weight;
        this.metric = name().toLowerCase(Locale.ROOT);
    }

    /// Its weight if the monitor sets none.
    double weight() {
        return weight;
    }

    /// Its name as a metric and in `signal_weights`.
    String metric() {
        return metric;
    }

    static Optional<Signal> named(String metric) {
        return Optional.ofNullable(NAMED.get(metric));
    }
}
