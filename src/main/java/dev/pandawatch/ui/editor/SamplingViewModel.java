package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.MonitorDraft;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The share of the matching targets that each run evaluates.
public final class SamplingViewModel {
    /// For how many matches the arithmetic is shown.
    private static final List<Integer> MATCHES = List.of(10, 100, 1_000);

    private final StringProperty rate;
    private final ObservableValue<OptionalDouble> share;
    private final ObservableValue<List<Example>> examples;

    /// What a run takes of so many matches.
    public record Example(int matches, int taken) {}

    SamplingViewModel(MonitorForm form) {
        this.rate = form.samplingRateProperty();
        this.share = form.draftProperty().map(MonitorDraft::rate);
        this.examples = share.map(known -> known.isPresent()
                ? MATCHES.stream()
                        .map(n -> new Example(n, taken(n, known.getAsDouble())))
                        .toList()
                : List.of());
    }

    /// As typed: `0.25` is a quarter.
    public StringProperty rateProperty() {
        return rate;
    }

    /// In (0, 1]; empty if what is typed is no such number.
    public ObservableValue<OptionalDouble> share() {
        return share;
    }

    /// Empty while the share is not known.
    public ObservableValue<List<Example>> examples() {
        return examples;
    }

    /// The server's own arithmetic, in its floating point (F46).
    static int taken(int matches, double rate) {
        return rate < 1 ? Math.max(1, (int) (matches * rate)) : matches;
    }
}
