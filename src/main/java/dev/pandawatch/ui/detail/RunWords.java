package dev.pandawatch.ui.detail;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said of runs and firings.
record RunWords(DetailWords words) {

    Messages messages() {
        return words.messages();
    }

    InstantText times() {
        return words.times();
    }

    /// One or two words, as in a table.
    String outcome(RunOutcome outcome) {
        return messages().text("detail.outcome." + key(outcome));
    }

    /// A whole sentence.
    String meaning(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Pending _ -> messages().text("detail.meaning.pending");
            case RunOutcome.Running(var done, var total) -> messages().text("detail.meaning.running", done, total);
            case RunOutcome.Stuck(var done, var total, var idle, var _) ->
                messages().text("run.outcome.stuck.meaning", done, total, idle.toMinutes());
            case RunOutcome.Clean(var targets) -> messages().text("detail.meaning.clean", targets);
            case RunOutcome.Unverified(var targets) -> messages().text("detail.meaning.unverified", targets);
            case RunOutcome.NoVerdict(var signals, var scores) ->
                messages().text("run.outcome.no-verdict.meaning", signals, scores);
            case RunOutcome.Degraded(var failed, var scores) ->
                messages().text("detail.meaning.degraded", failed, scores);
            case RunOutcome.AllFailed(var scores) -> messages().text("detail.meaning.all-failed", scores);
            case RunOutcome.Failed(var reason) -> messages().text("detail.meaning.failed", reason);
            case RunOutcome.FailedForNow(var reason, var _) ->
                messages().text("run.outcome.failed-for-now.meaning", reason);
            case RunOutcome.Nothing _ -> messages().text("detail.meaning.nothing");
            case RunOutcome.Unknown(var status) -> messages().text("detail.meaning.unknown", status);
        };
    }

    private static String key(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Pending _ -> "pending";
            case RunOutcome.Running _ -> "running";
            case RunOutcome.Stuck _ -> "stuck";
            case RunOutcome.Clean _ -> "clean";
            case RunOutcome.Unverified _ -> "unverified";
            case RunOutcome.NoVerdict _ -> "no-verdict";
            case RunOutcome.Degraded _ -> "degraded";
            case RunOutcome.AllFailed _ -> "all-failed";
            case RunOutcome.Failed _ -> "failed";
            case RunOutcome.FailedForNow _ -> "failed-for-now";
            case RunOutcome.Nothing _ -> "nothing";
            case RunOutcome.Unknown _ -> "unknown";
        };
    }

    /// `3 did not run`
    String counted(FiringMark mark, long count) {
        return messages().text("detail.counted", count, mark(mark));
    }

    /// `1 ran by hand`
    String counted(FiringSign.Start start, long count) {
        return messages().text("detail.counted", count, messages().text("detail.start." + DetailWords.dashed(start)));
    }

    String mark(FiringMark mark) {
        return messages().text("detail.mark." + DetailWords.dashed(mark));
    }

    /// What became of one firing, when.
    String firing(Entry entry) {
        Firing firing = entry.firing();
        String what = entry.outcome()
                .map(this::meaning)
                .orElseGet(() -> firing.stands()
                        ? messages().text("detail.causes.note.stands")
                        : messages().text("detail.firing." + DetailWords.dashed(entry.mark())));
        String how = switch (firing.kind()) {
            case RAN_BY_HAND -> messages().text("detail.firing.by-hand");
            case RAN_LATE -> messages().text("detail.firing.ran-late");
            case RAN, DID_NOT_RUN, UPCOMING, UNKNOWN -> "";
        };
        return joined(times().both(firing.due()), what, how);
    }

    /// What a place of the strip holds.
    String cell(StripCell cell) {
        String worst = firing(cell.worst());
        if (cell.entries().size() == 1) {
            return worst;
        }
        String all = cell.counts().entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return joined(messages().text("detail.strip.several", cell.entries().size(), all), worst);
    }

    /// A score, to two places.
    String number(double value) {
        return Double.isNaN(value) ? messages().text("detail.none") : String.format(Locale.ROOT, "%.2f", value);
    }

    /// `Sat 21 Nov 19:01 Berlin`
    String when(Instant at) {
        return times().dayAndClock(at) + " " + times().zoneName();
    }

    /// `4 min 1 s`, the two largest units; empty if it has not ended.
    String took(EvalRun run) {
        return lasted(run).map(this::inUnits).orElse("");
    }

    private String inUnits(Duration took) {
        if (took.toHours() > 0) {
            return messages().text("detail.run.took.hours", took.toHours(), took.toMinutesPart());
        }
        return took.toMinutes() > 0
                ? messages().text("detail.run.took.minutes", took.toMinutes(), took.toSecondsPart())
                : messages().text("time.seconds", took.toSeconds());
    }

    private static Optional<Duration> lasted(EvalRun run) {
        Instant begun = run.createdAt();
        Instant ended = run.completedAt();
        return begun == null || ended == null || ended.isBefore(begun)
                ? Optional.empty()
                : Optional.of(Duration.between(begun, ended));
    }

    /// `4:01`, with hours where there are any; empty if it has not ended.
    String duration(EvalRun run) {
        return lasted(run).map(RunWords::inDigits).orElse("");
    }

    private static String inDigits(Duration took) {
        return took.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", took.toHours(), took.toMinutesPart(), took.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", took.toMinutesPart(), took.toSecondsPart());
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
