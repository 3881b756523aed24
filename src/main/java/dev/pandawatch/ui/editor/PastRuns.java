package dev.pandawatch.ui.editor;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// When a monitor that counts in intervals has started runs. Read once, in the background; while that fails, the editor
/// says nothing of how far the monitor has slipped, and nothing else depends on it.
record PastRuns(EditorContext context) {
    private static final int MOST = 100;

    /// @param known takes the moments, newest first
    void read(Monitor monitor, Consumer<List<Instant>> known) {
        Server server = context.connection().server().orElse(null);
        boolean interval = monitor.parsedCadence()
                .toOptional()
                .filter(Cadence.Preset.class::isInstance)
                .isPresent();
        if (server == null || !interval) {
            return;
        }
        context.tasks().run(() -> server.monitors().runs(monitor.id(), MOST, 0), outcome -> {
            if (outcome instanceof Outcome.Done<Page<EvalRun>>(var page)) {
                known.accept(page.items().stream()
                        .map(EvalRun::createdAt)
                        .filter(Objects::nonNull)
                        .toList());
            }
        });
    }
}
