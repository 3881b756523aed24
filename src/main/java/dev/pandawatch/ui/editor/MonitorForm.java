package dev.pandawatch.ui.editor;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.monitor.Signal;
import dev.pandawatch.monitor.Target;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What stands in the form: a property for each field, and all of them together as one draft.
public final class MonitorForm {
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target");
    private final ObservableList<String> metrics = FXCollections.observableArrayList();
    private final ObjectProperty<FilterDocument> filters = new SimpleObjectProperty<>(this, "filters");
    private final StringProperty cadence = new SimpleStringProperty(this, "cadence");
    private final StringProperty samplingRate = new SimpleStringProperty(this, "samplingRate");
    private final StringProperty model = new SimpleStringProperty(this, "model");
    private final BooleanProperty onlyIfChanged = new SimpleBooleanProperty(this, "onlyIfChanged");
    private final Map<Signal, StringProperty> weights = new EnumMap<>(Signal.class);
    private final ReadOnlyObjectWrapper<MonitorDraft> draft;
    private boolean showing;

    MonitorForm(MonitorDraft start) {
        draft = new ReadOnlyObjectWrapper<>(this, "draft", start);
        for (Signal signal : Signal.values()) {
            weights.put(signal, new SimpleStringProperty(this, signal.wire(), ""));
        }
        show(start);
        for (ObservableValue<?> field : List.of(name, target, filters, cadence, samplingRate, model, onlyIfChanged)) {
            field.subscribe((_, _) -> read());
        }
        weights.values().forEach(weight -> weight.subscribe((_, _) -> read()));
        metrics.subscribe(this::read);
    }

    /// All fields as they stand; changes once for each [#show].
    public ReadOnlyObjectProperty<MonitorDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Replaces every field.
    void show(MonitorDraft values) {
        showing = true;
        name.set(values.name());
        target.set(values.target());
        if (!metrics.equals(values.metrics())) {
            metrics.setAll(values.metrics());
        }
        filters.set(values.filters());
        cadence.set(values.cadence());
        samplingRate.set(values.samplingRate());
        model.set(values.model());
        onlyIfChanged.set(values.onlyIfChanged());
        weights.forEach((signal, weight) -> weight.set(values.weights().getOrDefault(signal, "")));
        showing = false;
        read();
    }

    private void read() {
        if (showing) {
            return;
        }
        Map<Signal, String> typed = new EnumMap<>(Signal.class);
        weights.forEach((signal, weight) -> {
            if (!weight.get().isEmpty()) {
                typed.put(signal, weight.get());
            }
        });
        draft.set(new MonitorDraft(
                name.get(),
                target.get(),
                metrics,
                filters.get(),
                samplingRate.get(),
                model.get(),
                cadence.get(),
                onlyIfChanged.get(),
                typed));
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /// Names, in the order in which they were chosen.
    public ObservableList<String> metrics() {
        return metrics;
    }

    public ObjectProperty<FilterDocument> filtersProperty() {
        return filters;
    }

    public StringProperty cadenceProperty() {
        return cadence;
    }

    /// A fraction as text.
    public StringProperty samplingRateProperty() {
        return samplingRate;
    }

    /// Blank for the server's default.
    public StringProperty modelProperty() {
        return model;
    }

    public BooleanProperty onlyIfChangedProperty() {
        return onlyIfChanged;
    }

    /// A weight as text, blank for the server's default.
    public StringProperty weightProperty(Signal signal) {
        return Objects.requireNonNull(weights.get(signal));
    }
}
