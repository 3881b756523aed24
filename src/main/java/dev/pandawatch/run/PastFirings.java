package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.Firing.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where to begin the walk over the past of a monitor, so that it tells most and claims nothing that is not known.
///
/// @param seen oldest first
/// @param from what was due before is not asked for
record PastFirings(
        Monitor monitor, Cadence cadence, List<Seen> seen, LedgerEvidence evidence, Instant from, Instant now) {
    /// As many runs in a row, evenly apart, that the present cadence does not explain, had another one.
    private static final int STREAK = 3;

    List<Firing> list() {
        List<Firing> firings = whole();
        int foreign = evidence.scheduleSince().isPresent() ? -1 : foreign(firings);
        if (foreign < 0) {
            return firings;
        }
        Instant begun = seen.get(foreign).at();
        List<Firing> since = replay().walk(begun, begun, seen.subList(foreign + 1, seen.size()));
        Instant explained = since.stream()
                .filter(PastFirings::explained)
                .map(Firing::due)
                .findFirst()
                .orElse(now);
        return Stream.concat(
                        seen.subList(0, foreign + 1).stream().flatMap(Seen::unexplained),
                        since.stream().map(firing -> firing.due().isBefore(explained) ? unclaimed(firing) : firing))
                .toList();
    }

    private static boolean explained(Firing firing) {
        return firing.kind() == Kind.RAN || firing.kind() == Kind.RAN_LATE;
    }

    /// The same, before it is sure that the present cadence was in force.
    private static Firing unclaimed(Firing firing) {
        return firing.kind() == Kind.DID_NOT_RUN ? Firing.of(firing.due(), Kind.UNKNOWN) : firing;
    }

    private List<Firing> whole() {
        int first = 0;
        while (first < seen.size() && seen.get(first).at().isBefore(from)) {
            first++;
        }
        List<Seen> earlier = seen.subList(0, first);
        Instant lastRun = earlier.stream()
                .filter(one -> one.what() == Seen.What.RUN)
                .map(Seen::at)
                .reduce(null, (_, later) -> later);
        Instant anchor = earlier.isEmpty() ? since() : earlier.getLast().at();
        List<Seen> rest = seen.subList(first, seen.size());
        return switch (cadence) {
            case Cadence.Cron _ -> replay().walk(jumped(anchor), lastRun, rest);
            case Cadence.Preset _ when !earlier.isEmpty() || known(anchor) -> replay().walk(anchor, lastRun, rest);
            case Cadence.Preset preset ->
                Stream.concat(before(preset, rest), replay().walk(null, null, rest).stream())
                        .toList();
        };
    }

    /// An expression is due at the same moments wherever it is walked from.
    private Instant jumped(@Nullable Instant anchor) {
        Instant near = from.minus(ScheduleReplay.OPEN);
        return anchor == null || anchor.isBefore(near) ? near : anchor;
    }

    private boolean known(@Nullable Instant anchor) {
        return anchor != null && !anchor.isBefore(evidence.runsFrom());
    }

    /// Since when the schedule is what it is, as far as known.
    private @Nullable Instant since() {
        return evidence.scheduleSince().orElse(monitor.createdAt());
    }

    /// The moments of an interval before the first run that is known, of which nothing is.
    private Stream<Firing> before(Cadence.Preset preset, List<Seen> rest) {
        Instant created = since();
        Instant start = created == null || created.isBefore(from) ? from : created;
        List<Firing> unknown = new ArrayList<>();
        if (!rest.isEmpty()) {
            Instant due = rest.getFirst().at().minus(preset.interval());
            for (; due.isAfter(start); due = due.minus(preset.interval())) {
                unknown.add(Firing.of(due, Kind.UNKNOWN));
            }
        }
        Collections.reverse(unknown);
        return unknown.stream();
    }

    private ScheduleReplay replay() {
        return new ScheduleReplay(monitor, cadence, evidence, from, now);
    }

    /// The last of those runs before the first that the present cadence explains, by its place in `seen`; -1 if there
    /// are none.
    private int foreign(List<Firing> firings) {
        List<Instant> unexplained = new ArrayList<>();
        for (Firing firing : firings) {
            if (explained(firing)) {
                break;
            }
            if (firing.kind() == Kind.RAN_BY_HAND) {
                unexplained.add(firing.due());
            }
        }
        for (int last = unexplained.size(); last >= STREAK; last--) {
            if (even(unexplained.subList(last - STREAK, last))) {
                Instant moment = unexplained.get(last - 1);
                return seen.stream().map(Seen::at).toList().lastIndexOf(moment);
            }
        }
        return -1;
    }

    private static boolean even(List<Instant> moments) {
        Duration gap = Duration.between(moments.get(0), moments.get(1));
        for (int i = 2; i < moments.size(); i++) {
            Duration other = Duration.between(moments.get(i - 1), moments.get(i));
            if (gap.minus(other).abs().compareTo(ScheduleReplay.OPEN) > 0) {
                return false;
            }
        }
        return true;
    }
}
