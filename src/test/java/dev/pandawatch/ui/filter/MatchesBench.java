package dev.pandawatch.ui.filter;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.http.JsonFilterCodec;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// A project in memory and a clock that stands; background work waits until it is told to go.
final class MatchesBench {
    static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    final Connection connection = new Connection(clock::get);
    final DiscoveryFake project = new DiscoveryFake();
    final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.TRACE);
    final ObjectProperty<FilterDocument> filters = new SimpleObjectProperty<>(FilterDocument.EMPTY);
    final Queue<Runnable> waiting = new ArrayDeque<>();
    final List<Runnable> beats = new ArrayList<>();
    final RequestGate gate;
    final MatchesViewModel matches;

    MatchesBench() {
        Executor background = waiting::add;
        use(project);
        gate = new RequestGate(new UiTasks(background, Runnable::run), connection::now);
        matches = new MatchesViewModel(target, filters, connection, gate, this::beat);
    }

    private Subscription beat(Duration period, Runnable action) {
        beats.add(action);
        return () -> beats.remove(action);
    }

    SuggestionsViewModel suggestions() {
        return new SuggestionsViewModel(connection, gate, this::beat);
    }

    /// The filters' editor on this project.
    FilterEditorViewModel editor() {
        return new FilterEditorViewModel(Instant.parse("2026-11-22T21:40:12Z"), new JsonFilterCodec(), suggestions());
    }

    void use(DiscoveryGateway discovery) {
        connection.use(
                new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("p"), false),
                new Only(discovery));
    }

    MatchesBench filter(Map<String, Object> entries) {
        filters.set(new FilterDocument(entries));
        return this;
    }

    /// Lets time pass, without any answer.
    MatchesBench pass(long millis) {
        clock.updateAndGet(now -> now.plus(Duration.ofMillis(millis)));
        List.copyOf(beats).forEach(Runnable::run);
        return this;
    }

    /// Lets every question be answered, and those that follow from it.
    MatchesBench answer() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
        return this;
    }

    MatchesBench settle() {
        return pass(400).answer();
    }

    int matching() {
        MatchCount counted = matches.countedProperty().get();
        return counted == null ? -1 : counted.matches();
    }

    /// A server that only knows about live data.
    private record Only(DiscoveryGateway discovery) implements Server {
        @Override
        public MonitorGateway monitors() {
            throw new UnsupportedOperationException();
        }

        @Override
        public RunGateway runs() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CatalogGateway catalog() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ProbeGateway probe() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
