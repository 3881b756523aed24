package dev.pandawatch.ui.monitors;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.RecentPast;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// What became of the last firings of a monitor, as marks and in words.
record FiringWords(Messages messages, InstantText times, OutcomeWords outcomes) {
    private static final int SPOKEN = 3;

    /// A sentence about what happened; the moments in it are told in both zones.
    String sentence(Phrase phrase) {
        Object[] arguments = phrase.arguments().stream()
                .map(argument -> argument instanceof Instant at ? times.both(at) : argument)
                .toArray();
        return messages.text(phrase.key(), arguments);
    }

    /// Always as many, oldest first: before the first firing stands what there was not yet.
    static List<FiringMark> marks(MonitorRow row) {
        FiringMark rest = row.firings().isEmpty() && !row.paused() ? FiringMark.UPCOMING : FiringMark.NOT_YET;
        List<FiringMark> marks = new ArrayList<>(
                Collections.nCopies(RecentPast.SHOWN - row.firings().size(), rest));
        row.firings().forEach(firing -> marks.add(mark(firing, row.past())));
        return marks;
    }

    private static FiringMark mark(Firing firing, RecentPast past) {
        return firing.run()
                .map(run -> mark(past.outcomeOf(run), firing.kind()))
                .orElseGet(() -> switch (firing.kind()) {
                    case DID_NOT_RUN -> firing.stands() ? FiringMark.LATE : FiringMark.DID_NOT_RUN;
                    case UPCOMING -> FiringMark.LATE;
                    case RAN, RAN_BY_HAND, RAN_LATE, UNKNOWN -> FiringMark.NOT_YET;
                });
    }

    private static FiringMark mark(RunOutcome outcome, Firing.Kind kind) {
        return switch (outcome) {
            case RunOutcome.Pending _, RunOutcome.Running _, RunOutcome.FailedForNow _ -> FiringMark.RUNNING;
            case RunOutcome.Clean _ -> kind == Firing.Kind.RAN_BY_HAND ? FiringMark.BY_HAND : FiringMark.CLEAN;
            case RunOutcome.Unverified _, RunOutcome.NoVerdict _ -> FiringMark.NO_VERDICT;
            case RunOutcome.Degraded _ -> FiringMark.DEGRADED;
            case RunOutcome.AllFailed _, RunOutcome.Failed _, RunOutcome.Stuck _ -> FiringMark.FAILED;
            case RunOutcome.Nothing _, RunOutcome.Unknown _ -> FiringMark.NOT_YET;
        };
    }

    /// `Clean, 48`, `did not run, inferred`.
    String outcome(Firing firing, RecentPast past) {
        String ran = firing.run()
                .map(run -> outcomes.brief(run, past.outcomeOf(run)))
                .orElseGet(() -> messages.text("monitors.firing.ran"));
        return switch (firing.kind()) {
            case RAN -> ran;
            case RAN_BY_HAND -> messages.text("monitors.firing.by-hand", ran);
            case RAN_LATE -> messages.text("monitors.firing.late", ran);
            case DID_NOT_RUN ->
                messages.text(firing.stands() ? "monitors.firing.stands" : "monitors.firing.did-not-run");
            case UPCOMING -> messages.text("monitors.firing.due");
            case UNKNOWN -> firing.run().isPresent() ? ran : messages.text("monitors.firing.unknown");
        };
    }

    /// All of them, the newest first, a line each.
    String tip(MonitorRow row) {
        if (row.firings().isEmpty()) {
            return messages.text("monitors.firings.none");
        }
        return row.firings().reversed().stream()
                .map(firing -> line(firing, row))
                .collect(Collectors.joining("\n"));
    }

    /// When it was due, and what became of it.
    String line(Firing firing, MonitorRow row) {
        return messages.text("monitors.firing", times.moment(firing.due()), outcome(firing, row.past()));
    }

    /// The newest few for a screen reader; empty without any.
    String spoken(MonitorRow row) {
        return row.firings().isEmpty()
                ? ""
                : messages.text(
                        "monitors.firings.spoken",
                        row.firings().reversed().stream()
                                .limit(SPOKEN)
                                .map(firing -> outcome(firing, row.past()))
                                .collect(Collectors.joining("; ")));
    }
}
