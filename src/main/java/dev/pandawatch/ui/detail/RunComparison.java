package dev.pandawatch.ui.detail;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.run.EvalRun;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Two runs side by side, metric by metric. What judged nothing is in none of its figures (F113).
///
/// @param metrics those of the later run first, then those that only the earlier one has
public record RunComparison(Targets targets, List<Metric> metrics) {
    /// Values that differ by no more are the same: the server rounds to four decimals (F116).
    private static final double SAME = 0.00005;

    /// How many of the deepest falls, and of the highest rises, are named.
    static final int NAMED = 3;

    /// How many targets have any score, made or failed.
    public record Targets(int earlier, int later, int both) {

        /// Whether both runs evaluated the very same targets. Else a difference of means is not of the same things.
        public boolean same() {
            return both == earlier && both == later;
        }

        /// How many there are in all.
        public int all() {
            return earlier + later - both;
        }
    }

    /// One metric in both.
    ///
    /// @param earlier empty if that run was not asked for it and has no score of it
    /// @param later likewise
    /// @param comparable whether the scores of both are verdicts, see [RunLine#judged()]
    /// @param moves of the targets with a number in both; none if they are not comparable
    public record Metric(
            String name,
            Optional<MetricReport> earlier,
            Optional<MetricReport> later,
            boolean comparable,
            Moves moves) {

        /// Later less earlier; NaN if either is lacking or they are not comparable.
        public double difference() {
            if (!comparable) {
                return Double.NaN;
            }
            return later.map(MetricReport::mean).orElse(Double.NaN)
                    - earlier.map(MetricReport::mean).orElse(Double.NaN);
        }
    }

    /// What became of the targets that both runs gave a number.
    ///
    /// @param falls the deepest first, at most [#NAMED]
    /// @param rises the highest first, at most [#NAMED]
    public record Moves(int rose, int fell, int unchanged, List<Move> falls, List<Move> rises) {
        static final Moves NONE = new Moves(0, 0, 0, List.of(), List.of());

        public int all() {
            return rose + fell + unchanged;
        }
    }

    /// A target with a number in both.
    public record Move(RunScore before, RunScore after) {
        /// Negative where it came off worse.
        public double by() {
            return after.number() - before.number();
        }
    }

    /// A run and all its scores.
    ///
    /// @param judged see [RunLine#judged()]
    record Side(EvalRun run, List<RunScore> scores, boolean judged) {
        Optional<MetricReport> report(String metric) {
            List<RunScore> mine = scores.stream()
                    .filter(score -> score.metric().equals(metric))
                    .toList();
            return mine.isEmpty() && !run.metricNames().contains(metric)
                    ? Optional.empty()
                    : Optional.of(MetricReport.of(metric, mine));
        }

        Set<String> targets() {
            return scores.stream().map(RunScore::targetId).collect(Collectors.toSet());
        }

        Set<String> metrics() {
            Set<String> names = new LinkedHashSet<>(run.metricNames());
            scores.forEach(score -> names.add(score.metric()));
            return names;
        }

        /// The number of each target; of several, as a metric named twice gives (F117), the newest.
        Map<String, RunScore> numbers(String metric) {
            Map<String, RunScore> numbers = new LinkedHashMap<>();
            scores.stream()
                    .filter(score -> score.metric().equals(metric))
                    .filter(score -> !Double.isNaN(score.number()) && !score.unjudged())
                    .forEach(score -> numbers.putIfAbsent(score.targetId(), score));
            return numbers;
        }
    }

    static RunComparison of(Side earlier, Side later) {
        Set<String> both = new HashSet<>(earlier.targets());
        both.retainAll(later.targets());
        Set<String> names = later.metrics();
        names.addAll(earlier.metrics());
        boolean comparable = earlier.judged() && later.judged();
        return new RunComparison(
                new Targets(earlier.targets().size(), later.targets().size(), both.size()),
                names.stream()
                        .map(name -> new Metric(
                                name,
                                earlier.report(name),
                                later.report(name),
                                comparable,
                                comparable ? moves(earlier.numbers(name), later.numbers(name)) : Moves.NONE))
                        .toList());
    }

    private static Moves moves(Map<String, RunScore> before, Map<String, RunScore> after) {
        List<Move> pairs = before.entrySet().stream()
                .filter(entry -> after.containsKey(entry.getKey()))
                .map(entry -> new Move(entry.getValue(), after.getOrDefault(entry.getKey(), entry.getValue())))
                .toList();
        List<Move> falls = pairs.stream()
                .filter(pair -> pair.by() < -SAME)
                .sorted(Comparator.comparingDouble(Move::by))
                .toList();
        List<Move> rises = pairs.stream()
                .filter(pair -> pair.by() > SAME)
                .sorted(Comparator.comparingDouble(Move::by).reversed())
                .toList();
        return new Moves(
                rises.size(),
                falls.size(),
                pairs.size() - rises.size() - falls.size(),
                falls.stream().limit(NAMED).toList(),
                rises.stream().limit(NAMED).toList());
    }
}
