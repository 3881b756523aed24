package dev.pandawatch.sandbox;

import java.util.Arrays;
import java.util.List;
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

    /// As the server asks for them.
    static final List<Signal> IN_ORDER = List.of(CONFIDENCE, COHERENCE, LOOP_DETECTION, TOOL_CORRECTNESS);

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

    /// Its name among the risks of a trace.
    String risk() {
        return switch (this) {
            case CONFIDENCE -> "confidence_risk";
            case LOOP_DETECTION -> "loop_risk";
            case TOOL_CORRECTNESS -> "tool_risk";
            case COHERENCE -> "coherence_risk";
        };
    }

    static Optional<Signal> named(String metric) {
        return Optional.ofNullable(NAMED.get(metric));
    }
}
