package dev.pandawatch.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Lays traces into a project of a sandbox, as no route of its does.
///
/// @param project by name
public record LaidTraces(SandboxServer server, String project) {

    /// A finished one, which the server does not have before `arrivedAt`.
    public void lay(Instant startedAt, Instant arrivedAt, String user, String... tags) {
        server.engine().turn(world -> {
            TraceShelf shelf = world.shelf(world.projectNamed(project).id());
            shelf.add(new TraceRow(
                    -1 - shelf.size(),
                    UUID.nameUUIDFromBytes((project + shelf.size()).getBytes(StandardCharsets.UTF_8)),
                    "Checkout Agent",
                    TraceStatus.COMPLETED,
                    startedAt,
                    startedAt.plusSeconds(1),
                    arrivedAt,
                    "sess-" + user,
                    user,
                    List.of(tags),
                    null,
                    null,
                    Usage.NONE));
            return project;
        });
    }
}
