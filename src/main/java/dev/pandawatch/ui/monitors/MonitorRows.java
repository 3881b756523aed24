package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.MonitorBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Maps the book to rows. A row that says the same as before is the very same object.
final class MonitorRows {
    private static final Duration THOROUGHLY = Duration.ofMinutes(1);

    private final MonitorBook book;
    private final Map<String, CadenceText> cadences = new HashMap<>();
    private Map<MonitorId, MonitorRow> known = new HashMap<>();
    private Instant examinedAt = Instant.EPOCH;

    MonitorRows(MonitorBook book) {
        this.book = book;
    }

    /// All rows in the server's order, newest first, as of `now`.
    List<ListRow> at(Instant now) {
        boolean thorough = Duration.between(examinedAt, now).abs().compareTo(THOROUGHLY) >= 0;
        if (thorough) {
            examinedAt = now;
        }
        Map<MonitorId, MonitorRow> fresh = new HashMap<>();
        List<ListRow> rows = new ArrayList<>();
        for (Monitor monitor : book.monitors()) {
            MonitorRow row = row(monitor, now, thorough);
            fresh.put(monitor.id(), row);
            rows.add(row);
        }
        known = fresh;
        int total = rows.size() + book.unreadable().size();
        for (int place : book.unreadable().stream().sorted().toList()) {
            rows.add(Math.min(place, rows.size()), new UnreadableRow(place + 1, total));
        }
        return List.copyOf(rows);
    }

    private MonitorRow row(Monitor monitor, Instant now, boolean thorough) {
        EvalRun lastRun = book.lastRun(monitor).orElse(null);
        MonitorRow before = known.get(monitor.id());
        if (before != null && before.monitor().equals(monitor) && Objects.equals(before.lastRun(), lastRun)) {
            return before.at(now, thorough);
        }
        CadenceText cadence = cadences.computeIfAbsent(monitor.cadence(), CadenceText::of);
        return MonitorRow.of(monitor, lastRun, cadence, now);
    }
}
