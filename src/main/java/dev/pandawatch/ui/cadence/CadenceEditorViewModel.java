package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Caution;
import dev.pandawatch.parse.Violation;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A cadence being edited: one value, looked at in three ways. [#wireProperty()] goes in and comes out; it changes only
/// by an edit made here or by whoever sets it, never by being looked at.
public final class CadenceEditorViewModel {
    private static final String SAID_BY_TEXT = "cadence.";

    /// The ways in.
    public enum Mode {
        INTERVAL,
        CALENDAR,
        CRON
    }

    private final StringProperty wire = new SimpleStringProperty(this, "wire", Cadence.Preset.DAILY.wire());
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.INTERVAL);
    private final ObjectProperty<Cadence.@Nullable Preset> preset =
            new SimpleObjectProperty<>(this, "preset", Cadence.Preset.DAILY);
    private final ObjectProperty<List<Violation>> problems = new SimpleObjectProperty<>(this, "problems", List.of());
    private final ObservableValue<List<Violation>> otherProblems =
            Bindings.createObjectBinding(this::notSaidByText, problems, mode);
    private final ZoneChoices zones;
    private final CronTextViewModel text;
    private final CalendarViewModel calendar;
    private final ObservableValue<Long> cautionCount;
    private boolean showing;

    /// Judges by the moment that `clock` tells, the server's.
    public CadenceEditorViewModel(InstantSource clock, ZoneChoices zones) {
        this.zones = zones;
        text = new CronTextViewModel(wire, clock);
        calendar = new CalendarViewModel(wire, zones.thinkingProperty(), clock);
        calendar.shownProperty().bind(mode.isEqualTo(Mode.CALENDAR));
        cautionCount = text.advice()
                .map(all -> all.stream()
                        .filter(advice -> advice.caution().severity() != Caution.Severity.ERROR)
                        .count());
        wire.subscribe(this::show);
        preset.subscribe((_, chosen) -> write(chosen));
    }

    /// The wire form, `daily` or `cron:0 3 * * *`.
    public StringProperty wireProperty() {
        return wire;
    }

    /// In which way the cadence is looked at. A cron is never looked at as an interval unless a person asks for it.
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// The interval; `null` where the cadence is none.
    public ObjectProperty<Cadence.@Nullable Preset> presetProperty() {
        return preset;
    }

    public CalendarViewModel calendar() {
        return calendar;
    }

    public CronTextViewModel text() {
        return text;
    }

    public ZoneChoices zones() {
        return zones;
    }

    /// What is to be shown as wrong; set by whoever holds the form.
    public ObjectProperty<List<Violation>> problemsProperty() {
        return problems;
    }

    /// Of these, what the text of the expression does not say by itself where it is shown.
    public ObservableValue<List<Violation>> otherProblems() {
        return otherProblems;
    }

    /// How many things there are to know of the cadence although it can be saved; what blocks saving is a problem.
    public ObservableValue<Long> cautionCount() {
        return cautionCount;
    }

    /// Makes `expression` the cadence.
    public void useCron(String expression) {
        text.use(expression);
    }

    private List<Violation> notSaidByText() {
        return problems.get().stream()
                .filter(problem -> mode.get() == Mode.INTERVAL || !problem.key().startsWith(SAID_BY_TEXT))
                .toList();
    }

    private void show(String now) {
        showing = true;
        preset.set(presetOf(now));
        showing = false;
        if (now.startsWith(Cadence.CRON) && mode.get() == Mode.INTERVAL) {
            boolean clickable = calendar.faceProperty().get() instanceof CalendarFace.Sketched;
            mode.set(clickable ? Mode.CALENDAR : Mode.CRON);
        }
    }

    private void write(Cadence.@Nullable Preset chosen) {
        if (!showing && chosen != null) {
            wire.set(chosen.wire());
        }
    }

    private static Cadence.@Nullable Preset presetOf(String text) {
        for (Cadence.Preset known : Cadence.Preset.values()) {
            if (known.wire().equals(text)) {
                return known;
            }
        }
        return null;
    }
}
