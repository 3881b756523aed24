package dev.pandawatch.ui.forecast;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.state.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks once for a server how much has come in on each of the last days. Two calls.
public final class VolumeReading {
    /// Four whole weeks, so that each weekday counts alike.
    static final Duration SPAN = Duration.ofDays(28);

    private final Connection connection;
    private final LatestOnly latest;
    private final ReadOnlyObjectWrapper<Volume> volume =
            new ReadOnlyObjectWrapper<>(this, "volume", new Volume.Unread());
    private @Nullable Server asked;

    public VolumeReading(Connection connection, UiTasks tasks) {
        this.connection = connection;
        this.latest = new LatestOnly(tasks);
    }

    public ReadOnlyObjectProperty<Volume> volumeProperty() {
        return volume.getReadOnlyProperty();
    }

    /// Asks, unless this server has been asked already.
    public void read() {
        Server server = connection.server().orElse(null);
        if (server == null || (asked != null && connection.isOn(asked))) {
            return;
        }
        asked = server;
        volume.set(new Volume.Unread());
        Instant now = connection.now();
        latest.ask(() -> ask(server.discovery(), now), outcome -> {
            if (connection.isOn(server)) {
                volume.set(
                        switch (outcome) {
                            case Outcome.Done<Volume>(var read) -> read;
                            case Outcome.Failed<Volume>(var why) -> new Volume.Failed(why);
                        });
            }
        });
    }

    private static Volume ask(DiscoveryGateway discovery, Instant now) {
        Instant from = now.truncatedTo(ChronoUnit.DAYS).minus(SPAN);
        return new Volume.Read(discovery.volume(from, now), discovery.count(Target.TRACE, FilterDocument.EMPTY));
    }
}
