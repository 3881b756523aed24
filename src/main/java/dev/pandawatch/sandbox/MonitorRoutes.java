package dev.pandawatch.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/// The routes of monitors.
final class MonitorRoutes {
    private static final String ALL = "/evaluations/monitors";
    private static final String ID = "monitor_id";
    private static final String ONE = ALL + "/{" + ID + "}";
    private static final int TRIGGERS = 10;

    private MonitorRoutes() {}

    private enum Status {
        ACTIVE,
        PAUSED
    }

    static List<Route> routes() {
        return List.of(
                Route.scoped("POST", ALL, MonitorRoutes::create),
                Route.scoped("GET", ALL, MonitorRoutes::list),
                Route.scoped("GET", ONE, (call, world) -> answer(row(call, world))),
                Route.scoped("PATCH", ONE, MonitorRoutes::patch),
                Route.scoped("DELETE", ONE, MonitorRoutes::delete),
                Route.scoped("POST", ONE + "/pause", action(Monitors::pause)),
                Route.scoped("POST", ONE + "/resume", action(Monitors::resume)),
                Route.scoped("POST", ONE + "/trigger", MonitorRoutes::trigger).ownLimit(),
                Route.scoped("GET", ONE + "/runs", MonitorRoutes::runs));
    }

    private static Reply create(Call call, World world) {
        MonitorRow created = new Monitors(world).create(call.scope(), MonitorRequest.read(call.body()));
        return Reply.json(201, Wire.monitor(created));
    }

    private static Reply list(Call call, World world) {
        var complaints = new Complaints();
        Optional<Status> status = complaints.choice(call.query(), "status", Status.values());
        Complaints.Page page = complaints.page(call.query());
        complaints.enforce();
        List<MonitorRow> all = world.monitors(call.scope().id());
        List<MonitorRow> rows = status.map(wanted -> all.stream()
                        .filter(row ->
                                (wanted == Status.PAUSED) == row.standing().paused())
                        .toList())
                .orElse(all);
        return Reply.json(200, Wire.page(rows, page, Wire::monitor));
    }

    private static Reply patch(Call call, World world) {
        var complaints = new Complaints();
        UUID id = complaints.id(call, ID);
        MonitorPatch patch = MonitorPatch.read(call.body(), complaints);
        complaints.enforce();
        return answer(new Monitors(world).patch(world.monitor(call.scope(), id), patch));
    }

    private static Reply delete(Call call, World world) {
        new Monitors(world).delete(row(call, world));
        return Reply.noContent();
    }

    private static Reply trigger(Call call, World world) {
        UUID id = id(call);
        call.meter().spend(TRIGGERS);
        RunRow run = new Monitors(world).trigger(world.monitor(call.scope(), id));
        return Reply.json(202, Wire.run(run, world.now()));
    }

    private static Reply runs(Call call, World world) {
        var complaints = new Complaints();
        UUID id = complaints.id(call, ID);
        Complaints.Page page = complaints.page(call.query());
        complaints.enforce();
        MonitorRow row = world.monitor(call.scope(), id);
        List<RunRow> runs = world.runs(run -> row.id().equals(run.monitorId()));
        return Reply.json(200, Wire.page(runs, page, run -> Wire.run(run, world.now())));
    }

    private static Route.Handler action(BiFunction<Monitors, MonitorRow, MonitorRow> act) {
        return (call, world) -> answer(act.apply(new Monitors(world), row(call, world)));
    }

    private static MonitorRow row(Call call, World world) {
        return world.monitor(call.scope(), id(call));
    }

    private static UUID id(Call call) {
        var complaints = new Complaints();
        UUID id = complaints.id(call, ID);
        complaints.enforce();
        return id;
    }

    private static Reply answer(MonitorRow row) {
        return Reply.json(200, Wire.monitor(row));
    }
}
