package dev.pandawatch.ui.forecast;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Everything that a forecast follows from. Whoever builds one binds what is known.
public final class ForecastInputs {
    private final ObjectProperty<Optional<Integer>> matches =
            new SimpleObjectProperty<>(this, "matches", Optional.empty());
    private final ObjectProperty<Optional<Integer>> changed =
            new SimpleObjectProperty<>(this, "changed", Optional.empty());
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.TRACE);
    private final ObjectProperty<FilterDocument> filters =
            new SimpleObjectProperty<>(this, "filters", FilterDocument.EMPTY);
    private final ObjectProperty<List<String>> metrics = new SimpleObjectProperty<>(this, "metrics", List.of());
    private final ObjectProperty<Map<String, Integer>> judgeCalls =
            new SimpleObjectProperty<>(this, "judgeCalls", Map.of());
    private final StringProperty rate = new SimpleStringProperty(this, "rate", "1");
    private final StringProperty cadence = new SimpleStringProperty(this, "cadence", "");
    private final ObjectProperty<@Nullable Instant> next = new SimpleObjectProperty<>(this, "next", null);
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final BooleanProperty onlyIfChanged = new SimpleBooleanProperty(this, "onlyIfChanged");
    private final ObjectProperty<@Nullable Instant> lastRunAt = new SimpleObjectProperty<>(this, "lastRunAt", null);
    private final ObjectProperty<Optional<Stored>> stored =
            new SimpleObjectProperty<>(this, "stored", Optional.empty());
    private final ObjectProperty<Volume> volume = new SimpleObjectProperty<>(this, "volume", new Volume.Unread());
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private final ObjectProperty<Instant> now;

    ForecastInputs(Instant now) {
        this.now = new SimpleObjectProperty<>(this, "now", now);
    }

    /// How many targets pass the filters now, exactly; empty until counted for these very filters.
    public ObjectProperty<Optional<Integer>> matchesProperty() {
        return matches;
    }

    /// How many targets answer [ForecastViewModel#question()]; empty until counted.
    public ObjectProperty<Optional<Integer>> changedProperty() {
        return changed;
    }

    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    public ObjectProperty<FilterDocument> filtersProperty() {
        return filters;
    }

    /// Names, duplicates included: each is billed (F28).
    public ObjectProperty<List<String>> metricsProperty() {
        return metrics;
    }

    /// The most calls of the judge for one target, by metric (B26); a metric that is absent is not known.
    public ObjectProperty<Map<String, Integer>> judgeCallsProperty() {
        return judgeCalls;
    }

    /// A fraction as text; the forecast writes it too.
    public StringProperty rateProperty() {
        return rate;
    }

    /// The wire form, which may be unsound.
    public StringProperty cadenceProperty() {
        return cadence;
    }

    /// The server's next run if it stays when this is saved; `null` if the schedule begins anew (F36).
    public ObjectProperty<@Nullable Instant> nextProperty() {
        return next;
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    public BooleanProperty onlyIfChangedProperty() {
        return onlyIfChanged;
    }

    /// `null` if it never ran.
    public ObjectProperty<@Nullable Instant> lastRunAtProperty() {
        return lastRunAt;
    }

    /// Empty for a new monitor.
    public ObjectProperty<Optional<Stored>> storedProperty() {
        return stored;
    }

    public ObjectProperty<Volume> volumeProperty() {
        return volume;
    }

    /// Whose days are counted.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// On the server's clock. Minutes are enough.
    public ObjectProperty<Instant> nowProperty() {
        return now;
    }

    /// What the next 30 days depend on, with what a person assumes.
    Observable[] ofTheOutlook(AssumptionFields fields) {
        return new Observable[] {
            matches,
            filters,
            metrics,
            rate,
            cadence,
            next,
            zone,
            now,
            volume,
            fields.growthProperty(),
            fields.priceProperty(),
            fields.includedProperty()
        };
    }
}
