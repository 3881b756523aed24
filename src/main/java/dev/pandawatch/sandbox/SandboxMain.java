package dev.pandawatch.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// The sandbox alone, without a window: `SandboxMain [port] [file]`. Serves until it is stopped; without a file
/// nothing is kept.
public final class SandboxMain {
    private static final String PORT = "8765";
    private static final long SEED = 1;

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
        String port = args.length > 0 ? args[0] : PORT;
        Path file = args.length > 1 ? Path.of(args[1]) : null;
        SandboxServer server = start(port, file);
        if (server == null) {
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "sandbox-close"));
        System.out.println("Base URL  " + server.baseUrl());
        System.out.println("Project   " + SandboxServer.PROJECT);
        System.out.println("API key   " + SandboxServer.KEY);
        server.setAside()
                .ifPresent(aside -> System.out.println("The state could not be read and was kept as " + aside));
        System.out.println(
                file == null ? "Nothing is kept. Stop with Ctrl+C." : "Kept in " + file + ". Stop with Ctrl+C.");
        new CountDownLatch(1).await();
    }

    /// Null if it could not be started, after saying why in one line.
    private static @Nullable SandboxServer start(String port, @Nullable Path file) {
        try {
            var options = new SandboxOptions(Integer.parseInt(port), file, SandboxClock.system(), SEED);
            return SandboxServer.start(options);
        } catch (IllegalArgumentException _) {
            System.err.println("\"" + port + "\" is not a port.");
        } catch (IOException e) {
            System.err.println("Cannot serve on port " + port + ": " + e.getMessage());
        }
        return null;
    }
}
