package dev.pandawatch.monitor;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Weights that a SESSION monitor sets itself; a signal that is absent keeps the server's default. Finite, not
/// negative.
public record SignalWeights(Map<Signal, Double> values) {
    /// The server's default for every signal.
    public static final SignalWeights NONE = new SignalWeights(Map.of());

    public SignalWeights {
        Map<Signal, Double> copy = new EnumMap<>(Signal.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        values.forEach((signal, weight) -> {
            if (!isSound(weight)) {
                throw new IllegalArgumentException(signal.wire() + " = " + weight);
            }
        });
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// The weight that the server will use for `signal`.
    public double effective(Signal signal) {
        return values.getOrDefault(signal, signal.defaultWeight());
    }

    /// Weights from text as typed, blank for the server's default; problems lie at `signal_weights -> key`.
    public static Parsed<SignalWeights> parse(Map<Signal, String> texts) {
        Map<Signal, Double> values = new EnumMap<>(Signal.class);
        List<Violation> broken = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            String text = texts.getOrDefault(signal, "").strip();
            if (text.isEmpty()) {
                continue;
            }
            double weight = Decimals.parse(text);
            if (isSound(weight)) {
                values.put(signal, weight);
            } else {
                broken.add(Violation.of("signal_weights -> " + signal.wire(), "editor.weights.range"));
            }
        }
        return broken.isEmpty() ? Parsed.ok(new SignalWeights(values)) : Parsed.rejected(broken);
    }

    private static boolean isSound(double weight) {
        return Double.isFinite(weight) && weight >= 0;
    }
}
