package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Numbers over all scores of a project, by the time at which they were made, whatever monitor or run they are of
/// (F137).
final class ScoreAnalytics {
    static final String ALL = "/evaluations/analytics/";

    private static final int MOST_BUCKETS = 100;

    private ScoreAnalytics() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>(routes("trace-scores", Target.TRACE));
        routes.addAll(routes("session-scores", Target.SESSION));
        return routes;
    }

    private static List<Route> routes(String kind, Target level) {
        return List.of(
                Route.scoped("GET", ALL + kind + "/summary", (call, world) -> summary(call, world, level)),
                Route.scoped("GET", ALL + kind + "/trend", (call, world) -> trend(call, world, level)),
                Route.scoped("GET", ALL + kind + "/distribution", (call, world) -> distribution(call, world, level)));
    }

    private static Reply summary(Call call, World world, Target level) {
        var complaints = new Complaints();
        ScoreQuery wanted = dated(level, Optional.empty(), call.query(), complaints);
        complaints.enforce();
        Map<String, List<ScoreRow>> metrics = new TreeMap<>();
        for (ScoreRow score : new ScoreBook(world, call.scope()).find(wanted)) {
            if (score.kind().type() == ScoreRow.DataType.NUMERIC) {
                metrics.computeIfAbsent(score.name(), _ -> new ArrayList<>()).add(score);
            }
        }
        ArrayNode wire = JsonNodeFactory.instance.arrayNode();
        metrics.forEach((metric, scores) -> wire.add(summary(metric, scores)));
        return Reply.json(200, wire);
    }

    /// @param scores newest first, not empty
    private static ObjectNode summary(String metric, List<ScoreRow> scores) {
        List<Double> values = numbers(scores).sorted().boxed().toList();
        int middle = values.size() / 2;
        ObjectNode wire = JsonNodeFactory.instance.objectNode().put("metric_name", metric);
        wire.put("avg_score", average(scores));
        wire.put("min_score", values.isEmpty() ? null : values.getFirst());
        wire.put("max_score", values.isEmpty() ? null : values.getLast());
        wire.put(
                "median_score",
                values.isEmpty() ? null : (Double) ((values.get((values.size() - 1) / 2) + values.get(middle)) / 2));
        wire.put("success_count", values.size());
        wire.put("failed_count", scores.size() - values.size());
        return wire.put("latest_score_at", Wire.instant(scores.getFirst().createdAt()));
    }

    private static Reply trend(Call call, World world, Target level) {
        var complaints = new Complaints();
        Query query = call.query();
        String metric = complaints.required(query, "metric_name");
        ScoreQuery wanted = dated(level, Optional.of(metric), query, complaints);
        TraceAnalytics.Granularity granularity = complaints
                .lowerChoice(query, "granularity", TraceAnalytics.Granularity.values())
                .orElse(TraceAnalytics.Granularity.DAY);
        complaints.enforce();
        Map<Instant, List<ScoreRow>> buckets = new TreeMap<>();
        for (ScoreRow score : judged(call, world, wanted)) {
            buckets.computeIfAbsent(granularity.begin(score.createdAt()), _ -> new ArrayList<>())
                    .add(score);
        }
        ArrayNode wire = JsonNodeFactory.instance.arrayNode();
        buckets.forEach((begin, scores) -> wire.addObject()
                .put("bucket", Wire.instant(begin))
                .put("metric_name", metric)
                .put("avg_score", average(scores))
                .put("count", scores.size()));
        return Reply.json(200, wire);
    }

    /// A value of exactly 1 falls into one bucket more than there are (F137).
    private static Reply distribution(Call call, World world, Target level) {
        var complaints = new Complaints();
        Query query = call.query();
        String metric = complaints.required(query, "metric_name");
        ScoreQuery wanted = dated(level, Optional.of(metric), query, complaints);
        int buckets = complaints.count(query, "buckets", 10, MOST_BUCKETS);
        complaints.enforce();
        Map<Integer, Integer> counts = new TreeMap<>();
        numbers(judged(call, world, wanted))
                .forEach(value -> counts.merge((int) (value * buckets) + 1, 1, Integer::sum));
        ArrayNode wire = JsonNodeFactory.instance.arrayNode();
        counts.forEach((bucket, count) -> wire.addObject()
                .put("bucket", bucket)
                .put("bucket_min", (bucket - 1) / (double) buckets)
                .put("bucket_max", Math.min(bucket, buckets) / (double) buckets)
                .put("count", count));
        return Reply.json(200, wire);
    }

    private static ScoreQuery dated(Target level, Optional<String> metric, Query query, Complaints complaints) {
        ScoreQuery all =
                ScoreQuery.all(level).within(complaints.date(query, "date_from"), complaints.date(query, "date_to"));
        return metric.map(all::withName).orElse(all);
    }

    /// Those that are numbers: no failed one, and no person's word.
    private static List<ScoreRow> judged(Call call, World world, ScoreQuery wanted) {
        return new ScoreBook(world, call.scope())
                .find(wanted).stream()
                        .filter(score -> score.number().isPresent())
                        .toList();
    }

    private static DoubleStream numbers(List<ScoreRow> scores) {
        return scores.stream().map(ScoreRow::number).flatMapToDouble(number -> number.stream());
    }

    private static @Nullable Double average(List<ScoreRow> scores) {
        var average = numbers(scores).average();
        return average.isPresent() ? (Double) average.getAsDouble() : null;
    }
}
