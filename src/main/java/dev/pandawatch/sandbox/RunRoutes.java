package dev.pandawatch.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/// The routes of runs. Lists and scores are by target; a single run is found through either path (F101).
final class RunRoutes {
    private static final String ID = "run_id";
    private static final int PER_MINUTE = 50;

    private RunRoutes() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>(routes("/evaluations/trace-runs", Target.TRACE));
        routes.addAll(routes("/evaluations/session-runs", Target.SESSION));
        return routes;
    }

    private static List<Route> routes(String all, Target target) {
        String one = all + "/{" + ID + "}";
        return List.of(
                Route.scoped("POST", all, (call, world) -> create(call, world, target, ManualRequest::chosen))
                        .ownLimit(),
                Route.scoped("GET", all, (call, world) -> list(call, world, target)),
                Route.scoped(
                                "POST",
                                all + "/batch",
                                (call, world) -> create(call, world, target, ManualRequest::listed))
                        .ownLimit(),
                Route.scoped("GET", one, RunRoutes::one),
                Route.scoped("DELETE", one, (call, world) -> delete(call, world, target)),
                Route.scoped("POST", one + "/retry", (call, world) -> retry(call, world, target))
                        .ownLimit(),
                Route.scoped("GET", one + "/scores", (call, world) -> scores(call, world, target)));
    }

    private static Reply create(
            Call call, World world, Target target, BiFunction<Target, Body, ManualRequest> reading) {
        ManualRequest request = reading.apply(target, call.body());
        call.meter().spend(PER_MINUTE);
        RunRow queued = new Runs(world).create(call.scope(), target, request);
        return Reply.json(202, Wire.run(queued, world.now()));
    }

    private static Reply one(Call call, World world) {
        return Reply.json(200, Wire.run(run(call, world, id(call)), world.now()));
    }

    private static Reply list(Call call, World world, Target target) {
        var complaints = new Complaints();
        Optional<RunPlan.Status> status = complaints.choice(call.query(), "status", RunPlan.Status.values());
        Complaints.Page page = complaints.page(call.query());
        complaints.enforce();
        List<RunRow> all = world.runs(call.scope().id(), target);
        List<RunRow> runs = status.map(wanted -> all.stream()
                        .filter(run -> run.at(world.now()).status() == wanted)
                        .toList())
                .orElse(all);
        return Reply.json(200, Wire.page(runs, page, run -> Wire.run(run, world.now())));
    }

    private static Reply delete(Call call, World world, Target path) {
        var complaints = new Complaints();
        UUID id = complaints.id(call, ID);
        boolean scores = complaints.truth(call.query(), "delete_scores").orElse(false);
        complaints.enforce();
        new Runs(world).delete(run(call, world, id), path, scores);
        return Reply.noContent();
    }

    private static Reply retry(Call call, World world, Target path) {
        UUID id = id(call);
        call.meter().spend(PER_MINUTE);
        RunRow queued = new Runs(world).retry(run(call, world, id), path);
        return Reply.json(202, Wire.run(queued, world.now()));
    }

    /// An unknown run has no scores, which is no error; nor has one of the other target, but for the scores that a
    /// SESSION run made of traces on its way (F101, F102).
    private static Reply scores(Call call, World world, Target level) {
        UUID id = id(call);
        return Reply.json(200, ScoreRoutes.array(new ScoreBook(world, call.scope()).find(ScoreQuery.of(level, id))));
    }

    private static RunRow run(Call call, World world, UUID id) {
        return world.run(id)
                .filter(row -> row.projectId().equals(call.scope().id()))
                .orElseThrow(() -> Refusal.detail(404, "Eval run " + id + " not found."));
    }

    private static UUID id(Call call) {
        var complaints = new Complaints();
        UUID id = complaints.id(call, ID);
        complaints.enforce();
        return id;
    }
}
