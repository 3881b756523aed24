package dev.pandawatch.ui.monitors;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.RecentPast;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.outcome.OutcomeSign;
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
    static List<FiringSign> signs(MonitorRow row) {
        FiringMark rest = row.firings().isEmpty() && !row.paused() ? FiringMark.UPCOMING : FiringMark.NOT_YET;
        List<FiringSign> signs = new ArrayList<>(
                Collections.nCopies(RecentPast.SHOWN - row.firings().size(), FiringSign.of(rest)));
        row.firings().forEach(firing -> signs.add(sign(firing, row.past())));
        return signs;
    }

    /// The moment of each firing of a row has come.
    private static FiringSign sign(Firing firing, RecentPast past) {
        return OutcomeSign.of(firing, firing.run().map(past::outcomeOf), firing.due());
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
