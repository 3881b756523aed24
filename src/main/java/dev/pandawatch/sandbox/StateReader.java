package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what [StateWriter] wrote. Anything else ends in some unchecked exception.
final class StateReader {
    private StateReader() {}

    static Simulation read(JsonNode state) {
        if (state.required("version").intValue() != StateWriter.VERSION) {
            throw new IllegalArgumentException("written by another version");
        }
        Instant now = instant(state, "now");
        var world = new World(state.required("seed").longValue(), now);
        world.continueFrom(state.required("serial").longValue(), instant(state, "stamped"));
        Instant trafficFrom = maybe(state, "traffic_from");
        state.required("projects").forEach(project -> project(project, world));
        Scheduler.Arrivals arrivals = SandboxSeed.traffic(world, trafficFrom);
        arrivals.until(now);
        state.required("monitors").forEach(row -> world.put(monitor(row)));
        state.required("runs").forEach(row -> world.put(run(row)));
        state.required("outages").forEach(row -> world.outages().add(outage(row)));
        later(state, world);
        var scheduler = new Scheduler(
                world,
                arrivals,
                instant(state, "first_tick"),
                state.required("ticks").longValue());
        state.required("firings").forEach(row -> scheduler.add(firing(row)));
        return new Simulation(world, scheduler, trafficFrom);
    }

    /// What the first files have not.
    private static void later(JsonNode state, World world) {
        world.runsUpTo(state.path("runs_made").asInt(0));
        state.path("ghosts")
                .forEach(row -> world.ghosts()
                        .add(new Ghost(
                                run(row),
                                instant(row, "deleted_at"),
                                row.required("trace_scores").booleanValue(),
                                row.required("session_scores").booleanValue())));
        state.path("down").forEach(name -> world.down().add(Dependency.valueOf(name.stringValue())));
    }

    private static void project(JsonNode node, World world) {
        ProjectRow row = world.put(new ProjectRow(id(node, "id"), text(node, "name"), instant(node, "created_at")));
        TraceShelf shelf = world.shelf(row.id());
        node.required("traces").forEach(trace -> shelf.add(trace(trace)));
        Targets annotated = targets(node, "annotated");
        for (int i = 0; i < annotated.size(); i++) {
            shelf.annotate(annotated.get(i), true);
        }
        for (Signal signal : Signal.values()) {
            JsonNode pair = node.required("judged").required(signal.metric());
            Targets ordinals = Targets.decoded(pair.required(0).stringValue());
            Targets runs = Targets.decoded(pair.required(1).stringValue());
            for (int i = 0; i < ordinals.size(); i++) {
                shelf.judge(ordinals.get(i), signal, runs.get(i));
            }
        }
    }

    private static TraceRow trace(JsonNode node) {
        return new TraceRow(
                node.required("ordinal").intValue(),
                id(node, "id"),
                text(node, "name"),
                TraceStatus.valueOf(text(node, "status")),
                instant(node, "started_at"),
                maybe(node, "ended_at"),
                instant(node, "arrived_at"),
                optional(node, "session_id"),
                optional(node, "user_id"),
                texts(node, "tags"),
                optional(node, "environment"),
                optional(node, "release"),
                node.has("usage") ? usage(node.get("usage")) : Usage.NONE); // the first files have none
    }

    private static Usage usage(JsonNode node) {
        return new Usage(
                node.required("spans").intValue(),
                node.required("prompt_tokens").intValue(),
                node.required("completion_tokens").intValue(),
                node.required("cost").doubleValue(),
                optional(node, "model"));
    }

    private static MonitorRow monitor(JsonNode node) {
        var spec = new MonitorSpec(
                text(node, "name"),
                Target.valueOf(text(node, "target")),
                texts(node, "metrics"),
                node.required("filters") instanceof ObjectNode filters ? filters : null,
                node.required("sampling_rate").doubleValue(),
                optional(node, "model"),
                text(node, "cadence"),
                node.required("only_if_changed").booleanValue());
        var standing = new Standing(
                node.required("paused").booleanValue(),
                maybe(node, "last_run_at"),
                maybeId(node, "last_run_id"),
                maybe(node, "next_run_at"));
        return new MonitorRow(
                id(node, "id"),
                id(node, "project"),
                spec,
                standing,
                instant(node, "created_at"),
                instant(node, "updated_at"));
    }

    private static RunRow run(JsonNode node) {
        var plan = new RunPlan(
                instant(node, "starts_at"),
                Duration.parse(text(node, "per_target")),
                targets(node, "failures"),
                node.required("crashes").intValue(),
                optional(node, "error"),
                node.hasNonNull("lost_at") ? instant(node, "lost_at") : null);
        return new RunRow(
                id(node, "id"),
                node.required("number").intValue(),
                id(node, "project"),
                maybeId(node, "monitor"),
                optional(node, "name"),
                Target.valueOf(text(node, "target")),
                texts(node, "metrics"),
                (ObjectNode) node.required("filters"),
                node.required("sampling_rate").doubleValue(),
                text(node, "model"),
                instant(node, "created_at"),
                targets(node, "targets"),
                node.hasNonNull("pairs") ? targets(node, "pairs") : null, // the first files have none
                plan);
    }

    private static Outage outage(JsonNode node) {
        return new Outage(
                instant(node, "from"),
                instant(node, "until"),
                text(node, "provider"),
                node.required("share").doubleValue());
    }

    private static Scheduler.Firing firing(JsonNode node) {
        return new Scheduler.Firing(
                instant(node, "at"),
                id(node, "monitor"),
                node.required("attempt").intValue());
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).stringValue();
    }

    private static @Nullable String optional(JsonNode node, String key) {
        return node.required(key).isNull() ? null : text(node, key);
    }

    private static List<String> texts(JsonNode node, String key) {
        return node.required(key).valueStream().map(JsonNode::stringValue).toList();
    }

    private static Targets targets(JsonNode node, String key) {
        return Targets.decoded(text(node, key));
    }

    private static UUID id(JsonNode node, String key) {
        return UUID.fromString(text(node, key));
    }

    private static @Nullable UUID maybeId(JsonNode node, String key) {
        return node.required(key).isNull() ? null : id(node, key);
    }

    private static Instant instant(JsonNode node, String key) {
        return Instant.parse(text(node, key));
    }

    private static @Nullable Instant maybe(JsonNode node, String key) {
        return node.required(key).isNull() ? null : instant(node, key);
    }
}
