package dev.pandawatch.sandbox;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a simulation down: its rows, and of the traces only those that do not follow from the seed.
///
/// What [StateReader] reads. A change of the form needs a new [#VERSION].
final class StateWriter {
    static final int VERSION = 1;

    private StateWriter() {}

    static ObjectNode write(Simulation simulation) {
        World world = simulation.world();
        Scheduler scheduler = simulation.scheduler();
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("version", VERSION);
        state.put("seed", world.dice().seed());
        state.put("traffic_from", Wire.instant(simulation.trafficFrom()));
        state.put("now", world.now().toString());
        state.put("stamped", world.stamped().toString());
        state.put("serial", world.serial());
        state.put("first_tick", scheduler.start().toString());
        state.put("ticks", scheduler.ticks());
        ArrayNode firings = state.putArray("firings");
        scheduler
                .pending()
                .forEach(firing -> firings.addObject()
                        .put("at", firing.at().toString())
                        .put("monitor", firing.monitor().toString())
                        .put("attempt", firing.attempt()));
        rows(world, state);
        later(world, state);
        return state;
    }

    private static void rows(World world, ObjectNode state) {
        ArrayNode projects = state.putArray("projects");
        world.projects().forEach(project -> projects.add(project(project, world)));
        ArrayNode monitors = state.putArray("monitors");
        world.monitors().forEach(row -> monitors.add(monitor(row)));
        ArrayNode runs = state.putArray("runs");
        world.runs().forEach(row -> runs.add(run(row)));
        ArrayNode outages = state.putArray("outages");
        world.outages()
                .forEach(outage -> outages.addObject()
                        .put("from", outage.from().toString())
                        .put("until", outage.until().toString())
                        .put("provider", outage.provider())
                        .put("share", outage.share()));
    }

    /// What the first files have not.
    private static void later(World world, ObjectNode state) {
        state.put("runs_made", world.nextRunNumber() - 1);
        ArrayNode ghosts = state.putArray("ghosts");
        world.ghosts()
                .forEach(ghost -> ghosts.add(run(ghost.run())
                        .put("deleted_at", ghost.deletedAt().toString())
                        .put("trace_scores", ghost.traceScores())
                        .put("session_scores", ghost.sessionScores())));
        ArrayNode down = state.putArray("down");
        world.down().forEach(dependency -> down.add(dependency.name()));
    }

    private static ObjectNode project(ProjectRow project, World world) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", project.id().toString());
        node.put("name", project.name());
        node.put("created_at", project.createdAt().toString());
        TraceShelf shelf = world.shelf(project.id());
        ArrayNode traces = node.putArray("traces");
        shelf.later().forEach(trace -> traces.add(trace(trace)));
        node.put("annotated", Targets.of(List.copyOf(shelf.annotated())).encoded());
        ObjectNode judged = node.putObject("judged");
        for (Signal signal : Signal.values()) {
            List<Integer> ordinals = new ArrayList<>();
            List<Integer> runs = new ArrayList<>();
            for (int ordinal : shelf.judgedOrdinals()) {
                Integer by = shelf.judged(ordinal).get(signal);
                if (by != null) {
                    ordinals.add(ordinal);
                    runs.add(by);
                }
            }
            judged.putArray(signal.metric())
                    .add(Targets.of(ordinals).encoded())
                    .add(Targets.of(runs).encoded());
        }
        return node;
    }

    private static ObjectNode trace(TraceRow trace) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("ordinal", trace.ordinal());
        node.put("id", trace.id().toString());
        node.put("name", trace.name());
        node.put("status", trace.finalStatus().name());
        node.put("started_at", trace.startedAt().toString());
        node.put("ended_at", Wire.instant(trace.endedAt()));
        node.put("arrived_at", trace.arrivedAt().toString());
        node.put("session_id", trace.sessionId());
        node.put("user_id", trace.userId());
        node.set("tags", Wire.texts(trace.tags()));
        node.put("environment", trace.environment());
        node.put("release", trace.release());
        node.set("usage", usage(trace.usage()));
        return node;
    }

    private static ObjectNode usage(Usage usage) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("spans", usage.spans());
        node.put("prompt_tokens", usage.promptTokens());
        node.put("completion_tokens", usage.completionTokens());
        node.put("cost", usage.cost());
        node.put("model", usage.model());
        return node;
    }

    private static ObjectNode monitor(MonitorRow row) {
        MonitorSpec spec = row.spec();
        Standing standing = row.standing();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", row.id().toString());
        node.put("project", row.projectId().toString());
        node.put("name", spec.name());
        node.put("target", spec.target().name());
        node.set("metrics", Wire.texts(spec.metrics()));
        node.set("filters", spec.filters());
        node.put("sampling_rate", spec.samplingRate());
        node.put("model", spec.model());
        node.put("cadence", spec.cadence());
        node.put("only_if_changed", spec.onlyIfChanged());
        node.put("paused", standing.paused());
        node.put("last_run_at", Wire.instant(standing.lastRunAt()));
        node.put("last_run_id", Wire.id(standing.lastRunId()));
        node.put("next_run_at", Wire.instant(standing.nextRunAt()));
        node.put("created_at", row.createdAt().toString());
        node.put("updated_at", row.updatedAt().toString());
        return node;
    }

    private static ObjectNode run(RunRow row) {
        RunPlan plan = row.plan();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", row.id().toString());
        node.put("number", row.number());
        node.put("project", row.projectId().toString());
        node.put("monitor", Wire.id(row.monitorId()));
        node.put("name", row.name());
        node.put("target", row.target().name());
        node.set("metrics", Wire.texts(row.metrics()));
        node.set("filters", row.filters());
        node.put("sampling_rate", row.samplingRate());
        node.put("model", row.model());
        node.put("created_at", row.createdAt().toString());
        node.put("targets", row.targets().encoded());
        node.put("starts_at", plan.startsAt().toString());
        node.put("per_target", plan.perTarget().toString());
        node.put("failures", plan.failures().encoded());
        node.put("crashes", plan.crashes());
        node.put("error", plan.error());
        if (row.pairs() != null) {
            node.put("pairs", row.pairs().encoded());
        }
        if (plan.lostAt() != null) {
            node.put("lost_at", plan.lostAt().toString());
        }
        return node;
    }
}
