package dev.pandawatch.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// The sandbox alone, without a window: `SandboxMain [port] [file]`. Serves until it is stopped.
public final class SandboxMain {
    private static final int PORT = 8765;
    private static final long SEED = 1;

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : PORT;
        Path file = args.length > 1 ? Path.of(args[1]) : null;
        SandboxServer server;
        try {
            server = SandboxServer.start(new SandboxOptions(port, file, SandboxClock.system(), SEED));
        } catch (IOException e) {
            System.err.println("Port " + port + " is not free: " + e.getMessage());
            System.exit(1);
            return;
        }
        System.out.println("Sandbox  " + server.baseUrl());
        System.out.println("Project  " + SandboxServer.PROJECT);
        System.out.println("API key  " + SandboxServer.KEY);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "sandbox-close"));
        new CountDownLatch(1).await();
    }
}
