package dev.pandawatch.ui.shell;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Connection;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What goes on behind the screens: which server, how many requests, which time.
public final class StatusBarViewModel {
    /// How many requests a minute the server allows for one path, unless it is set up otherwise (F124).
    public static final int ALLOWED = 200;

    private final Connection connection;
    private final LatestOnly question;
    private final ObservableValue<Instant> now;
    private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper(this, "version", "");
    private final ObjectBinding<@Nullable Duration> clockAhead;

    /// @param now our own clock
    StatusBarViewModel(Connection connection, UiTasks tasks, ObservableValue<Instant> now) {
        this.connection = connection;
        this.question = new LatestOnly(tasks);
        this.now = now;
        clockAhead = Bindings.createObjectBinding(
                () -> connection.refreshedAtProperty().get() == null
                        ? null
                        : connection.clockAheadProperty().get(),
                connection.refreshedAtProperty(),
                connection.clockAheadProperty());
        connection.profileProperty().subscribe(_ -> {
            version.set("");
            question.forget();
            askVersion();
        });
        connection.refreshedAtProperty().subscribe(_ -> {
            if (version.get().isEmpty() && !question.isBusy()) {
                askVersion();
            }
        });
    }

    /// Null before the first connection.
    public ReadOnlyObjectProperty<@Nullable ConnectionProfile> profileProperty() {
        return connection.profileProperty();
    }

    /// As the server says it; empty until it has.
    public ReadOnlyStringProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty underWayProperty() {
        return connection.underWayProperty();
    }

    /// Requests of the last 60 s, to all paths together.
    public ReadOnlyIntegerProperty inLastMinuteProperty() {
        return connection.inLastMinuteProperty();
    }

    /// By how much the server's clock is ahead of ours; null until the server has answered.
    public ObservableValue<@Nullable Duration> clockAheadProperty() {
        return clockAhead;
    }

    /// Our own clock; changes every second.
    public ObservableValue<Instant> nowProperty() {
        return now;
    }

    private void askVersion() {
        connection
                .server()
                .ifPresent(server -> question.ask(() -> server.probe().server(), this::heard));
    }

    /// A server that does not tell its version now is asked again after the next refresh that goes well.
    private void heard(Outcome<ProbeGateway.Server> outcome) {
        version.set(
                switch (outcome) {
                    case Outcome.Done<ProbeGateway.Server>(var told) -> told.version();
                    case Outcome.Failed<ProbeGateway.Server> _ -> "";
                });
    }
}
