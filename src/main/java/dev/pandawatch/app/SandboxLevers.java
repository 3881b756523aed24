package dev.pandawatch.app;

import dev.pandawatch.sandbox.Dependency;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.ui.shell.SandboxControls;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// The shell's hold on the sandbox. Waits until it has started.
record SandboxLevers(CompletableFuture<SandboxServer> server) implements SandboxControls {

    @Override
    public Set<Part> broken() {
        return server.join().outages().down().stream().map(SandboxLevers::part).collect(Collectors.toSet());
    }

    @Override
    public void fail(Part part) {
        server.join().outages().fail(dependency(part));
    }

    @Override
    public void mend(Part part) {
        server.join().outages().restore(dependency(part));
    }

    @Override
    public void advance(Duration by) {
        server.join().advance(by);
    }

    @Override
    public boolean skipToNextFiring() {
        return server.join().skipToNextFiring().isPresent();
    }

    private static Part part(Dependency dependency) {
        return switch (dependency) {
            case JUDGE -> Part.JUDGE;
            case EMBEDDINGS -> Part.EMBEDDINGS;
            case WORKER -> Part.WORKER;
            case SCHEDULER -> Part.SCHEDULER;
            case DATABASE -> Part.DATABASE;
            case PLAN -> Part.PLAN;
        };
    }

    private static Dependency dependency(Part part) {
        return switch (part) {
            case JUDGE -> Dependency.JUDGE;
            case EMBEDDINGS -> Dependency.EMBEDDINGS;
            case WORKER -> Dependency.WORKER;
            case SCHEDULER -> Dependency.SCHEDULER;
            case DATABASE -> Dependency.DATABASE;
            case PLAN -> Dependency.PLAN;
        };
    }
}
