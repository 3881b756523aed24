package dev.pandawatch.app;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.shell.SandboxControls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sandbox inside the program: started in the background, so that the window need not wait for it.
final class Sandbox implements AutoCloseable {
    private static final long SEED = 42;

    private final Session session;
    private final UiTasks tasks;
    private final CompletableFuture<SandboxServer> server;

    /// @param file where it keeps its changes; `null` keeps nothing
    Sandbox(Session session, UiTasks tasks, @Nullable Path file) {
        this.session = session;
        this.tasks = tasks;
        this.server = CompletableFuture.supplyAsync(() -> start(file), tasks.background());
    }

    private static SandboxServer start(@Nullable Path file) {
        try {
            return SandboxServer.start(new SandboxOptions(0, file, SandboxClock.system(), SEED));
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot start", e);
        }
    }

    /// Turns the program to it as soon as it is there, and says what became of a file that could not be read.
    void begin() {
        whenStarted(started -> {
            started.setAside()
                    .ifPresent(old -> session.notices()
                            .tell(
                                    Notice.Kind.PROBLEM,
                                    "notice.sandbox.aside",
                                    old.getFileName().toString()));
            turnTo(started);
        });
    }

    /// Turns the program to it.
    void open() {
        whenStarted(this::turnTo);
    }

    /// The way to break it and to move its time on.
    SandboxControls controls() {
        return new SandboxLevers(server);
    }

    private void whenStarted(Consumer<SandboxServer> then) {
        tasks.<SandboxServer>run(server::join, outcome -> {
            if (outcome instanceof Outcome.Done<SandboxServer>(var started)) {
                then.accept(started);
            }
        });
    }

    private void turnTo(SandboxServer started) {
        session.open(profile(started), new SandboxDate(started::now, session.clock()));
    }

    /// Puts it back to its first state and reads everything anew.
    void reset() {
        tasks.run(
                () -> {
                    SandboxServer started = server.join();
                    started.reset();
                    return started;
                },
                _ -> open());
    }

    private static ConnectionProfile profile(SandboxServer started) {
        return new ConnectionProfile(
                "Sandbox",
                started.baseUrl(),
                new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT),
                true);
    }

    @Override
    public void close() {
        server.thenAccept(SandboxServer::close).join();
    }
}
