package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.Firing.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        return evidence.scheduleSince().map(this::under).orElseGet(this::guessed);
    }

    /// The runs before `since` had another cadence.
    private List<Firing> under(Instant since) {
        int first = firstFrom(seen, since);
        return joined(first, walked(seen.subList(first, seen.size()), since, lastRun(first)));
    }

    private List<Firing> guessed() {
        List<Firing> firings = walked(seen, monitor.createdAt(), null);
        int foreign = foreign(doubtful(firings) ? wider().walked(seen, monitor.createdAt(), null) : firings);
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
        return joined(
                foreign + 1,
                since.stream()
                        .map(firing -> firing.due().isBefore(explained) ? unclaimed(firing) : firing)
                        .toList());
    }

    /// Whether the present cadence may not have been in force at the beginning of them.
    private static boolean doubtful(List<Firing> firings) {
        for (Firing firing : firings) {
            if (firing.kind() != Kind.UNKNOWN && firing.kind() != Kind.UPCOMING) {
                return !explained(firing);
            }
        }
        return false;
    }

    /// From some runs earlier on, so that a streak is seen of which only the end is asked for.
    private PastFirings wider() {
        int first = Math.max(0, firstFrom(seen, from) - STREAK);
        Instant earlier = seen.isEmpty() ? from : seen.get(first).at();
        return new PastFirings(monitor, cadence, seen, evidence, earlier.isBefore(from) ? earlier : from, now);
    }

    /// What can be said of the first `foreign` of what was seen, and then `since`.
    private List<Firing> joined(int foreign, List<Firing> since) {
        List<Firing> all = new ArrayList<>();
        for (Seen one : seen.subList(0, foreign)) {
            one.unexplained().ifPresent(all::add);
        }
        all.addAll(since);
        return all;
    }

    private static boolean explained(Firing firing) {
        return firing.kind() == Kind.RAN || firing.kind() == Kind.RAN_LATE;
    }

    /// The same, before it is sure that the present cadence was in force.
    private static Firing unclaimed(Firing firing) {
        return firing.kind() == Kind.DID_NOT_RUN ? Firing.of(firing.due(), Kind.UNKNOWN) : firing;
    }

    /// @param since when the schedule was computed first, `null` if that is not known
    /// @param before the last run before that
    private List<Firing> walked(List<Seen> of, @Nullable Instant since, @Nullable Instant before) {
        int first = firstFrom(of, from);
        List<Seen> rest = of.subList(first, of.size());
        Instant anchor = first == 0 ? since : of.get(first - 1).at();
        Instant lastRun = first == 0 ? before : lastRun(seen.size() - rest.size());
        return switch (cadence) {
            case Cadence.Cron _ -> replay().walk(jumped(anchor), lastRun, rest);
            case Cadence.Preset _ when first > 0 || known(anchor) -> replay().walk(anchor, lastRun, rest);
            case Cadence.Preset preset -> {
                List<Firing> firings = before(preset, since, rest);
                firings.addAll(replay().walk(null, null, rest));
                yield firings;
            }
        };
    }

    /// How many of `seen` lie before `moment`.
    private static int firstFrom(List<Seen> seen, Instant moment) {
        int first = 0;
        while (first < seen.size() && seen.get(first).at().isBefore(moment)) {
            first++;
        }
        return first;
    }

    /// The last run among the first `count` of what was seen.
    private @Nullable Instant lastRun(int count) {
        for (Seen one : seen.subList(0, count).reversed()) {
            if (one.what() == Seen.What.RUN) {
                return one.at();
            }
        }
        return null;
    }

    /// An expression is due at the same moments wherever it is walked from.
    private Instant jumped(@Nullable Instant anchor) {
        Instant begun = anchor;
        if (begun == null) {
            begun = (seen.isEmpty() ? now : seen.getFirst().at()).minus(ScheduleReplay.OPEN);
        }
        return begun.isAfter(from) ? begun : from.minus(ScheduleReplay.OPEN);
    }

    private boolean known(@Nullable Instant anchor) {
        return anchor != null && !anchor.isBefore(evidence.runsFrom());
    }

    /// The moments of an interval between its creation and the first run that is known, of which nothing is.
    private List<Firing> before(Cadence.Preset preset, @Nullable Instant since, List<Seen> rest) {
        List<Firing> unknown = new ArrayList<>();
        if (since == null || rest.isEmpty()) {
            return unknown;
        }
        Instant start = since.isBefore(from) ? from : since;
        Instant due = rest.getFirst().at().minus(preset.interval());
        for (; due.isAfter(start); due = due.minus(preset.interval())) {
            unknown.add(Firing.of(due, Kind.UNKNOWN));
        }
        Collections.reverse(unknown);
        return unknown;
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
