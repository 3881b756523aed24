package dev.pandawatch.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The routes of runs. Lists are by target; a single run is found through either path (F101).
final class RunRoutes {
    private static final String ID = "run_id";

    private RunRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.scoped("GET", "/evaluations/trace-runs", (call, world) -> list(call, world, Target.TRACE)),
                Route.scoped("GET", "/evaluations/trace-runs/{" + ID + "}", RunRoutes::one),
                Route.scoped("GET", "/evaluations/session-runs", (call, world) -> list(call, world, Target.SESSION)),
                Route.scoped("GET", "/evaluations/session-runs/{" + ID + "}", RunRoutes::one));
    }

    private static Reply list(Call call, World world, Target target) {
        var complaints = new Complaints();
        Optional<RunPlan.Status> status = complaints.choice(call.query(), "status", RunPlan.Status.values());
        Complaints.Page page = complaints.page(call.query());
        complaints.enforce();
        UUID project = call.scope().id();
        List<RunRow> runs = world.runs(run -> run.projectId().equals(project)
                && run.target() == target
                && (status.isEmpty() || run.at(world.now()).status() == status.get()));
        return Reply.json(200, Wire.page(runs, page, run -> Wire.run(run, world.now())));
    }

    private static Reply one(Call call, World world) {
        var complaints = new Complaints();
        UUID id = complaints.id(call, ID);
        complaints.enforce();
        RunRow run = world.run(id)
                .filter(row -> row.projectId().equals(call.scope().id()))
                .orElseThrow(() -> Refusal.detail(404, "Eval run " + id + " not found."));
        return Reply.json(200, Wire.run(run, world.now()));
    }
}
