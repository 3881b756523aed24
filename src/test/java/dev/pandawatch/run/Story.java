package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.LedgerEvidence.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A monitor and what befell it, in a few words: moments of November 2026 are written `22T21:40` or `22T21:40:03`, all
/// in UTC. Each run that is told becomes the last one.
final class Story {
    static final String[] METRICS = {"task_completion"};

    private final String cadence;
    private final List<EvalRun> runs = new ArrayList<>();
    private String id = "m";
    private String name = "Support quality";
    private String target = "TRACE";
    private FilterDocument filters = FilterDocument.EMPTY;
    private boolean onlyIfChanged = true;
    private String status = "ACTIVE";
    private @Nullable Instant created;
    private @Nullable Instant updated;
    private @Nullable Instant next;
    private @Nullable Instant lastRunAt;
    private @Nullable String lastRunId;
    private Instant now = at("22T21:40");
    private @Nullable Instant from;
    private LedgerEvidence evidence = LedgerEvidence.ALL_RUNS;
    private UnaryOperator<RunEvidence> known = UnaryOperator.identity();

    private Story(String cadence) {
        this.cadence = cadence;
    }

    /// @param cadence as it is sent
    static Story of(String cadence) {
        return new Story(cadence);
    }

    static Instant at(String moment) {
        String seconds = moment.length() == "22T21:40".length() ? ":00Z" : "Z";
        return Instant.parse("2026-11-" + moment + seconds);
    }

    static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    Story called(String text) {
        id = text;
        name = text;
        return this;
    }

    Story of(String targetType, FilterDocument document) {
        target = targetType;
        filters = document;
        return this;
    }

    Story always() {
        onlyIfChanged = false;
        return this;
    }

    Story paused() {
        status = "PAUSED";
        return this;
    }

    Story created(String moment) {
        created = at(moment);
        return this;
    }

    Story updated(String moment) {
        updated = at(moment);
        return this;
    }

    Story next(String moment) {
        next = at(moment);
        return this;
    }

    Story now(String moment) {
        now = at(moment);
        return this;
    }

    Story from(String moment) {
        from = at(moment);
        return this;
    }

    Story knowing(UnaryOperator<LedgerEvidence> more) {
        evidence = more.apply(evidence);
        return this;
    }

    Story knowingOfLastRun(UnaryOperator<RunEvidence> more) {
        known = more;
        return this;
    }

    /// Clean runs of ten targets, three minutes long.
    Story ran(String... moments) {
        for (String moment : moments) {
            run(moment, "COMPLETED", 10, 10, 0);
        }
        return this;
    }

    Story run(String moment, String runStatus, int targets, int evaluated, int failed) {
        boolean ended = runStatus.equals("COMPLETED") || runStatus.equals("FAILED");
        return add(
                moment,
                runStatus,
                new int[] {targets, evaluated, failed},
                ended ? at(moment).plusSeconds(180) : null,
                FilterDocument.EMPTY,
                METRICS);
    }

    /// One that broke off.
    Story broke(String moment, String end) {
        return add(moment, "FAILED", new int[] {10, 3, 0}, at(end), FilterDocument.EMPTY, METRICS);
    }

    Story ranWithoutMetrics(String moment) {
        return add(moment, "COMPLETED", new int[] {10, 10, 0}, at(moment), FilterDocument.EMPTY);
    }

    /// A retry by hand, which is no run of the monitor (F103).
    Story retried(String moment) {
        Instant lastAt = lastRunAt;
        String lastId = lastRunId;
        add(moment, "COMPLETED", new int[] {1, 1, 0}, at(moment), FilterDocument.EMPTY.with("retry_of", "r"), METRICS);
        lastRunAt = lastAt;
        lastRunId = lastId;
        return this;
    }

    /// Takes away the record of the run at this moment, as the server does (F78).
    Story deleted(String moment) {
        String gone = "run " + moment;
        runs.removeIf(run -> run.id().equals(gone));
        if (gone.equals(lastRunId)) {
            lastRunId = null;
        }
        return this;
    }

    private Story add(
            String moment,
            String runStatus,
            int[] counts,
            @Nullable Instant end,
            FilterDocument snapshot,
            String... metrics) {
        runs.addFirst(new EvalRun(
                "run " + moment,
                "[Monitor] " + name,
                runStatus,
                target,
                List.of(metrics),
                counts[0],
                counts[1],
                counts[2],
                at(moment),
                end,
                snapshot,
                1,
                "openai/gpt-5-mini",
                new MonitorId(id),
                runStatus.equals("FAILED") ? "could not convert" : null,
                Map.of()));
        lastRunAt = at(moment);
        lastRunId = "run " + moment;
        return this;
    }

    Monitor monitor() {
        return new Monitor(
                new MonitorId(id),
                "project",
                name,
                target,
                List.of(METRICS),
                filters,
                1,
                null,
                cadence,
                onlyIfChanged,
                status,
                lastRunAt,
                lastRunId,
                next,
                created,
                updated,
                Map.of());
    }

    Instant now() {
        return now;
    }

    List<EvalRun> runs() {
        return runs;
    }

    FiringLedger ledger() {
        Instant since = from != null ? from : created != null ? created : now;
        return FiringLedger.of(monitor(), runs, evidence, since, now);
    }

    Optional<RunOutcome> outcome() {
        return runs.stream()
                .filter(run -> run.id().equals(lastRunId))
                .findFirst()
                .map(run -> RunOutcome.of(run, known.apply(RunEvidence.at(now))));
    }

    MonitorHealth health() {
        return MonitorHealth.of(monitor(), ledger(), outcome(), now);
    }

    /// The ledger in exactly these lines: `21T06:00 RAN`, and behind a firing without a run its causes, `!` known, `+`
    /// likely, `?` possible.
    Story hasLedger(String... lines) {
        assertThat(ledger().firings().stream().map(Story::line)).containsExactly(lines);
        return this;
    }

    Story hasOutcome(RunOutcome expected) {
        assertThat(outcome()).contains(expected);
        return this;
    }

    Story hasNoOutcome() {
        assertThat(outcome()).isEmpty();
        return this;
    }

    Story hasHealth(MonitorHealth.State state, String key, Object... arguments) {
        MonitorHealth health = health();
        assertThat(health.state()).isEqualTo(state);
        assertThat(health.reason().key()).isEqualTo(key);
        assertThat(health.reason().arguments()).containsExactly(arguments);
        return this;
    }

    private static String line(Firing firing) {
        String due = firing.due().toString().substring("2026-11-".length()).replaceAll("(:00)?Z$", "");
        String causes = firing.causes().stream()
                .map(cause -> " " + sign(cause.standing()) + cause.kind())
                .collect(Collectors.joining());
        return due + " " + firing.kind() + causes;
    }

    private static String sign(Cause.Standing standing) {
        return switch (standing) {
            case KNOWN -> "!";
            case LIKELY -> "+";
            case POSSIBLE -> "?";
            case UNLIKELY -> "~";
        };
    }
}
