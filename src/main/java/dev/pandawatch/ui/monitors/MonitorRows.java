package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.state.Watched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Maps monitors to rows. A row that says the same as before is the very same object. One call at a time, on any
/// thread: each carries the rows of the one before.
final class MonitorRows {
    private final Function<MonitorRow, String> lastRuns;
    private final Map<String, CadenceText> cadences = new HashMap<>();
    private Map<MonitorId, MonitorRow> known = new HashMap<>();

    /// @param lastRuns what the list says of the last run of a row, for the search; called on any thread
    MonitorRows(Function<MonitorRow, String> lastRuns) {
        this.lastRuns = lastRuns;
    }

    /// What the list and its head say.
    record Mapped(List<ListRow> rows, ListSummary summary) {
        static final Mapped NOTHING = of(List.of(), Watched.NOTHING);

        private static Mapped of(List<ListRow> rows, Watched watched) {
            return new Mapped(List.copyOf(rows), ListSummary.of(rows, watched.alarm()));
        }
    }

    /// All rows in the server's order, newest first.
    Mapped of(Watched watched) {
        Map<MonitorId, MonitorRow> fresh = new HashMap<>();
        List<ListRow> rows = new ArrayList<>();
        for (Watched.Seen seen : watched.monitors()) {
            MonitorRow row = row(seen);
            fresh.put(seen.id(), row);
            rows.add(row);
        }
        known = fresh;
        int total = rows.size() + watched.unreadable().size();
        for (int place : watched.unreadable().stream().sorted().toList()) {
            rows.add(Math.min(place, rows.size()), new UnreadableRow(place + 1, total));
        }
        return Mapped.of(rows, watched);
    }

    private MonitorRow row(Watched.Seen seen) {
        MonitorRow before = known.get(seen.id());
        if (before != null && before.monitor().equals(seen.monitor())) {
            return findable(before.with(seen.past(), seen.next()));
        }
        CadenceText cadence = cadences.computeIfAbsent(seen.monitor().cadence(), CadenceText::of);
        return findable(MonitorRow.of(seen.monitor(), seen.past(), seen.next(), cadence));
    }

    private MonitorRow findable(MonitorRow row) {
        return row.findableBy(lastRuns.apply(row));
    }
}
