package dev.pandawatch.ui.shell;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Profiles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;

/// A shell whose time and threads a test moves by hand. It begins on the sandbox, before anything was read.
final class ShellFixture implements ShellActions {
    static final ConnectionProfile SANDBOX = sandbox();

    /// Equal, but another one: as each turn to the sandbox makes it.
    static final ConnectionProfile SANDBOX_AGAIN = sandbox();

    static final ConnectionProfile STAGING = new ConnectionProfile(
            "staging.acme.example",
            URI.create("https://staging.acme.example"),
            new Credentials.Key(new ApiKey("sk_pp_0123456789abcdef4f2a"), "support-agents"),
            false);

    final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-11-22T21:40:12Z"));
    final Queue<Runnable> background = new ArrayDeque<>();
    final List<Tick> ticks = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final Connection connection = new Connection(clock::get);
    final Profiles profiles = new Profiles();
    final Notices notices = new Notices(clock::get);
    final NoticeShelf shelf = NoticeShelf.inMemory();
    final SandboxFake sandbox = new SandboxFake();
    final Refresher refresher;
    final ShellViewModel shell;

    record Tick(Duration period, Runnable action) {}

    ShellFixture() {
        UiTasks tasks = new UiTasks(background::add, Runnable::run);
        refresher = new Refresher(connection, new MonitorBook(), tasks);
        shell = new ShellViewModel(
                new ShellViewModel.Sources(connection, profiles, notices, refresher, sandbox, shelf, true),
                tasks,
                (period, action) -> {
                    Tick tick = new Tick(period, action);
                    ticks.add(tick);
                    return () -> ticks.remove(tick);
                },
                clock::get,
                this);
        profiles.put(SANDBOX);
        open(SANDBOX);
        done.clear();
    }

    private static ConnectionProfile sandbox() {
        return new ConnectionProfile(
                "Sandbox",
                URI.create("http://127.0.0.1:8765"),
                new Credentials.Key(new ApiKey("sk_pp_sandbox"), "support-agents"),
                true);
    }

    @Override
    public void open(ConnectionProfile profile) {
        done.add("open " + profile.name());
        connection.use(profile, new Answering("0.5.0"));
    }

    @Override
    public void connect() {
        done.add("connect");
    }

    @Override
    public void resetSandbox() {
        done.add("reset");
    }

    /// Lets time pass, each second with its beat.
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.set(clock.get().plusSeconds(1));
            tick(Duration.ofSeconds(1));
        }
    }

    void tick(Duration period) {
        List.copyOf(ticks).stream()
                .filter(tick -> tick.period().equals(period))
                .forEach(tick -> tick.action().run());
    }

    /// Lets the background do all its work.
    void answer() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    static GatewayException.Call call(int status) {
        return new GatewayException.Call(
                "GET", "/evaluations/monitors", "7a1c5f0e-3a55-4f6f-9a53-2f0c8a6f1f10", false, status, "");
    }

    /// A server of which the shell only asks who it is.
    record Answering(String version) implements Server {
        @Override
        public ProbeGateway probe() {
            return new ProbeGateway() {
                @Override
                public ProbeGateway.Server server() {
                    return new ProbeGateway.Server("PandaProbe", version, Duration.ofMillis(3), Duration.ZERO);
                }

                @Override
                public void credentials() {
                    throw new AssertionError("nobody asks for this");
                }

                @Override
                public int monitors() {
                    throw new AssertionError("nobody asks for this");
                }
            };
        }

        @Override
        public MonitorGateway monitors() {
            throw new GatewayException.Broken(call(500));
        }

        @Override
        public RunGateway runs() {
            throw new AssertionError("nobody asks for this");
        }

        @Override
        public CatalogGateway catalog() {
            throw new AssertionError("nobody asks for this");
        }

        @Override
        public DiscoveryGateway discovery() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
