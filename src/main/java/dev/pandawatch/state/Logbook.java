package dev.pandawatch.state;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.ScheduleBook;
import dev.pandawatch.run.ScheduleBook.Page;
import dev.pandawatch.run.ScheduleLog;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What was seen to happen to the schedules of all monitors while this program looked. UI thread only.
public final class Logbook {
    private final Map<MonitorId, Page> pages = new HashMap<>();
    private long events;

    Logbook() {}

    /// Goes on from what was known before the first look.
    public void begin(ScheduleBook known) {
        pages.clear();
        pages.putAll(known.pages());
    }

    /// Takes note of what has changed since the last look. One that is missing now keeps its page: it may only have
    /// been unreadable for a while (F71).
    ///
    /// @param now on the server's clock
    public void look(Collection<Monitor> monitors, Instant now) {
        for (Monitor monitor : monitors) {
            var fresh = ScheduleLog.Look.of(monitor, now);
            Page before = pages.get(monitor.id());
            ScheduleLog log = before == null ? ScheduleLog.EMPTY : before.log().after(before.look(), fresh);
            if (before != null && !log.equals(before.log())) {
                events++;
            }
            pages.put(monitor.id(), new Page(fresh, log));
        }
    }

    /// Takes note that a run of a monitor was started by hand; nothing if it was never looked at.
    ///
    /// @param queued when it was, on the server's clock
    public void startedByHand(MonitorId id, Instant queued) {
        pages.computeIfPresent(id, (_, page) -> {
            events++;
            return new Page(page.look(), page.log().byHand(queued));
        });
    }

    /// What was seen of a monitor; [ScheduleLog#EMPTY] if nothing was.
    public ScheduleLog of(MonitorId id) {
        Page page = pages.get(id);
        return page == null ? ScheduleLog.EMPTY : page.log();
    }

    /// A copy of all of it.
    public ScheduleBook book() {
        return new ScheduleBook(pages);
    }

    /// Grows with whatever is seen to happen to any of them beyond its firings; a look at what goes its way does not
    /// count.
    public long events() {
        return events;
    }

    void clear() {
        pages.clear();
    }
}
