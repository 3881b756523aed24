package dev.pandawatch.ui.shell;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.state.Connection;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The age of the data, and the button that refreshes it.
public final class FreshnessViewModel {
    /// Two periods of refreshing in the calm case.
    static final Duration FRESH = Refresher.CALM.multipliedBy(2);

    /// A wait that is shorter shows no progress.
    static final Duration UNNOTICED = Duration.ofMillis(200);

    private final Connection connection;
    private final Refresher refresher;
    private final Ticker ticker;
    private final ObservableValue<Instant> now;
    private final ReadOnlyBooleanWrapper spinning = new ReadOnlyBooleanWrapper(this, "spinning");
    private final ObjectBinding<Freshness> freshness;
    private Subscription patience = Subscription.EMPTY;
    private @Nullable Instant failingSince;

    /// @param now our own clock
    FreshnessViewModel(Connection connection, Refresher refresher, Ticker ticker, ObservableValue<Instant> now) {
        this.connection = connection;
        this.refresher = refresher;
        this.ticker = ticker;
        this.now = now;
        connection.troubleProperty().subscribe(this::trouble);
        freshness = Bindings.createObjectBinding(
                this::compute, now, connection.refreshedAtProperty(), connection.troubleProperty());
        refresher.busyProperty().subscribe(this::busy);
    }

    public ObservableValue<Freshness> freshnessProperty() {
        return freshness;
    }

    /// Whether an answer is awaited, and has been for long enough to say so.
    public ReadOnlyBooleanProperty spinningProperty() {
        return spinning.getReadOnlyProperty();
    }

    public void refresh() {
        refresher.refresh();
    }

    private void trouble(@Nullable GatewayException why) {
        if (why == null) {
            failingSince = null;
        } else if (failingSince == null) {
            failingSince = now.getValue();
        }
    }

    private Freshness compute() {
        Instant shown = connection.refreshedAtProperty().get();
        GatewayException why = connection.troubleProperty().get();
        if (why != null) {
            Instant since = failingSince == null ? now.getValue() : failingSince;
            return new Freshness.Failing(since, shown, why, silent(why));
        }
        return shown == null
                ? new Freshness.Waiting()
                : new Freshness.Updated(shown, shown.plus(FRESH).isBefore(now.getValue()));
    }

    private static boolean silent(GatewayException why) {
        return why instanceof GatewayException.Unreachable || why instanceof GatewayException.TimedOut;
    }

    private void busy(boolean waiting) {
        patience.unsubscribe();
        patience = Subscription.EMPTY;
        if (waiting) {
            patience = ticker.every(UNNOTICED, () -> {
                patience.unsubscribe();
                spinning.set(true);
            });
        } else {
            spinning.set(false);
        }
    }
}
