package dev.pandawatch.ui.monitors;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Heard;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RecentPast;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A monitor for a test: sound unless a field is set otherwise.
final class MonitorFields {
    static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    String name = "Nightly";
    String target = "TRACE";
    List<String> metrics = List.of("task_completion");
    FilterDocument filters = FilterDocument.EMPTY;
    double rate = 1;

    @Nullable
    String model;

    String cadence = "cron:0 6 * * *";
    boolean onlyIfChanged;
    String status = "ACTIVE";

    @Nullable
    Instant lastRunAt;

    @Nullable
    String lastRunId;

    @Nullable
    Instant nextRunAt = Instant.parse("2026-11-23T06:00:00Z");

    @Nullable
    Instant createdAt = Instant.parse("2026-11-22T08:30:00Z");

    Instant updatedAt = NOW;

    static Monitor monitor(String id, Consumer<MonitorFields> set) {
        MonitorFields fields = new MonitorFields();
        set.accept(fields);
        return new Monitor(
                new MonitorId(id),
                "project",
                fields.name,
                fields.target,
                fields.metrics,
                fields.filters,
                fields.rate,
                fields.model,
                fields.cadence,
                fields.onlyIfChanged,
                fields.status,
                fields.lastRunAt,
                fields.lastRunId,
                fields.nextRunAt,
                fields.createdAt,
                fields.updatedAt,
                Map.of());
    }

    static Monitor monitor(String id, String name) {
        return monitor(id, fields -> fields.name = name);
    }

    static MonitorRow row(Monitor monitor) {
        return row(monitor, null);
    }

    static MonitorRow row(Monitor monitor, @Nullable EvalRun lastRun) {
        List<EvalRun> runs = lastRun == null ? List.of() : List.of(lastRun);
        return MonitorRow.of(
                monitor,
                RecentPast.of(monitor, new Heard(lastRun, runs, LedgerEvidence.runsFrom(Instant.MAX), Map.of()), NOW),
                NextRun.of(monitor, NOW),
                CadenceText.of(monitor.cadence()));
    }
}
