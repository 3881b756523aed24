package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Drift;
import dev.pandawatch.ui.cadence.ScheduleViewModel.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// How an interval slips over 30 days, and the cron that does not.
public final class DriftViewModel {
    private final ObservableValue<Optional<Drift>> band;
    private final ObservableValue<Optional<Drift.Measured>> measured;
    private final ObjectProperty<List<Instant>> pastRuns = new SimpleObjectProperty<>(this, "pastRuns", List.of());
    private final ObjectProperty<@Nullable Consumer<String>> onUseCron =
            new SimpleObjectProperty<>(this, "onUseCron", null);

    DriftViewModel(ObservableValue<Optional<Schedule>> schedule) {
        band = schedule.map(now -> now.flatMap(DriftViewModel::drift));
        measured = Bindings.createObjectBinding(this::measure, band, pastRuns);
    }

    /// Empty for a cron, which does not slip.
    public ObservableValue<Optional<Drift>> band() {
        return band;
    }

    /// Empty if there are no past runs that tell.
    public ObservableValue<Optional<Drift.Measured>> measured() {
        return measured;
    }

    /// When the monitor has started runs, in any order.
    public ObjectProperty<List<Instant>> pastRunsProperty() {
        return pastRuns;
    }

    /// Takes an expression, without the prefix of the wire, in place of the interval; `null` where nobody can.
    public ObjectProperty<@Nullable Consumer<String>> onUseCronProperty() {
        return onUseCron;
    }

    /// The expression that runs as often and does not slip; empty for a cron.
    public Optional<String> cron() {
        return band.getValue()
                .map(drift -> Drift.without(
                                drift.preset(), drift.firings().getFirst().earliest())
                        .toCron());
    }

    /// Puts that expression in place of the interval.
    public void useCron() {
        Consumer<String> use = onUseCron.get();
        if (use != null) {
            cron().ifPresent(use);
        }
    }

    private Optional<Drift.Measured> measure() {
        return band.getValue().flatMap(drift -> Drift.measured(drift.preset(), pastRuns.get()));
    }

    private static Optional<Drift> drift(Schedule schedule) {
        return schedule.cadence() instanceof Cadence.Preset preset
                ? schedule.first().map(next -> Drift.of(preset, next, Drift.THIRTY_DAYS))
                : Optional.empty();
    }
}
