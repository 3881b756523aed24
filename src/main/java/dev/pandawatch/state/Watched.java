package dev.pandawatch.state;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.Heard;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RecentPast;
import dev.pandawatch.run.SchedulerAlarm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All monitors as of one moment, each with its past and its health. Never changes, so any thread may read it.
///
/// @param monitors newest first, as the server gives them
/// @param unreadable places, counted from 0, of those that the server cannot read (F71)
/// @param alarm whether the scheduler stands still for everybody
/// @param refreshedAt the reading that it follows from, on our clock; `null` if nothing was read yet
public record Watched(
        List<Seen> monitors,
        List<Integer> unreadable,
        Optional<SchedulerAlarm> alarm,
        @Nullable Instant refreshedAt) {
    public static final Watched NOTHING = new Watched(List.of(), List.of(), Optional.empty(), null);

    public Watched {
        monitors = List.copyOf(monitors);
        unreadable = List.copyOf(unreadable);
    }

    /// One monitor. What does not change stays the very same object.
    ///
    /// @param heard what its past follows from
    public record Seen(Monitor monitor, Heard heard, RecentPast past, NextRun next) {

        public MonitorId id() {
            return monitor.id();
        }

        /// Whether it looks the same at `now`, on the server's clock, if nothing new is heard.
        public boolean stands(Instant now) {
            return now.isBefore(past.until())
                    && NextRun.of(monitor, now).getClass().equals(next.getClass());
        }
    }

    /// Whether any monitor looks different at `now`, on the server's clock, although nothing new was heard.
    public boolean moved(Instant now) {
        return !monitors.stream().allMatch(seen -> seen.stands(now));
    }

    public boolean isEmpty() {
        return monitors.isEmpty() && unreadable.isEmpty();
    }
}
