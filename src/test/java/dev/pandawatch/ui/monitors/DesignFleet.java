package dev.pandawatch.ui.monitors;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.run.EvalRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The monitors of the design's pictures at their moment, and enough healthy ones to make 58.
final class DesignFleet {
    static final String SELECTED = "c76c6e1f-7234-558b-8618-0d2f6a1b9c03";
    private static final int IN_ALL = 57;
    private static final Instant CREATED = Instant.parse("2026-10-05T08:30:00Z");

    private final List<Monitor> monitors = new ArrayList<>();
    private final List<EvalRun> runs = new ArrayList<>();

    DesignFleet() {
        troubled();
        calm();
        others();
    }

    MonitorList list() {
        return new MonitorList(monitors, List.of(36));
    }

    List<EvalRun> runs() {
        return runs;
    }

    private void troubled() {
        add(
                "Refund flow errors (all regions, last attempt only)",
                "cron:0 6 * * 1-5",
                3,
                "2026-11-23T06:00:00Z",
                run -> {
                    run.total = 40;
                    run.status = "FAILED";
                    run.error = "could not convert string to float: PASS";
                    run.createdAt = Instant.parse("2026-11-20T06:00:40Z");
                });
        add("Checkout agent tool correctness", "every_6h", 2, "2026-11-22T23:12:00Z", run -> {
            run.total = 96;
            run.failed = 192;
            run.createdAt = Instant.parse("2026-11-22T17:12:00Z");
        });
        session(
                "Checkout assistant session reliability, EU",
                "cron:0 6,18 * * *",
                "2026-11-23T06:00:00Z",
                154,
                "18:01");
        add("Search planner plan quality", "cron:27 * * * *", 2, "2026-11-22T21:27:00Z", run -> run.total = 48);
        add("Black Friday 2025 watch", "cron:0 8 27-30 11 * 0 2025", 2, "", run -> {
            run.total = 1902;
            run.createdAt = Instant.parse("2025-11-30T08:01:00Z");
        });
        session("Long sessions over 20 turns", "cron:0 4 * * 6", "2026-11-28T04:00:00Z", 31, "04:01");
        add("Voice transcripts coherence", "cron:33 21 * * *", 1, "2026-11-22T21:33:00Z", run -> run.total = 210);
        add("RAG answer quality", "daily", 3, "2026-11-22T21:52:00Z", run -> {
            run.total = 412;
            run.failed = 3;
        });
        add("Onboarding guide adherence (checklist and tone)", "cron:15 20 * * 1-5", 2, "2026-11-23T20:15:00Z", run -> {
            run.total = 44;
            run.failed = 7;
        });
        add("Nightly cost-capped sweep", "cron:22 21 * * *", 3, "2026-11-23T21:22:00Z", run -> {
            run.status = "RUNNING";
            run.total = 480;
            run.evaluated = 312;
            run.createdAt = Instant.parse("2026-11-22T21:26:00Z");
        });
    }

    private void calm() {
        add("Production smoke test", "cron:55 * * * *", 2, "2026-11-22T21:55:00Z", run -> {
            run.total = 24;
            run.createdAt = Instant.parse("2026-11-22T20:56:00Z");
        });
        add("Flight booking drift", "cron:30 6,18 * * *", 2, "2026-11-23T06:30:00Z", run -> run.total = 356);
        add("Fraud triage argument correctness", "weekly", 1, "2026-11-29T15:40:00Z", run -> run.total = 131);
        session("Résumé parser reliability", "cron:0 3 * * 0", "2026-11-29T03:00:00Z", 58, "03:00");
        never("Month-end billing audit", "cron:0 23 L * *", "2026-11-30T23:00:00Z");
        never("Release 4.2 watch", "cron:5 */2 * * *", "2026-11-22T22:05:00Z");
        never("Moon phases", "cron:every full moon", "2026-12-03T09:15:00Z");
        paused("Legacy planner (replaced in October)", "cron:0 1 * * *", "");
        paused("Weights lab, loop detection ×1.5", "cron:0 8 * * 1", "2026-11-30T08:00:00Z");
    }

    private void others() {
        while (monitors.size() < IN_ALL) {
            int i = monitors.size();
            add("Support team " + i, "cron:" + i + " 4 * * *", 2, "2026-11-23T04:" + i + ":00Z", run -> run.total = i);
        }
    }

    private void add(String name, String cadence, int metrics, String next, Consumer<RunFields> set) {
        int number = monitors.size();
        EvalRun run = RunFields.run("run-" + number, fields -> {
            fields.monitor = new MonitorId(id(number));
            fields.metrics =
                    List.of("task_completion", "tool_correctness", "coherence").subList(0, metrics);
            set.accept(fields);
            fields.evaluated = fields.status.equals("RUNNING") ? fields.evaluated : fields.total;
        });
        monitors.add(MonitorFields.monitor(id(number), fields -> {
            fields.name = name;
            fields.cadence = cadence;
            fields.metrics = run.metricNames();
            fields.lastRunId = run.id();
            fields.lastRunAt = run.createdAt();
            fields.nextRunAt = next.isEmpty() ? null : Instant.parse(next);
            fields.createdAt = CREATED;
            fields.rate = List.of(1.0, 0.25, 1.0, 0.1, 0.5, 0.1234).get(number % 6);
        }));
        runs.add(run);
        earlier(run, cadence);
    }

    /// The eleven firings before `last`, all clean.
    private void earlier(EvalRun last, String wire) {
        Cadence cadence = Cadence.parse(wire) instanceof Parsed.Ok<Cadence>(var known) ? known : null;
        Instant at = last.createdAt();
        if (cadence == null || at == null) {
            return;
        }
        List<Instant> due = new ArrayList<>();
        Optional<Instant> next = cadence.nextAfter(CREATED);
        while (next.isPresent() && next.get().isBefore(at.minusSeconds(120))) {
            due.add(next.get());
            next = cadence.nextAfter(next.get());
        }
        for (Instant moment : due.subList(Math.max(0, due.size() - 11), due.size())) {
            runs.add(RunFields.run(last.id() + "-" + moment, fields -> {
                fields.monitor = last.monitorId();
                fields.target = last.targetType();
                fields.metrics = last.metricNames();
                fields.createdAt = moment.plusSeconds(40);
            }));
        }
    }

    private void session(String name, String cadence, String next, int sessions, String time) {
        String id = name.startsWith("Checkout") ? SELECTED : id(monitors.size());
        EvalRun run = RunFields.run("run-" + monitors.size(), fields -> {
            fields.target = "SESSION";
            fields.monitor = new MonitorId(id);
            fields.metrics = List.of("agent_reliability", "agent_consistency");
            fields.total = sessions;
            fields.evaluated = sessions;
            fields.createdAt = Instant.parse("2026-11-22T" + time + ":12Z");
        });
        monitors.add(MonitorFields.monitor(id, fields -> {
            fields.name = name;
            fields.target = "SESSION";
            fields.createdAt = CREATED;
            fields.cadence = cadence;
            fields.metrics = run.metricNames();
            fields.lastRunId = run.id();
            fields.lastRunAt = run.createdAt();
            fields.nextRunAt = Instant.parse(next);
            fields.filters = new FilterDocument(Map.of(
                    "tags",
                    List.of("prod"),
                    "date_from",
                    "2026-10-15T00:00:00+00:00",
                    "signal_weights",
                    Map.of("loop_detection", 1.5)));
        }));
        runs.add(run);
        earlier(run, cadence);
    }

    /// The failed scores behind a run: all signals of the last two runs of [#SELECTED].
    int found(ScoreSelection wanted) {
        List<String> newest = runs.stream()
                .filter(run -> new MonitorId(SELECTED).equals(run.monitorId()))
                .sorted(Comparator.comparing(EvalRun::createdAt, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(2)
                .map(EvalRun::id)
                .toList();
        return wanted.runId() != null && newest.contains(wanted.runId()) ? 924 : 0;
    }

    private void never(String name, String cadence, String next) {
        monitors.add(MonitorFields.monitor(id(monitors.size()), fields -> {
            fields.name = name;
            fields.cadence = cadence;
            fields.createdAt = MonitorFields.NOW.minusSeconds(600);
            fields.nextRunAt = Instant.parse(next);
        }));
    }

    private void paused(String name, String cadence, String stale) {
        add(name, cadence, 2, stale, run -> run.createdAt = Instant.parse("2026-10-29T01:00:10Z"));
        Monitor active = monitors.removeLast();
        monitors.add(MonitorFields.monitor(active.id().value(), fields -> {
            fields.name = name;
            fields.cadence = cadence;
            fields.metrics = active.metricNames();
            fields.status = "PAUSED";
            fields.createdAt = CREATED;
            fields.lastRunId = active.lastRunId();
            fields.lastRunAt = active.lastRunAt();
            fields.nextRunAt = active.nextRunAt();
        }));
    }

    private static String id(int number) {
        return "%08x-7234-558b-8618-0d2f6a1b9c%02d".formatted(number * 7919 + 7919, number);
    }
}
