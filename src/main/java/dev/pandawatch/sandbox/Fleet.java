package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The monitors of the seeded project, one for each state that a console has to tell apart.
record Fleet(Plot plot, TraceShelf shelf) {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    void assemble() {
        failing();
        falseGreen();
        degraded();
        healthy();
        sessions();
        silent();
        young();
        paused();
    }

    /// Some or all scores of the last run failed.
    private void failing() {
        String weekdays = "cron:30 5 * * 1-5";
        plot.create(plot.ago(37, 411), """
                {'name': 'Refund flow errors (all regions, EU and US)', 'target_type': 'TRACE', 'cadence': '%s',
                 'metrics': ['task_completion', 'tool_correctness', 'argument_correctness'],
                 'filters': {'name': 'refund', 'status': 'ERROR'}, 'only_if_changed': false}""".formatted(weekdays));
        plot.outage(plot.fired(weekdays).getFirst(), TEN_MINUTES, 0.3);
        plot.create(plot.ago(36, 257), """
                {'name': 'Checkout agent tool correctness', 'target_type': 'TRACE', 'cadence': 'every_6h',
                 'metrics': ['tool_correctness'], 'filters': {'tags': ['checkout'], 'status': 'COMPLETED'},
                 'sampling_rate': 0.25, 'model': 'gpt-5-mini', 'only_if_changed': false}""").patch(plot.ago(0, 11 * 60 + 5), "{'model': 'claude-sonnet-4-6'}");
    }

    /// The judge was down during the last two runs, and every session of theirs was new: perfect scores (F113).
    private void falseGreen() {
        String twice = "cron:0 6,18 * * *";
        List<Instant> dues = plot.fired(twice);
        Instant since = dues.get(7).plus(TEN_MINUTES);
        Instant back = dues.get(1).minus(TEN_MINUTES);
        plot.create(plot.ago(35, 702), """
                {'name': 'Checkout assistant session reliability, EU', 'target_type': 'SESSION', 'cadence': '%s',
                 'metrics': ['agent_reliability', 'agent_consistency'], 'filters': {'tags': ['checkout-eu']},
                 'only_if_changed': false}""".formatted(twice))
                .pause(since)
                .patch(back, "{'filters': {'tags': ['checkout-eu'], 'date_from': '%s'}}".formatted(Wire.instant(since)))
                .resume(back.plusSeconds(40));
        plot.outage(dues.get(1), TEN_MINUTES, 1);
        plot.outage(dues.get(0), TEN_MINUTES, 1);
    }

    /// A few scores fail now and then.
    private void degraded() {
        Instant born = plot.ago(33, 47);
        plot.create(born, """
                {'name': 'RAG answer quality', 'target_type': 'TRACE', 'cadence': 'daily', 'sampling_rate': 0.2,
                 'metrics': ['task_completion', 'coherence', 'confidence'], 'filters': {'tags': ['rag']},
                 'only_if_changed': false}""");
        Stream.of(33, 30, 22).forEach(day -> plot.outage(born.plus(Duration.ofDays(day)), TEN_MINUTES, 0.06));
        String evening = "cron:15 20 * * 1-5";
        plot.create(plot.ago(32, 388), """
                {'name': 'Onboarding guide adherence (chat and email)', 'target_type': 'TRACE', 'cadence': '%s',
                 'metrics': ['plan_adherence'], 'filters': {'name': 'onboarding'}, 'sampling_rate': 0.5,
                 'only_if_changed': false}""".formatted(evening));
        List<Instant> dues = plot.fired(evening);
        Stream.of(0, 2, 3).forEach(back -> plot.outage(dues.get(back), TEN_MINUTES, 0.12));
    }

    private void healthy() {
        plot.create(plot.ago(37, 92), """
                {'name': 'Search planner plan quality', 'target_type': 'TRACE', 'cadence': 'cron:27 * * * *',
                 'metrics': ['plan_quality', 'plan_adherence'], 'filters': {'name': 'search planner'},
                 'sampling_rate': 0.1, 'model': 'openai/gpt-5-mini', 'only_if_changed': false}""");
        plot.create(plot.ago(34, 640), """
                {'name': 'Voice transcripts coherence', 'target_type': 'TRACE', 'cadence': 'cron:33 21 * * *',
                 'metrics': ['coherence'], 'filters': {'name': 'voice'}, 'only_if_changed': false}""");
        plot.create(plot.ago(12, 1_101), """
                {'name': 'Production smoke test', 'target_type': 'TRACE', 'cadence': 'cron:55 * * * *',
                 'metrics': ['task_completion', 'tool_correctness'], 'model': 'openai/gpt-5-mini',
                 'filters': {'user_id': 'smoke-bot', 'tags': ['prod']}, 'sampling_rate': 0.15,
                 'only_if_changed': false}""");
        plot.create(plot.ago(31, 506), """
                {'name': 'Flight booking drift', 'target_type': 'TRACE', 'cadence': 'cron:30 6,18 * * *',
                 'metrics': ['tool_correctness', 'step_efficiency'], 'filters': {'name': 'flight'},
                 'sampling_rate': 0.4, 'only_if_changed': false}""");
        plot.create(plot.ago(29, 222), """
                {'name': 'Fraud triage argument correctness', 'target_type': 'TRACE', 'cadence': 'weekly',
                 'metrics': ['argument_correctness'], 'filters': {'name': 'fraud'}, 'sampling_rate': 0.25}""").trigger(plot.ago(0, 6 * 60 + 11));
        plot.create(plot.ago(30, 75), """
                {'name': 'Friday and 13th deep check', 'target_type': 'TRACE', 'cadence': 'cron:0 0 13 * 5',
                 'metrics': ['task_completion', 'step_efficiency'], 'filters': {'tags': ['prod']},
                 'sampling_rate': 0.2, 'only_if_changed': false}""");
        ZonedDateTime due = plot.ago(0, 7).atZone(ZoneOffset.UTC);
        plot.create(plot.ago(33, 915), """
                {'name': 'Nightly cost-capped sweep', 'target_type': 'TRACE', 'cadence': 'cron:%d %d * * *',
                 'metrics': ['task_completion', 'step_efficiency', 'argument_correctness'], 'sampling_rate': 0.12,
                 'model': 'openai/o3', 'only_if_changed': false}""".formatted(due.getMinute(), due.getHour()));
    }

    private void sessions() {
        String notes = "cron:0 9 * * 1,5";
        plot.create(plot.ago(36, 330), """
                {'name': 'Meeting notes consistency', 'target_type': 'SESSION', 'cadence': '%s',
                 'metrics': ['agent_consistency', 'agent_reliability'], 'filters': {'tags': ['meetings']},
                 'only_if_changed': false}""".formatted(notes));
        Instant struck = plot.fired(notes).get(3);
        plot.then(struck.minus(Duration.ofHours(2)), () -> annotate(struck, true));
        plot.then(struck.plus(Duration.ofHours(3)), () -> annotate(struck, false));
        plot.create(plot.ago(35, 18), """
                {'name': 'Résumé parser reliability', 'target_type': 'SESSION', 'cadence': 'cron:0 3 * * 0',
                 'metrics': ['agent_reliability', 'agent_consistency'], 'filters': {'tags': ['hr']},
                 'sampling_rate': 0.3, 'only_if_changed': false}""");
    }

    /// A person marks a meeting trace and takes it back: one run over it dies three times (F107).
    private void annotate(Instant struck, boolean there) {
        shelf.matching(struck.minus(Duration.ofHours(3)), trace -> trace.tags().contains("meetings")).stream()
                .filter(trace -> trace.sessionId() != null)
                .min(Comparator.comparing(TraceRow::startedAt))
                .ifPresent(trace -> shelf.annotate(trace.ordinal(), there));
    }

    /// Fires and leaves no run: no match, no change, a filter that breaks.
    private void silent() {
        plot.create(plot.ago(36, 555), """
                {'name': 'Long sessions over 20 turns', 'target_type': 'SESSION', 'cadence': 'cron:0 4 * * 6',
                 'metrics': ['agent_consistency'], 'filters': {'min_trace_count': 4}, 'only_if_changed': false}""").patch(plot.ago(20, 133), "{'filters': {'min_trace_count': 20}}");
        plot.create(plot.ago(35, 1_300), """
                {'name': 'Invoice matching, night batch', 'target_type': 'TRACE', 'cadence': 'cron:10 2 * * *',
                 'metrics': ['argument_correctness'], 'filters': {'user_id': 'batch-invoices'}}""");
        plot.create(plot.ago(28, 801), """
                {'name': 'Voice escalations', 'target_type': 'TRACE', 'cadence': 'cron:0 */8 * * *',
                 'metrics': ['task_completion'], 'filters': {'status': 'ERROR', 'tags': ['voice']},
                 'only_if_changed': false}""")
                .patch(plot.ago(8, 404), "{'filters': {'status': 'error', 'tags': ['voice']}}");
    }

    /// Created too lately to have run.
    private void young() {
        String monthEnd = "cron:0 0 L * *";
        plot.create(after(monthEnd, plot.ago(2, 95)), """
                {'name': 'Month-end billing audit', 'target_type': 'TRACE', 'cadence': '%s',
                 'metrics': ['task_completion', 'argument_correctness'], 'filters': {'tags': ['prod']}}""".formatted(monthEnd));
        String bihourly = "cron:5 */2 * * *";
        plot.create(after(bihourly, plot.ago(0, 25)), """
                {'name': 'Release 4.2 watch', 'target_type': 'TRACE', 'cadence': '%s', 'sampling_rate': 0.1,
                 'metrics': ['task_completion'], 'filters': {'tags': ['canary']}}""".formatted(bihourly));
    }

    private Instant after(String cron, Instant wanted) {
        Instant last = plot.lastDue(cron).plusSeconds(1);
        return last.isAfter(wanted) ? last : wanted;
    }

    private void paused() {
        plot.create(plot.ago(37, 1_200), """
                {'name': 'Legacy planner (replaced in October)', 'target_type': 'TRACE', 'cadence': 'cron:0 1 * * *',
                 'metrics': ['plan_quality', 'plan_adherence', 'task_completion'],
                 'filters': {'name': 'search planner'}, 'sampling_rate': 0.1, 'only_if_changed': false}""").pause(plot.ago(24, 35));
        plot.create(plot.ago(37, 17), """
                {'name': 'Weights lab, loop detection ×1.5', 'target_type': 'SESSION', 'cadence': 'cron:0 8 * * 1',
                 'metrics': ['agent_reliability'], 'filters': {'tags': ['canary']},
                 'signal_weights': {'loop_detection': 1.5}, 'only_if_changed': false}""")
                .pause(plot.ago(19, 3))
                .patch(plot.ago(19, 1), "{'cadence': 'cron:0 8 * * 2'}"); // leaves a stale date (F73)
    }
}
