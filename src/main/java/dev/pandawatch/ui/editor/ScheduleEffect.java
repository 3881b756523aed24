package dev.pandawatch.ui.editor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What saving does to a schedule that is running already (F36, F72).
///
/// @param before the next run as it stands; `null` if none is set
/// @param after the next run if it is saved now; `null` for a cadence that finds none
/// @param active whether the monitor runs at all; a paused one gets a next run that means nothing (F73)
public record ScheduleEffect(
        @Nullable Instant before, @Nullable Instant after, boolean active) {

    /// Empty unless `request` moves the schedule of a stored monitor.
    static Optional<ScheduleEffect> of(Parsed<SaveRequest> request, Instant now) {
        if (!(request instanceof Parsed.Ok<SaveRequest>(SaveRequest.Change(var stored, var change)))) {
            return Optional.empty();
        }
        return change.edits().stream()
                .filter(MonitorChange.CadenceEdit.class::isInstance)
                .map(edit -> between(stored, ((MonitorChange.CadenceEdit) edit).value(), now))
                .findFirst();
    }

    private static ScheduleEffect between(Monitor stored, Cadence cadence, Instant now) {
        return new ScheduleEffect(stored.nextRunAt(), cadence.nextAfter(now).orElse(null), stored.active());
    }
}
