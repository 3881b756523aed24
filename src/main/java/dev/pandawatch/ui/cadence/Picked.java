package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.WeekPainting;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a person picked in a calendar, and how much of it the cadence has.
public record Picked(CalendarFace face, Optional<Proposal> proposal) {

    /// The times of day, those still to be decided among them.
    public SortedSet<LocalTime> times() {
        return proposal.orElse(null) instanceof Proposal.Times(var wanted, var _, var _) ? wanted : shownTimes();
    }

    /// The times of day at which the cadence runs.
    public SortedSet<LocalTime> runningTimes() {
        return elsewhere() ? new TreeSet<>() : shownTimes();
    }

    /// The hours of the week, those still to be decided among them; empty if the schedule goes by the month.
    public Optional<WeekPainting> week() {
        return proposal.orElse(null) instanceof Proposal.Cells(var wanted, var _, var _)
                ? Optional.of(wanted)
                : shownWeek();
    }

    /// The hours of the week in which the cadence runs.
    public Optional<WeekPainting> runningWeek() {
        return elsewhere() ? Optional.empty() : shownWeek();
    }

    /// How often it runs in each of its hours.
    public int minutes() {
        return face.sketched().map(shown -> shown.sketch().minutes().size()).orElse(0);
    }

    /// Whether all that is shown is still to be decided.
    private boolean elsewhere() {
        return proposal.orElse(null) instanceof Proposal.Elsewhere;
    }

    private SortedSet<LocalTime> shownTimes() {
        return face.sketched().map(shown -> shown.sketch().times()).orElseGet(TreeSet::new);
    }

    private Optional<WeekPainting> shownWeek() {
        return face.sketched().flatMap(shown -> WeekPainting.of(shown.sketch()));
    }
}
