package dev.pandawatch.ui.monitors;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A run for a test: clean unless a field is set otherwise.
final class RunFields {
    String status = "COMPLETED";
    String target = "TRACE";
    List<String> metrics = List.of("task_completion");
    int total = 10;
    int evaluated = 10;
    int failed;
    Instant createdAt = MonitorFields.NOW.minusSeconds(3600);

    @Nullable
    String error;

    @Nullable
    MonitorId monitor;

    static EvalRun run(String id, Consumer<RunFields> set) {
        RunFields fields = new RunFields();
        set.accept(fields);
        return new EvalRun(
                id,
                "[Monitor] " + id,
                fields.status,
                fields.target,
                fields.metrics,
                fields.total,
                fields.evaluated,
                fields.failed,
                fields.createdAt,
                fields.createdAt.plusSeconds(60),
                FilterDocument.EMPTY,
                1,
                "openai/gpt-5-mini",
                fields.monitor,
                fields.error,
                Map.of());
    }
}
