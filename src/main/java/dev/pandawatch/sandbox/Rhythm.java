package dev.pandawatch.sandbox;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CronExpression;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The cadence of a monitor as the server handles its text (F33 to F37). Cron is UTC. Remembers what it has read.
final class Rhythm {
    private static final String CRON = "cron:";

    private final Map<String, Optional<CronExpression>> read = new HashMap<>();

    /// The text as it is stored.
    ///
    /// @throws Refusal 422, if it is no cadence
    static String checked(String text) {
        if (preset(text).isPresent()) {
            return text;
        }
        if (!text.startsWith(CRON)) {
            throw Refusal.detail(
                    422,
                    "Invalid cadence " + repr(text) + ". Must be one of [<MonitorCadence.EVERY_6H: 'every_6h'>, "
                            + "<MonitorCadence.DAILY: 'daily'>, <MonitorCadence.WEEKLY: 'weekly'>] or 'cron:<expression>'.");
        }
        String expression = text.substring(CRON.length()).strip();
        if (expression.isEmpty()) {
            throw Refusal.detail(422, "Cron expression must not be empty after 'cron:' prefix.");
        }
        if (CronExpression.parse(expression).toOptional().isEmpty()) {
            throw Refusal.detail(422, "Invalid cron expression: " + repr(expression));
        }
        return CRON + expression;
    }

    /// When a stored cadence is due next, counted from `from`.
    ///
    /// @throws Refusal a crash, if never (F37, F44)
    Instant next(String stored, Instant from) {
        Optional<Cadence> preset = preset(stored).map(cadence -> cadence);
        return preset.or(() -> cron(stored, from))
                .flatMap(cadence -> cadence.nextAfter(from))
                .orElseThrow(() -> Refusal.crash("failed to find next date"));
    }

    private Optional<Cadence> cron(String stored, Instant from) {
        return read.computeIfAbsent(
                        stored,
                        text -> CronExpression.parse(text.substring(CRON.length()))
                                .toOptional())
                .flatMap(expression -> expression.random() ? drawn(expression, from) : Optional.of(expression))
                .map(Cadence.Cron::new);
    }

    private static Optional<CronExpression> drawn(CronExpression random, Instant from) {
        return CronExpression.parse(RandomCron.drawn(random.text(), new Dice(from.getEpochSecond())))
                .toOptional();
    }

    private static Optional<Cadence.Preset> preset(String text) {
        return switch (text) {
            case "every_6h" -> Optional.of(Cadence.Preset.EVERY_6H);
            case "daily" -> Optional.of(Cadence.Preset.DAILY);
            case "weekly" -> Optional.of(Cadence.Preset.WEEKLY);
            default -> Optional.empty();
        };
    }

    /// A text as Python shows it in its messages.
    private static String repr(String text) {
        String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        String inner = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return quote + (quote.equals("'") ? inner.replace("'", "\\'") : inner) + quote;
    }
}
