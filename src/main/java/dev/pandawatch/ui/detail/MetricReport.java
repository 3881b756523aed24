package dev.pandawatch.ui.detail;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.MetricTraits;
import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one metric gave in one run. Failed scores and those that judged nothing are in none of its figures.
///
/// @param made how many scores have a number
/// @param mean NaN without any
/// @param deviation how far the scores scatter, as estimated for all that they are a sample of (n − 1); NaN under two
/// @param threshold NaN where the server has none, as for sessions (F135)
/// @param passed how many passed, by the server's verdict
/// @param decided how many have a verdict
/// @param bins how many lie in each tenth of 0 to 1; 1 is in the last
/// @param unjudged perfect scores of sessions without a single signal (F113)
/// @param perfect scores of exactly 1 of a metric that also gives it when there is nothing to judge (B25); the server
///     does not tell the two apart
/// @param vacuous what is lacking where there is nothing to judge
/// @param failures what failed, by reason, the most frequent first
public record MetricReport(
        String metric,
        int made,
        double mean,
        double deviation,
        double threshold,
        int passed,
        int decided,
        List<Integer> bins,
        int unjudged,
        int perfect,
        VacuousPass vacuous,
        List<FailedGroup> failures) {
    static final int BINS = 10;

    /// Failed scores of one reason.
    ///
    /// @param reason the server's, as it came
    public record FailedGroup(String reason, Advice advice, int count) {}

    static MetricReport of(String metric, List<RunScore> scores) {
        List<RunScore> numbers = scores.stream()
                .filter(score -> !Double.isNaN(score.number()) && !score.unjudged())
                .toList();
        List<Boolean> verdicts =
                numbers.stream().flatMap(score -> score.passed().stream()).toList();
        VacuousPass vacuous = MetricTraits.of(metric).map(MetricTraits::vacuous).orElse(VacuousPass.NEVER);
        return new MetricReport(
                metric,
                numbers.size(),
                numbers.stream().mapToDouble(RunScore::number).average().orElse(Double.NaN),
                deviation(numbers),
                numbers.stream()
                        .mapToDouble(RunScore::threshold)
                        .filter(at -> !Double.isNaN(at))
                        .findFirst()
                        .orElse(Double.NaN),
                (int) verdicts.stream().filter(passed -> passed).count(),
                verdicts.size(),
                bins(numbers),
                (int) scores.stream().filter(RunScore::unjudged).count(),
                vacuous == VacuousPass.NEVER
                        ? 0
                        : (int) numbers.stream()
                                .filter(score -> score.number() >= 1)
                                .count(),
                vacuous,
                failures(scores));
    }

    public int failed() {
        return failures.stream().mapToInt(FailedGroup::count).sum();
    }

    private static double deviation(List<RunScore> numbers) {
        if (numbers.size() < 2) {
            return Double.NaN;
        }
        double mean = numbers.stream().mapToDouble(RunScore::number).average().orElseThrow();
        double squares = numbers.stream()
                .mapToDouble(RunScore::number)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (numbers.size() - 1));
    }

    private static List<Integer> bins(List<RunScore> numbers) {
        List<Integer> bins = new ArrayList<>(Collections.nCopies(BINS, 0));
        for (RunScore score : numbers) {
            int bin = Math.clamp((long) Math.floor(score.number() * BINS), 0, BINS - 1);
            bins.set(bin, bins.get(bin) + 1);
        }
        return List.copyOf(bins);
    }

    private static List<FailedGroup> failures(List<RunScore> scores) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        scores.stream().filter(RunScore::failed).forEach(score -> {
            String reason = score.reason();
            counts.merge(reason == null ? "" : reason, 1, Integer::sum);
        });
        return counts.entrySet().stream()
                .map(entry -> new FailedGroup(entry.getKey(), Advice.of(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(FailedGroup::count).reversed())
                .toList();
    }
}
