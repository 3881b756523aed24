package dev.pandawatch.ui.editor;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Fetches what the server offers, when nobody has yet.
public final class CatalogReading {
    private final Connection connection;
    private final Catalog catalog;
    private final LatestOnly latest;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", new Reading());

    /// How far it is.
    public sealed interface Stage {}

    public record Reading() implements Stage {}

    public record Read() implements Stage {}

    /// The form works without the catalog; only its help is missing.
    public record Failed(GatewayException why) implements Stage {}

    CatalogReading(EditorContext context) {
        this.connection = context.connection();
        this.catalog = context.catalog();
        this.latest = new LatestOnly(context.tasks());
        if (catalog.metrics().isEmpty()) {
            read();
        } else {
            stage.set(new Read());
        }
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Asks, again if need be.
    public void read() {
        Server server = connection.server().orElse(null);
        if (server == null) {
            return;
        }
        stage.set(new Reading());
        latest.ask(() -> Catalog.Contents.of(server.catalog()), outcome -> {
            if (connection.isOn(server)) {
                settle(outcome);
            }
        });
    }

    private void settle(Outcome<Catalog.Contents> outcome) {
        switch (outcome) {
            case Outcome.Done<Catalog.Contents>(var contents) -> {
                catalog.fill(contents);
                stage.set(new Read());
            }
            case Outcome.Failed<Catalog.Contents>(var why) -> stage.set(new Failed(why));
        }
    }
}
