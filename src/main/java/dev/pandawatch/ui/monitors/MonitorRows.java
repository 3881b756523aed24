package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.state.MonitorBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Maps the book to rows. A row that says the same as before is the very same object.
final class MonitorRows {
    private final MonitorBook book;
    private final Map<String, CadenceText> cadences = new HashMap<>();
    private Map<MonitorId, Known> known = new HashMap<>();

    MonitorRows(MonitorBook book) {
        this.book = book;
    }

    /// A row and what it was made of.
    ///
    /// @param from from when on all its runs are known
    private record Known(MonitorRow row, List<EvalRun> runs, Instant from) {}

    /// All rows in the server's order, newest first, as of `now`.
    List<ListRow> at(Instant now) {
        Map<MonitorId, Known> fresh = new HashMap<>();
        List<ListRow> rows = new ArrayList<>();
        for (Monitor monitor : book.monitors()) {
            Known made = row(monitor, now);
            fresh.put(monitor.id(), made);
            rows.add(made.row());
        }
        known = fresh;
        int total = rows.size() + book.unreadable().size();
        for (int place : book.unreadable().stream().sorted().toList()) {
            rows.add(Math.min(place, rows.size()), new UnreadableRow(place + 1, total));
        }
        return List.copyOf(rows);
    }

    /// Whether the scheduler stands still for everybody.
    Optional<SchedulerAlarm> alarm(Instant now) {
        return SchedulerAlarm.of(book.monitors(), book.unreadable(), now);
    }

    /// Its past is gone through only when something new was heard of it, or when time alone may change it.
    private Known row(Monitor monitor, Instant now) {
        EvalRun lastRun = book.lastRun(monitor).orElse(null);
        List<EvalRun> runs = book.history().of(monitor.id());
        Instant from = monitor.target().map(book.history()::from).orElse(Instant.MAX);
        Known before = known.get(monitor.id());
        if (before == null || !before.row().monitor().equals(monitor)) {
            RowPast past = RowPast.of(monitor, lastRun, runs, from, now);
            CadenceText cadence = cadences.computeIfAbsent(monitor.cadence(), CadenceText::of);
            return new Known(MonitorRow.of(monitor, past, cadence, now), runs, from);
        }
        boolean stands = before.runs().equals(runs)
                && before.from().equals(from)
                && Objects.equals(before.row().lastRun(), lastRun)
                && before.row().stands(now);
        RowPast past = stands ? before.row().past() : RowPast.of(monitor, lastRun, runs, from, now);
        return new Known(before.row().with(past, now), runs, from);
    }
}
