package dev.pandawatch.sandbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The numbers of a project's traces over time, by the time at which they began. A time without any is left out (F134,
/// F137).
final class TraceAnalytics {
    private static final int TOP = 10;

    private TraceAnalytics() {}

    private enum Measure {
        VOLUME,
        ERRORS,
        LATENCY,
        COST,
        TOKENS,
        MODELS
    }

    /// How long a bucket is.
    enum Granularity {
        HOUR,
        DAY,
        WEEK;

        /// UTC; weeks begin on Monday.
        Instant begin(Instant at) {
            LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            LocalDateTime begin = switch (this) {
                case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
                case DAY -> time.truncatedTo(ChronoUnit.DAYS);
                case WEEK -> time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            };
            return begin.toInstant(ZoneOffset.UTC);
        }
    }

    static Reply answer(Call call, World world) {
        var complaints = new Complaints();
        Query query = call.query();
        Measure measure =
                complaints.lowerChoice(query, "metric", Measure.values()).orElse(Measure.VOLUME);
        Granularity granularity = complaints
                .lowerChoice(query, "granularity", Granularity.values())
                .orElse(Granularity.DAY);
        Instant after = complaints.requiredDate(query, "started_after");
        Instant before = complaints.requiredDate(query, "started_before");
        complaints.enforce();
        List<TraceRow> traces = world.shelf(call.scope().id())
                .matching(
                        world.now(),
                        trace -> !trace.startedAt().isBefore(after)
                                && trace.startedAt().isBefore(before))
                .reversed();
        return Reply.json(
                200,
                switch (measure) {
                    case VOLUME, ERRORS, LATENCY -> buckets(traces, granularity, bucket -> volume(bucket, world.now()));
                    case COST, TOKENS -> buckets(spanned(traces), granularity, TraceAnalytics::tokens);
                    case MODELS -> models(spanned(traces));
                });
    }

    private static List<TraceRow> spanned(List<TraceRow> traces) {
        return traces.stream().filter(trace -> trace.usage().spans() > 0).toList();
    }

    private static ArrayNode buckets(
            List<TraceRow> traces, Granularity granularity, Function<List<TraceRow>, ObjectNode> numbers) {
        Map<Instant, List<TraceRow>> buckets = new TreeMap<>();
        traces.forEach(trace -> buckets.computeIfAbsent(granularity.begin(trace.startedAt()), _ -> new ArrayList<>())
                .add(trace));
        ArrayNode wire = JsonNodeFactory.instance.arrayNode();
        buckets.forEach((begin, bucket) ->
                wire.addObject().put("bucket", Wire.instant(begin)).setAll(numbers.apply(bucket)));
        return wire;
    }

    private static ObjectNode volume(List<TraceRow> traces, Instant now) {
        List<Double> latencies = traces.stream()
                .map(trace -> trace.latency(now))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        wire.put("trace_count", traces.size());
        wire.put(
                "error_count",
                traces.stream()
                        .filter(trace -> trace.status(now) == TraceStatus.ERROR)
                        .count());
        if (latencies.isEmpty()) {
            List.of("avg", "p50", "p90", "p99").forEach(name -> wire.putNull(name + "_latency_ms"));
            return wire;
        }
        double sum = latencies.stream().mapToDouble(Double::doubleValue).sum();
        wire.put("avg_latency_ms", sum / latencies.size() * 1_000);
        wire.put("p50_latency_ms", percentile(latencies, 0.5) * 1_000);
        wire.put("p90_latency_ms", percentile(latencies, 0.9) * 1_000);
        wire.put("p99_latency_ms", percentile(latencies, 0.99) * 1_000);
        return wire;
    }

    /// Between two neighbours, where it falls between them.
    ///
    /// @param ascending not empty
    private static double percentile(List<Double> ascending, double share) {
        double place = share * (ascending.size() - 1);
        int below = (int) Math.floor(place);
        double low = ascending.get(below);
        double high = ascending.get((int) Math.ceil(place));
        return low + (place - below) * (high - low);
    }

    private static ObjectNode tokens(List<TraceRow> traces) {
        Usage usage = traces.stream().map(TraceRow::usage).reduce(Usage.NONE, Usage::plus);
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        wire.put("total_tokens", usage.tokens());
        wire.put("prompt_tokens", usage.promptTokens());
        wire.put("completion_tokens", usage.completionTokens());
        wire.put("total_cost", usage.cost());
        return wire;
    }

    /// The ten that were called most; each trace calls its model once.
    private static ArrayNode models(List<TraceRow> traces) {
        Map<String, List<Usage>> models = traces.stream()
                .map(TraceRow::usage)
                .filter(usage -> usage.model() != null)
                .collect(Collectors.groupingBy(
                        usage -> String.valueOf(usage.model()), TreeMap::new, Collectors.toList()));
        ArrayNode wire = JsonNodeFactory.instance.arrayNode();
        models.entrySet().stream()
                .sorted(Comparator.comparingInt(model -> -model.getValue().size()))
                .limit(TOP)
                .forEach(model -> {
                    Usage sum = model.getValue().stream().reduce(Usage.NONE, Usage::plus);
                    wire.addObject()
                            .put("model", model.getKey())
                            .put("call_count", model.getValue().size())
                            .put("total_tokens", sum.tokens())
                            .put("total_cost", sum.cost());
                });
        return wire;
    }
}
