package dev.pandawatch.state;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Monitors and runs for tests.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    private Samples() {}

    public static Monitor monitor(String id, String name) {
        return new Monitor(
                new MonitorId(id),
                "project",
                name,
                "TRACE",
                List.of("task_completion"),
                FilterDocument.EMPTY,
                1,
                null,
                "daily",
                true,
                "ACTIVE",
                null,
                null,
                NOW.plusSeconds(3600),
                NOW,
                NOW,
                Map.of());
    }

    public static EvalRun run(String id, String status) {
        return new EvalRun(
                id,
                "[Monitor] " + id,
                status,
                "TRACE",
                List.of("task_completion"),
                10,
                10,
                0,
                NOW,
                NOW,
                FilterDocument.EMPTY,
                1,
                "openai/gpt-5-mini",
                null,
                null,
                Map.of());
    }
}
