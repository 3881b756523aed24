package dev.pandawatch.state;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Monitors and runs for tests.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    private Samples() {}

    /// An active daily TRACE monitor that never ran and is next due in an hour.
    public static Monitor monitor(String id, String name) {
        return a(id).named(name).build();
    }

    /// A run of ten targets with one metric and no failed score.
    public static EvalRun run(String id, String status) {
        return run(id, "TRACE", status, 10, 0);
    }

    public static EvalRun run(String id, String targetType, String status, int targets, int failedScores) {
        return new EvalRun(
                id,
                "[Monitor] " + id,
                status,
                targetType,
                List.of("task_completion"),
                targets,
                targets,
                failedScores,
                NOW,
                NOW,
                FilterDocument.EMPTY,
                1,
                "openai/gpt-5-mini",
                null,
                null,
                Map.of());
    }

    /// `run`, but of that monitor.
    public static EvalRun ofMonitor(String id, EvalRun run) {
        return queued(run.createdAt(), new MonitorId(id), run);
    }

    /// `run`, but queued at that moment.
    public static EvalRun queuedAt(Instant moment, EvalRun run) {
        return queued(moment, run.monitorId(), run);
    }

    private static EvalRun queued(@Nullable Instant moment, @Nullable MonitorId monitor, EvalRun run) {
        return new EvalRun(
                run.id(),
                run.name(),
                run.status(),
                run.targetType(),
                run.metricNames(),
                run.totalTargets(),
                run.evaluatedCount(),
                run.failedCount(),
                moment,
                run.completedAt(),
                run.filters(),
                run.samplingRate(),
                run.model(),
                monitor,
                run.errorMessage(),
                Map.of());
    }

    /// A monitor to be described.
    public static MonitorSample a(String id) {
        return new MonitorSample(id);
    }

    /// Collects what matters to a test; the rest is as in [#monitor].
    public static final class MonitorSample {
        private final String id;
        private String name = "a monitor";
        private String targetType = "TRACE";
        private List<String> metrics = List.of("task_completion");
        private FilterDocument filters = FilterDocument.EMPTY;
        private double samplingRate = 1;
        private @Nullable String model;
        private String cadence = "daily";
        private String status = "ACTIVE";
        private @Nullable String lastRunId;
        private @Nullable Instant lastRunAt;
        private @Nullable Instant nextRunAt = NOW.plusSeconds(3600);

        private MonitorSample(String id) {
            this.id = id;
        }

        public MonitorSample named(String text) {
            name = text;
            return this;
        }

        public MonitorSample target(String text) {
            targetType = text;
            return this;
        }

        public MonitorSample metrics(String... names) {
            metrics = List.of(names);
            return this;
        }

        public MonitorSample filters(FilterDocument document) {
            filters = document;
            return this;
        }

        public MonitorSample sampling(double rate) {
            samplingRate = rate;
            return this;
        }

        public MonitorSample model(String text) {
            model = text;
            return this;
        }

        public MonitorSample cadence(String wire) {
            cadence = wire;
            return this;
        }

        public MonitorSample paused() {
            status = "PAUSED";
            return this;
        }

        public MonitorSample lastRun(String runId, Instant at) {
            lastRunId = runId;
            lastRunAt = at;
            return this;
        }

        public MonitorSample next(@Nullable Instant at) {
            nextRunAt = at;
            return this;
        }

        public Monitor build() {
            return new Monitor(
                    new MonitorId(id),
                    "project",
                    name,
                    targetType,
                    metrics,
                    filters,
                    samplingRate,
                    model,
                    cadence,
                    true,
                    status,
                    lastRunAt,
                    lastRunId,
                    nextRunAt,
                    NOW.minusSeconds(86_400),
                    NOW.minusSeconds(3600),
                    Map.of());
        }
    }
}
