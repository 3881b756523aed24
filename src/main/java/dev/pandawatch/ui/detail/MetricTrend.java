package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One metric over the runs of a monitor. It begins with the first run that was asked for the metric and ends with the
/// last one.
///
/// @param threshold of the newest run that tells one, NaN without: whether it was another one before is not drawn
/// @param points oldest first
/// @param unjudged scores that judged nothing and are in no mean (F113)
/// @param perfect scores of exactly 1 in the means that may have had nothing to judge (B25); the server does not tell
/// @param vacuous what is lacking where there is nothing to judge
public record MetricTrend(
        String metric, double threshold, List<TrendPoint> points, int unjudged, int perfect, VacuousPass vacuous) {

    /// A run that has come to its end.
    ///
    /// @param reports of its metrics; empty where its outcome alone says that there is no mean
    record JudgedRun(EvalRun run, RunOutcome outcome, List<MetricReport> reports) {

        Instant at() {
            Instant queued = run.createdAt();
            return queued == null ? Instant.EPOCH : queued;
        }

        Optional<MetricReport> report(String metric) {
            return reports.stream()
                    .filter(report -> report.metric().equals(metric))
                    .findFirst();
        }

        boolean asked(String metric) {
            return run.metricNames().contains(metric);
        }
    }

    /// Why a run has no mean of any metric, as far as its outcome tells.
    static Optional<TrendPoint.Why> why(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.NoVerdict _ -> Optional.of(TrendPoint.Why.NO_VERDICT);
            case RunOutcome.Unverified _ -> Optional.of(TrendPoint.Why.UNVERIFIED);
            case RunOutcome.AllFailed _, RunOutcome.Failed _, RunOutcome.FailedForNow _, RunOutcome.Stuck _ ->
                Optional.of(TrendPoint.Why.FAILED);
            case RunOutcome.Nothing _, RunOutcome.Pending _, RunOutcome.Running _, RunOutcome.Unknown _ ->
                Optional.of(TrendPoint.Why.NOTHING);
            case RunOutcome.Clean _, RunOutcome.Degraded _ -> Optional.empty();
        };
    }

    /// Of every metric that any of `runs` was asked for, those of the newest run first.
    static List<MetricTrend> of(List<JudgedRun> runs) {
        List<JudgedRun> newest = runs.stream()
                .sorted(Comparator.comparing(JudgedRun::at).reversed())
                .toList();
        Set<String> metrics = new LinkedHashSet<>();
        newest.forEach(judged -> metrics.addAll(judged.run().metricNames()));
        return metrics.stream().map(metric -> of(metric, newest)).toList();
    }

    private static MetricTrend of(String metric, List<JudgedRun> newest) {
        List<JudgedRun> span = span(metric, newest);
        List<MetricReport> counted = span.stream()
                .filter(judged -> why(judged.outcome()).isEmpty())
                .map(judged -> judged.report(metric).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new MetricTrend(
                metric,
                counted.stream()
                        .mapToDouble(MetricReport::threshold)
                        .filter(at -> !Double.isNaN(at))
                        .findFirst()
                        .orElse(Double.NaN),
                span.reversed().stream().map(judged -> point(metric, judged)).toList(),
                counted.stream().mapToInt(MetricReport::unjudged).sum(),
                counted.stream().mapToInt(MetricReport::perfect).sum(),
                counted.stream().map(MetricReport::vacuous).findFirst().orElse(VacuousPass.NEVER));
    }

    private static List<JudgedRun> span(String metric, List<JudgedRun> newest) {
        List<JudgedRun> span = new ArrayList<>(newest);
        while (!span.getFirst().asked(metric)) {
            span.removeFirst();
        }
        while (!span.getLast().asked(metric)) {
            span.removeLast();
        }
        return span;
    }

    private static TrendPoint point(String metric, JudgedRun judged) {
        String id = judged.run().id();
        if (!judged.asked(metric)) {
            return new TrendPoint.Gap(id, judged.at(), TrendPoint.Why.NOT_ASKED);
        }
        Optional<TrendPoint.Why> why = why(judged.outcome());
        if (why.isPresent()) {
            return new TrendPoint.Gap(id, judged.at(), why.get());
        }
        return judged.report(metric)
                .filter(report -> report.made() > 0)
                .<TrendPoint>map(report -> new TrendPoint.Mean(
                        id, judged.at(), report.mean(), report.made(), SampleBand.of(judged.run(), report)))
                .orElseGet(() -> new TrendPoint.Gap(id, judged.at(), TrendPoint.Why.NOTHING));
    }

    /// How many runs have a mean.
    long means() {
        return points.stream().filter(TrendPoint.Mean.class::isInstance).count();
    }
}
