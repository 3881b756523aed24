package dev.pandawatch.state;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.ScheduleLog;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What was seen to happen to the schedules of all monitors while this program looked. UI thread only.
public final class Logbook {
    private final Map<MonitorId, Page> pages = new HashMap<>();

    Logbook() {}

    private record Page(ScheduleLog.Look look, ScheduleLog log) {}

    /// Takes note of what has changed since the last look. One that is missing now keeps its page: it may only have
    /// been unreadable for a while (F71).
    ///
    /// @param now on the server's clock
    public void look(Collection<Monitor> monitors, Instant now) {
        for (Monitor monitor : monitors) {
            var fresh = new ScheduleLog.Look(monitor, now);
            Page before = pages.get(monitor.id());
            ScheduleLog log = before == null ? ScheduleLog.EMPTY : before.log().after(before.look(), fresh);
            pages.put(monitor.id(), new Page(fresh, log));
        }
    }

    /// What was seen of a monitor; [ScheduleLog#EMPTY] if nothing was.
    public ScheduleLog of(MonitorId id) {
        Page page = pages.get(id);
        return page == null ? ScheduleLog.EMPTY : page.log();
    }

    void clear() {
        pages.clear();
    }
}
