package dev.pandawatch.ui.detail;

import static java.util.Objects.requireNonNull;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.FakeServer;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A monitor of sessions that fires twice a day and was watched for a month, on a server in memory and a clock that
/// stands still at the moment of the designs. Questions wait in [#background] until a test runs them.
final class DetailBench {
    static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    static final MonitorId ID = new MonitorId("m-checkout");
    static final List<String> METRICS = List.of("agent_reliability", "agent_consistency");
    private static final int DAYS = 32;

    final FakeServer server = new FakeServer();
    final Queue<Runnable> background = new ArrayDeque<>();
    final List<Runnable> beats = new ArrayList<>();
    final MonitorBook book = new MonitorBook();
    Instant now = NOW;
    final Connection connection = new Connection(() -> now);
    private final UiTasks tasks = new UiTasks(background::add, Runnable::run);
    final Notices notices = new Notices(() -> now);
    final RunCommands commands = new RunCommands(connection, book, notices, tasks);
    Monitor monitor = monitor("SESSION", "cron:0 6,18 * * *", "r-1122-18");
    final DetailViewModel detail;

    DetailBench() {
        connection.use(
                new ConnectionProfile(
                        "Sandbox", URI.create("http://127.0.0.1:8765"), new Credentials.None("support-agents"), true),
                server);
        server.runs = history();
        server.found = wanted -> wanted.runId() != null && wanted.runId().startsWith("r-1122") ? 924 : 0;
        server.scores = scores();
        put(monitor);
        detail = new DetailViewModel(ID, new DetailViewModel.Sources(connection, book, commands, tasks, (_, action) -> {
            beats.add(action);
            return (Subscription) () -> beats.remove(action);
        }));
    }

    void put(Monitor changed) {
        monitor = changed;
        book.replaceAll(new MonitorList(List.of(changed), List.of()));
    }

    /// The same monitor with other filters, as if it had always had them.
    void filter(FilterDocument filters) {
        put(new Monitor(
                monitor.id(),
                monitor.projectId(),
                monitor.name(),
                monitor.targetType(),
                monitor.metricNames(),
                filters,
                monitor.samplingRate(),
                monitor.model(),
                monitor.cadence(),
                monitor.onlyIfChanged(),
                monitor.status(),
                monitor.lastRunAt(),
                monitor.lastRunId(),
                monitor.nextRunAt(),
                monitor.createdAt(),
                monitor.updatedAt(),
                Map.of()));
    }

    DetailBench started() {
        detail.start();
        run();
        return this;
    }

    void run() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    void beat() {
        List.copyOf(beats).forEach(Runnable::run);
    }

    /// Two runs a day for 32 days; the firings of 8, 12 and 19 November led to none.
    private static List<EvalRun> history() {
        List<EvalRun> runs = new ArrayList<>();
        List<String> silent = List.of("r-1108-06", "r-1119-06", "r-1112-18");
        for (int day = 0; day < DAYS; day++) {
            for (int hour : new int[] {18, 6}) {
                Instant due = Instant.parse("2026-11-22T00:00:00Z")
                        .minus(Duration.ofDays(day))
                        .plus(Duration.ofHours(hour));
                String id = id(due);
                if (!silent.contains(id)) {
                    runs.add(run(id, due.plusSeconds(70), failed(id)));
                }
            }
            if (day == 5) {
                runs.add(run("r-by-hand", Instant.parse("2026-11-17T10:12:00Z"), 0));
            }
        }
        runs.sort((one, other) -> queued(other).compareTo(queued(one)));
        return runs;
    }

    private static int failed(String id) {
        return switch (id) {
            case "r-1114-18", "r-1103-06" -> 6;
            case "r-1111-06" -> 292;
            default -> 0;
        };
    }

    private static Instant queued(EvalRun run) {
        Instant at = run.createdAt();
        return at == null ? Instant.EPOCH : at;
    }

    static String id(Instant due) {
        String text = due.toString();
        return "r-" + text.substring(5, 7) + text.substring(8, 10) + "-" + text.substring(11, 13);
    }

    static EvalRun run(String id, Instant queued, int failed) {
        return run(id, "COMPLETED", queued, failed, FilterDocument.EMPTY, ID, null);
    }

    static EvalRun retry(String id, String of, Instant queued) {
        return run(id, "COMPLETED", queued, 0, FilterDocument.EMPTY.with("retry_of", of), null, null);
    }

    static EvalRun run(
            String id,
            String status,
            Instant queued,
            int failed,
            FilterDocument filters,
            @Nullable MonitorId of,
            @Nullable String error) {
        boolean done = status.equals("COMPLETED") || status.equals("FAILED");
        int total = 146;
        return new EvalRun(
                id,
                "[Monitor] Checkout",
                status,
                "SESSION",
                METRICS,
                total,
                done ? total : 40,
                failed,
                queued,
                done ? queued.plusSeconds(241) : null,
                filters,
                1,
                "vertex_ai/gemini-3.1-flash-lite-preview",
                of,
                error,
                Map.of());
    }

    static Monitor monitor(String target, String cadence, @Nullable String lastRun) {
        return new Monitor(
                ID,
                "project",
                "Checkout assistant session reliability, EU",
                target,
                METRICS,
                FilterDocument.EMPTY.with("tags", List.of("prod")),
                1,
                null,
                cadence,
                false,
                "ACTIVE",
                Instant.parse("2026-11-22T18:01:10Z"),
                lastRun,
                Instant.parse("2026-11-23T06:00:00Z"),
                Instant.parse("2026-09-05T08:30:00Z"),
                Instant.parse("2026-11-22T18:01:10Z"),
                Map.of());
    }

    /// Of forty sessions and two metrics, two failed and one that judged nothing.
    private static List<RunScore> scores() {
        List<RunScore> scores = new ArrayList<>();
        String[] reasons = {
            "Looped 9 times over “address not found”",
            "Refund tool called twice with the same order",
            "Answer contradicts the previous turn",
            "Low confidence in 4 of 6 traces"
        };
        for (int i = 0; i < 40; i++) {
            double value = i < 4 ? 0.12 + i * 0.1 : Math.min(0.99, 0.55 + (i % 10) * 0.048);
            String reason = i < 4 ? reasons[i] : "No elevated risk across 3 traces.";
            scores.add(
                    score("sess_" + i, "agent_reliability", String.valueOf(Math.round(value * 100) / 100.0), reason));
            scores.add(score(
                    "sess_" + i,
                    "agent_consistency",
                    i == 7 ? "1.0" : "0.79",
                    i == 7 ? "No evaluable traces." : "High instability."));
        }
        String failure = "Session metric failed: LLM call to vertex_ai/gemini failed after 3 attempts: 503 unavailable";
        scores.add(score("sess_40", "agent_reliability", null, failure));
        scores.add(score("sess_41", "agent_reliability", null, failure));
        return scores;
    }

    static RunScore score(String target, String metric, @Nullable String value, String reason) {
        return new RunScore(
                metric + target,
                Target.SESSION,
                target,
                metric,
                value == null ? "FAILED" : "SUCCESS",
                value,
                "NUMERIC",
                "AUTOMATED",
                "run",
                reason,
                null,
                Map.of(),
                NOW,
                Map.of());
    }

    /// The line of a run.
    RunLine line(String id) {
        return requireNonNull(detail.pastProperty().get()).line(id).orElseThrow();
    }

    static GatewayException nothingToRetry() {
        String said = "No failed scores to retry in this run.";
        return new GatewayException.Refused(
                new GatewayException.Call("POST", "/evaluations/session-runs/r/retry", "c0ffee", true, 422, said),
                List.of(new Violation("", "server.said", List.of(said))));
    }

    static GatewayException unreachable() {
        return new GatewayException.Unreachable(
                new GatewayException.Call("GET", "/evaluations/monitors", "c0ffee", false, 0, ""),
                new IOException("refused"));
    }
}
