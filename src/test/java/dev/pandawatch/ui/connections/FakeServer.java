package dev.pandawatch.ui.connections;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.Route;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A server with 58 monitors, and the way to it. Nothing is wrong with either until a test says so.
final class FakeServer implements Server, Route {
    final List<String> asked = new ArrayList<>();
    Supplier<Step<String>> name = () -> new Step.Reached<>("10.4.2.17", Duration.ofMillis(12));
    Supplier<Step<Integer>> connection = () -> new Step.Reached<>(443, Duration.ofMillis(18));
    Supplier<Step<Certificate>> certificate = () -> new Step.Reached<>(
            new Certificate(Instant.parse("2027-02-03T00:00:00Z"), "Acme Internal CA"), Duration.ofMillis(41));
    Supplier<ProbeGateway.Server> identity =
            () -> new ProbeGateway.Server("PandaProbe", "0.5.0", Duration.ofMillis(23), Duration.ofMillis(400));
    Runnable credentials = () -> {};
    Supplier<Integer> monitorCount = () -> 58;
    int closed;

    /// A call that ended with `status`.
    static GatewayException.Call call(int status, String text) {
        return new GatewayException.Call(
                "GET", "/evaluations/monitors", "7a1c5f0e-3a55-4f6f-9a53-2f0c8a6f1f10", false, status, text);
    }

    @Override
    public Step<String> resolve(String host) {
        asked.add("name");
        return name.get();
    }

    @Override
    public Step<Integer> connect(String host, int port) {
        asked.add("connection");
        return connection.get();
    }

    @Override
    public Step<Certificate> secure(String host, int port) {
        asked.add("certificate");
        return certificate.get();
    }

    @Override
    public ProbeGateway probe() {
        return new ProbeGateway() {
            @Override
            public ProbeGateway.Server server() {
                asked.add("server");
                return identity.get();
            }

            @Override
            public void credentials() {
                asked.add("credentials");
                credentials.run();
            }

            @Override
            public int monitors() {
                asked.add("monitors");
                return monitorCount.get();
            }
        };
    }

    @Override
    public void close() {
        closed++;
    }

    @Override
    public MonitorGateway monitors() {
        throw new AssertionError("a test of a connection reads no monitor");
    }

    @Override
    public RunGateway runs() {
        throw new AssertionError("a test of a connection reads no run");
    }

    @Override
    public CatalogGateway catalog() {
        throw new AssertionError("a test of a connection reads no catalog");
    }

    @Override
    public DiscoveryGateway discovery() {
        throw new AssertionError("a test of a connection reads no traces");
    }
}
