package dev.pandawatch.sandbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The routes of scores, whatever run they are of. They are only read here.
final class ScoreRoutes {
    private ScoreRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.scoped("GET", "/evaluations/trace-scores", (call, world) -> list(call, world, Target.TRACE)),
                Route.scoped("GET", "/evaluations/trace-scores/{trace_id}", ScoreRoutes::ofTrace),
                Route.scoped("GET", "/evaluations/session-scores", (call, world) -> list(call, world, Target.SESSION)),
                Route.scoped("GET", "/evaluations/session-scores/{session_id}", ScoreRoutes::ofSession));
    }

    private static Reply list(Call call, World world, Target level) {
        var complaints = new Complaints();
        ScoreQuery wanted = ScoreQuery.read(level, call.query(), complaints);
        Complaints.Page page = complaints.page(call.query());
        complaints.enforce();
        return Reply.json(200, Wire.page(new ScoreBook(world, call.scope()).find(wanted), page, ScoreWire::score));
    }

    /// The latest of each metric, failed or not, by the name of the metric (F117).
    private static Reply ofTrace(Call call, World world) {
        var complaints = new Complaints();
        UUID trace = complaints.id(call, "trace_id");
        complaints.enforce();
        Map<String, ScoreRow> latest = new TreeMap<>();
        new ScoreBook(world, call.scope())
                .find(ScoreQuery.all(Target.TRACE).withSubject(trace.toString()))
                .forEach(score -> latest.putIfAbsent(score.name(), score));
        return Reply.json(200, array(List.copyOf(latest.values())));
    }

    private static Reply ofSession(Call call, World world) {
        ScoreQuery wanted = ScoreQuery.all(Target.SESSION).withSubject(call.slot("session_id"));
        return Reply.json(200, array(new ScoreBook(world, call.scope()).find(wanted)));
    }

    static ArrayNode array(List<ScoreRow> scores) {
        ArrayNode wire = JsonNodeFactory.instance.arrayNode();
        scores.forEach(score -> wire.add(ScoreWire.score(score)));
        return wire;
    }
}
