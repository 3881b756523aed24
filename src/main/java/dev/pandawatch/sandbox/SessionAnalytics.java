package dev.pandawatch.sandbox;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// How sessions fare, one over time and all against each other (F137).
final class SessionAnalytics {
    private static final int RANKED = 20;
    private static final int MOST_RANKED = 100;
    private static final int TOLD = 50;
    private static final int MOST_TOLD = 200;

    private SessionAnalytics() {}

    static List<Route> routes() {
        String all = ScoreAnalytics.ALL + "session-scores/";
        return List.of(
                Route.scoped("GET", all + "history/{session_id}", SessionAnalytics::history),
                Route.scoped("GET", all + "comparison", SessionAnalytics::comparison));
    }

    /// Oldest first, so that the limit cuts off the newest.
    private static Reply history(Call call, World world) {
        var complaints = new Complaints();
        Optional<String> metric = call.query().last("metric_name");
        int limit = complaints.count(call.query(), "limit", TOLD, MOST_TOLD);
        complaints.enforce();
        ScoreQuery session = ScoreQuery.all(Target.SESSION).withSubject(call.slot("session_id"));
        List<ScoreRow> scores = new ScoreBook(world, call.scope())
                .find(metric.map(session::withName).orElse(session));
        ArrayNode wire = JsonNodeFactory.instance.arrayNode();
        scores.reversed().stream().limit(limit).forEach(score -> {
            ObjectNode point = wire.addObject().put("metric_name", score.name());
            point.set("score", number(score));
            point.put("eval_run_id", Wire.id(score.runId()));
            point.put("created_at", Wire.instant(score.createdAt()));
            point.put("status", score.status().name());
        });
        return Reply.json(200, wire);
    }

    /// The latest score of each session, worst first unless the order is anything but `asc`.
    private static Reply comparison(Call call, World world) {
        var complaints = new Complaints();
        String metric = complaints.required(call.query(), "metric_name");
        boolean worstFirst = call.query().last("sort_order").orElse("asc").equals("asc");
        Complaints.Page page = complaints.page(call.query(), RANKED, MOST_RANKED);
        complaints.enforce();
        Map<String, ScoreRow> latest = new LinkedHashMap<>();
        new ScoreBook(world, call.scope())
                .find(ScoreQuery.all(Target.SESSION).withName(metric)).stream()
                        .filter(score -> score.number().isPresent())
                        .forEach(score -> latest.putIfAbsent(score.of().id(), score));
        Comparator<ScoreRow> rising =
                Comparator.comparingDouble(score -> score.number().orElseThrow());
        List<ScoreRow> ranked = latest.values().stream()
                .sorted(worstFirst ? rising : rising.reversed())
                .toList();
        return Reply.json(200, Wire.page(ranked, page, SessionAnalytics::rank));
    }

    private static ObjectNode rank(ScoreRow score) {
        ObjectNode wire = JsonNodeFactory.instance
                .objectNode()
                .put("session_id", score.of().id());
        wire.set("score", number(score));
        wire.put("evaluated_at", Wire.instant(score.createdAt()));
        return wire.put("eval_run_id", Wire.id(score.runId()));
    }

    private static JsonNode number(ScoreRow score) {
        return score.number().isPresent() ? DoubleNode.valueOf(score.number().getAsDouble()) : NullNode.getInstance();
    }
}
