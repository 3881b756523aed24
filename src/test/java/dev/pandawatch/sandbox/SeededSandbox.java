package dev.pandawatch.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sandboxes with the same thirty days behind them, which are played once for all tests of a process.
public final class SeededSandbox {
    private static final Map<Seed, ObjectNode> PLAYED = new ConcurrentHashMap<>();

    private record Seed(Instant start, SandboxOptions.Scenario scenario) {}

    private SeededSandbox() {}

    /// On a port of its own. Only [SandboxServer#reset] makes it another: that leaves it empty.
    public static SandboxServer start(SandboxClock clock, SandboxOptions.Scenario scenario) {
        ObjectNode state = PLAYED.computeIfAbsent(
                new Seed(clock.now(), scenario),
                _ -> StateWriter.write(SandboxSeed.build(new SandboxOptions(0, null, clock, 1, scenario))));
        return start(clock, 0, state);
    }

    /// Ends `server` and starts another at its place that knows all that it knew.
    public static SandboxServer again(SandboxServer server, SandboxClock clock) {
        String state = server.engine()
                .changedSince(Engine.Mark.NONE, true)
                .orElseThrow()
                .state();
        int port = server.baseUrl().getPort();
        server.close();
        return start(clock, port, JsonMapper.shared().readTree(state));
    }

    private static SandboxServer start(SandboxClock clock, int port, JsonNode state) {
        try {
            SandboxServer server =
                    SandboxServer.start(new SandboxOptions(port, null, clock, 1, SandboxOptions.Scenario.EMPTY));
            server.engine().replace(StateReader.read(state));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
