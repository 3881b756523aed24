package dev.pandawatch.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A running sandbox whose clock stands still, and short words for talking to it with its key.
record Bench(SandboxServer server, SandboxClock.Manual clock, RawHttp http, String project) implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-22T20:21:47.785879Z");
    static final String MONITORS = "/evaluations/monitors";

    static Bench open(SandboxOptions.Scenario scenario) {
        SandboxClock.Manual clock = SandboxClock.manual(START);
        return open(new SandboxOptions(0, null, clock, 1, scenario), clock);
    }

    static Bench open(SandboxOptions options, SandboxClock.Manual clock) {
        try {
            SandboxServer server = SandboxServer.start(options);
            return new Bench(server, clock, new RawHttp(server.baseUrl()), SandboxServer.PROJECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bench in(String otherProject) {
        return new Bench(server, clock, http, otherProject);
    }

    RawHttp.Answer get(String path) {
        return send("GET", path, null);
    }

    RawHttp.Answer post(String path, @Nullable String body) {
        return send("POST", path, body);
    }

    RawHttp.Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    /// @param body with single quotes for double ones; null sends none
    RawHttp.Answer send(String method, String path, @Nullable String body) {
        return json(method, path, body == null ? "" : body.replace('\'', '"'));
    }

    /// @param body as it is sent; empty sends none
    RawHttp.Answer json(String method, String path, String body) {
        Map<String, String> headers = new HashMap<>(Map.of("X-API-Key", SandboxServer.KEY, "X-Project-Name", project));
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return http.send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /// Creates a TRACE monitor of one metric and answers it.
    JsonNode create(String name, String cadence, String more) {
        RawHttp.Answer created = post(
                MONITORS,
                "{'name': '%s', 'target_type': 'TRACE', 'metrics': ['coherence'], 'cadence': '%s'%s}"
                        .formatted(name, cadence, more.isEmpty() ? "" : ", " + more));
        if (created.status() != 201) {
            throw new AssertionError(created.toString());
        }
        return created.json();
    }

    /// The monitor as it is now.
    JsonNode again(JsonNode monitor) {
        return get(path(monitor)).json();
    }

    JsonNode runs(JsonNode monitor) {
        return get(path(monitor) + "/runs").json();
    }

    static String path(JsonNode monitor) {
        return MONITORS + "/" + monitor.get("id").stringValue();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /// Lays a finished trace into the project.
    void trace(Instant startedAt, Instant arrivedAt, String user, String... tags) {
        new LaidTraces(server, project).lay(startedAt, arrivedAt, user, tags);
    }

    void world(Consumer<World> work) {
        server.engine().turn(world -> {
            work.accept(world);
            return project;
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
