package dev.pandawatch.monitor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Caution;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules of each field, once: the draft's parser, the definition's constructor and the edit all ask here.
///
/// Most of them the server does not check, and answers 500, or nothing, later (F22, F26, F28, F37, F44).
final class MonitorRules {
    /// Longer names leave no room for the run's `[Monitor] ` and one `Retry: ` in 255 characters (F26, F104).
    static final int NAME_LIMIT = 238;

    /// Of the name with its provider, as the run keeps it (F22, F29).
    static final int MODEL_LIMIT = 255;

    /// Of a metric that is chosen twice; its argument is the metric.
    static final String DUPLICATE_METRIC = "editor.metrics.duplicate";

    private MonitorRules() {}

    static List<Violation> name(String name) {
        List<Violation> broken = new ArrayList<>();
        int length = name.codePointCount(0, name.length());
        if (name.isBlank()) {
            broken.add(Violation.of("name", "editor.name.required"));
        }
        if (length > NAME_LIMIT) {
            broken.add(Violation.of("name", "editor.name.long", length, NAME_LIMIT));
        }
        if (!printable(name)) {
            broken.add(Violation.of("name", "editor.name.control"));
        }
        return broken;
    }

    static List<Violation> metrics(List<String> metrics) {
        List<Violation> broken = new ArrayList<>();
        if (metrics.isEmpty()) {
            broken.add(Violation.of("metrics", "editor.metrics.required"));
        }
        Set<String> seen = new HashSet<>();
        for (String metric : metrics) {
            if (!seen.add(metric)) {
                broken.add(Violation.of("metrics", DUPLICATE_METRIC, metric));
            }
        }
        return broken;
    }

    static List<Violation> samplingRate(double rate) {
        return rate > 0 && rate <= 1 ? List.of() : List.of(Violation.of("sampling_rate", "editor.sampling.range"));
    }

    static List<Violation> model(String model) {
        List<Violation> broken = new ArrayList<>();
        String resolved = JudgeModel.resolved(model);
        int length = resolved.codePointCount(0, resolved.length());
        if (length > MODEL_LIMIT) {
            broken.add(Violation.of("model", "editor.model.long", length, MODEL_LIMIT));
        }
        if (!printable(model)) {
            broken.add(Violation.of("model", "editor.model.control"));
        }
        return broken;
    }

    /// The cadence that `wire` means, if nothing blocks it at `now`: an expression that never runs is a 500 (F37), one
    /// that ends stops the scheduler of everybody when it does (F44).
    static Parsed<Cadence> cadence(String wire, Instant now) {
        return switch (Cadence.parse(wire)) {
            case Parsed.Rejected<Cadence> rejected -> rejected;
            case Parsed.Ok<Cadence>(var cadence) -> {
                List<Violation> blocking = Caution.of(cadence, now).stream()
                        .filter(caution -> caution.severity() == Caution.Severity.ERROR)
                        .map(caution -> new Violation("cadence", caution.kind().key(), caution.arguments()))
                        .toList();
                yield blocking.isEmpty() ? Parsed.ok(cadence) : Parsed.rejected(blocking);
            }
        };
    }

    static List<Violation> weights(Target target, SignalWeights weights) {
        return target == Target.SESSION || weights.isEmpty()
                ? List.of()
                : List.of(Violation.of("signal_weights", "editor.weights.session"));
    }

    private static boolean printable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || c == 0x2028
                        || c == 0x2029
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
