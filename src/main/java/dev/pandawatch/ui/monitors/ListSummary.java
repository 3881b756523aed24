package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.SchedulerAlarm;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the head of the list says of all monitors, whatever is shown of them.
///
/// @param healths how many have each health, the most urgent first; no zeros
/// @param next the soonest firing to come, `null` if there is none
/// @param alarm whether the scheduler stands still for everybody
public record ListSummary(
        int total,
        Map<RowHealth, Integer> healths,
        @Nullable NextFiring next,
        Optional<SchedulerAlarm> alarm) {
    public ListSummary {
        Map<RowHealth, Integer> copy = new EnumMap<>(RowHealth.class);
        copy.putAll(healths);
        healths = Collections.unmodifiableMap(copy);
    }

    /// The monitor that fires next.
    ///
    /// @param at the moment from which on the scheduler may start it
    public record NextFiring(Instant at, String name) {}

    static ListSummary of(List<ListRow> rows, Optional<SchedulerAlarm> alarm) {
        Map<RowHealth, Integer> healths = new EnumMap<>(RowHealth.class);
        NextFiring next = null;
        for (ListRow row : rows) {
            healths.merge(row.health(), 1, Integer::sum);
            if (row instanceof MonitorRow monitor
                    && monitor.next() instanceof NextRun.Expected(var at)
                    && (next == null || at.isBefore(next.at()))) {
                next = new NextFiring(at, monitor.monitor().name());
            }
        }
        return new ListSummary(rows.size(), healths, alarm.isEmpty() ? next : null, alarm);
    }
}
