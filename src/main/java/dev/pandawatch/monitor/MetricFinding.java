package dev.pandawatch.monitor;

import dev.pandawatch.parse.Violation;
import java.util.List;

/// Something that a person should know of one chosen metric.
///
/// @param metric its name
/// @param arguments what the sentence of the kind needs, in its order
/// @param remedies the likeliest first
public record MetricFinding(Kind kind, String metric, List<Object> arguments, List<Remedy> remedies) {

    /// How much it matters.
    public enum Severity {
        /// The rules of a definition refuse it.
        ERROR,
        /// Only the server can say, for it may offer something else by the time of saving.
        WARNING
    }

    /// What there is to find.
    public enum Kind {
        /// The server accepts it, and evaluates, scores and bills each of them. Arguments: metric, how often. (F28,
        /// F117)
        DUPLICATE("editor.metrics.finding.duplicate", Severity.ERROR),
        /// Arguments: metric, its target, the target of the monitor. (F28)
        OTHER_TARGET("editor.metrics.finding.other-target", Severity.WARNING),
        /// The server does not offer it, or no more. Argument: metric. (F28)
        VANISHED("editor.metrics.finding.vanished", Severity.WARNING);

        private final String key;
        private final Severity severity;

        Kind(String key, Severity severity) {
            this.key = key;
            this.severity = severity;
        }

        /// The sentence, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }

        public Severity severity() {
            return severity;
        }
    }

    /// What to click.
    public enum Action {
        /// The first of them stays.
        KEEP_ONE("editor.metrics.remedy.keep-one"),
        REMOVE("editor.metrics.remedy.remove");

        private final String key;

        Action(String key) {
            this.key = key;
        }

        /// The words, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }
    }

    /// A way out.
    ///
    /// @param metrics all that are chosen after it, in their order
    public record Remedy(Action action, List<String> metrics) {
        public Remedy {
            metrics = List.copyOf(metrics);
        }
    }

    public MetricFinding {
        arguments = List.copyOf(arguments);
        remedies = List.copyOf(remedies);
    }

    public Severity severity() {
        return kind.severity();
    }

    /// Whether the broken rule tells no more than this finding, so that one of the two is enough.
    public boolean covers(Violation broken) {
        return kind == Kind.DUPLICATE
                && broken.key().equals(MonitorRules.DUPLICATE_METRIC)
                && broken.arguments().contains(metric);
    }
}
