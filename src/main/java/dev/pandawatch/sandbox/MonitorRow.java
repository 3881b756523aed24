package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.UUID;

/// A stored monitor.
record MonitorRow(UUID id, UUID projectId, MonitorSpec spec, Standing standing, Instant createdAt, Instant updatedAt) {

    /// Whether the row can be read at all (F70).
    boolean readable() {
        return spec.filters() != null;
    }

    boolean due(Instant tick) {
        return !standing.paused()
                && standing.nextRunAt() != null
                && !standing.nextRunAt().isAfter(tick);
    }

    MonitorRow with(MonitorSpec changed, Standing moved, Instant updated) {
        return new MonitorRow(id, projectId, changed, moved, createdAt, updated);
    }

    MonitorRow with(Standing moved, Instant updated) {
        return with(spec, moved, updated);
    }
}
