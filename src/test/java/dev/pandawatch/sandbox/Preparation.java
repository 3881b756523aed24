package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Does what the recorder did between two recorded requests: calls that were not kept, time, traces, a hand in the
/// database.
record Preparation(Bench bench, Likeness likeness) {

    void step(JsonNode step) {
        switch (step.get("do").stringValue()) {
            case "create" -> call("POST", Bench.MONITORS, step);
            case "call" -> {
                for (int i = 0; i < step.path("times").asInt(1); i++) {
                    call(step.get("method").stringValue(), step.get("path").stringValue(), step);
                }
            }
            case "advance" -> bench.pass(Duration.parse(step.get("by").stringValue()));
            case "tick" -> bench.pass(Duration.ofSeconds(301));
            case "project" -> project(step);
            case "trace" -> trace(step);
            case "people" ->
                bench.in("filters-demo")
                        .world(world -> FiltersDemo.traces(bench.clock().now())
                                .forEach(world.shelf(
                                        world.projectNamed("filters-demo").id())::add));
            case "annotate" -> annotate(step);
            case "break" -> bench.server().outages().fail(dependency(step));
            case "mend" -> bench.server().outages().restore(dependency(step));
            case "overdue" -> overdue(step);
            case "sql-cadence" -> spec(step, step.get("cadence").stringValue());
            case "sql-filters" -> spec(step, null);
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void call(String method, String path, JsonNode step) {
        Bench in = bench.in(step.get("project").stringValue());
        JsonNode body = step.get("body");
        RawHttp.Answer answer =
                in.json(method, likeness.ours(path), body == null ? "" : likeness.ours(body.toString()));
        JsonNode as = step.get("as");
        if (as != null) {
            likeness.learn(as.stringValue(), answer.json().get("id").stringValue());
        }
    }

    private static Dependency dependency(JsonNode step) {
        return Dependency.valueOf(step.get("what").stringValue());
    }

    private void project(JsonNode step) {
        bench.world(world -> likeness.learn(
                step.get("as").stringValue(),
                world.projectNamed(step.get("name").stringValue()).id().toString()));
    }

    private void trace(JsonNode step) {
        bench.world(world -> {
            TraceShelf shelf = world.shelf(
                    world.projectNamed(step.get("project").stringValue()).id());
            Instant started =
                    bench.clock().now().minus(Duration.parse(step.get("started").stringValue()));
            int ordinal = -1 - shelf.size();
            var id = new UUID(step.hashCode(), ordinal);
            if (step.has("as")) {
                likeness.learn(step.get("as").stringValue(), id.toString());
            }
            shelf.add(new TraceRow(
                    ordinal,
                    id,
                    "Checkout Agent",
                    TraceStatus.valueOf(step.get("status").stringValue()),
                    started,
                    started,
                    bench.clock().now(),
                    step.get("session").isNull() ? null : step.get("session").stringValue(),
                    step.get("user").stringValue(),
                    List.of(),
                    null,
                    null,
                    Usage.NONE));
        });
    }

    private void annotate(JsonNode step) {
        bench.world(world -> {
            TraceShelf shelf = world.shelf(
                    world.projectNamed(step.get("project").stringValue()).id());
            shelf.matching(world.now(), trace -> step.get("user").stringValue().equals(trace.userId()))
                    .forEach(trace -> shelf.annotate(trace.ordinal(), true));
        });
    }

    private void overdue(JsonNode step) {
        Instant past = bench.clock().now().minus(Duration.parse(step.get("by").stringValue()));
        bench.world(world -> {
            MonitorRow row = row(world, step);
            world.put(row.with(row.standing().next(past), row.updatedAt()));
        });
    }

    /// Writes a cadence, or empty filters, past all checks.
    private void spec(JsonNode step, @Nullable String cadence) {
        bench.world(world -> {
            MonitorRow row = row(world, step);
            MonitorSpec old = row.spec();
            ObjectNode filters = cadence == null ? JsonNodeFactory.instance.objectNode() : old.filters();
            var changed = new MonitorSpec(
                    old.name(),
                    old.target(),
                    old.metrics(),
                    filters,
                    old.samplingRate(),
                    old.model(),
                    cadence == null ? old.cadence() : cadence,
                    old.onlyIfChanged());
            world.put(row.with(changed, row.standing(), row.updatedAt()));
        });
    }

    private MonitorRow row(World world, JsonNode step) {
        UUID id = UUID.fromString(likeness.ours(step.get("monitor").stringValue()));
        return world.monitors().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
