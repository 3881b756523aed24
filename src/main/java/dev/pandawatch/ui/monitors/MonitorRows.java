package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.state.MonitorBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private record Known(MonitorRow row, Heard heard) {}

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
        Heard heard = Heard.of(monitor, book);
        Known before = known.get(monitor.id());
        if (before == null || !before.row().monitor().equals(monitor)) {
            CadenceText cadence = cadences.computeIfAbsent(monitor.cadence(), CadenceText::of);
            return new Known(MonitorRow.of(monitor, RowPast.of(monitor, heard, now), cadence, now), heard);
        }
        boolean stands = before.heard().equals(heard) && before.row().stands(now);
        RowPast past = stands ? before.row().past() : RowPast.of(monitor, heard, now);
        return new Known(before.row().with(past, now), heard);
    }
}
