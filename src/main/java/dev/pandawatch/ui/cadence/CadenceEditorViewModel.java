package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Caution;
import dev.pandawatch.cadence.CronPlace;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A cadence being edited: one value, looked at in three ways. [#wireProperty()] goes in and comes out; it changes only
/// by an edit made here or by whoever sets it, never by being looked at.
public final class CadenceEditorViewModel {
    /// What the server's column holds of the wire form (F22).
    public static final int WIRE_LIMIT = 50;

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
    private final StringProperty cron = new SimpleStringProperty(this, "cron", "");
    private final ObjectProperty<List<Violation>> problems = new SimpleObjectProperty<>(this, "problems", List.of());
    private final ObservableValue<Verdict> verdict = wire.map(Verdict::of);
    private final ObservableValue<List<Caution>> cautions;
    private final ZoneChoices zones;
    private final CalendarViewModel calendar;
    private boolean showing;

    /// Judges by the moment that `clock` tells, the server's.
    public CadenceEditorViewModel(InstantSource clock, ZoneChoices zones) {
        this.zones = zones;
        cautions =
                wire.map(text -> Cadence.parse(text)
                        .toOptional()
                        .map(cadence -> Caution.of(cadence, clock.instant()))
                        .orElse(List.of())
                        .stream()
                        .filter(caution -> caution.severity() != Caution.Severity.ERROR)
                        .toList());
        calendar = new CalendarViewModel(wire, zones.thinkingProperty(), clock);
        wire.subscribe(this::show);
        preset.subscribe((_, chosen) -> write(chosen == null ? wire.get() : chosen.wire()));
        cron.subscribe((_, typed) -> write(Cadence.CRON + typed));
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

    /// The expression as typed; empty for an interval.
    public StringProperty cronProperty() {
        return cron;
    }

    public CalendarViewModel calendar() {
        return calendar;
    }

    public ZoneChoices zones() {
        return zones;
    }

    /// What is to be shown as wrong below the field; set by whoever holds the form.
    public ObjectProperty<List<Violation>> problemsProperty() {
        return problems;
    }

    public ObservableValue<Verdict> verdict() {
        return verdict;
    }

    /// What to know of the cadence although it can be saved; what blocks saving is a problem.
    public ObservableValue<List<Caution>> cautions() {
        return cautions;
    }

    /// Makes `expression` the cadence.
    public void useCron(String expression) {
        wire.set(Cadence.CRON + expression);
    }

    private void show(String text) {
        showing = true;
        boolean isCron = text.startsWith(Cadence.CRON);
        preset.set(presetOf(text));
        cron.set(isCron ? text.substring(Cadence.CRON.length()) : "");
        showing = false;
        if (isCron && mode.get() == Mode.INTERVAL) {
            boolean clickable = calendar.faceProperty().get() instanceof CalendarFace.Sketched;
            mode.set(clickable ? Mode.CALENDAR : Mode.CRON);
        }
    }

    private void write(String text) {
        if (!showing) {
            wire.set(text);
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

    /// What the rules say of a wire text, as far as they look at the text alone.
    ///
    /// @param valid whether the server would take it
    /// @param length of the wire form, in characters as the server counts them
    /// @param place where in the cron text the first problem lies
    public record Verdict(boolean valid, int length, Optional<CronPlace> place) {
        static Verdict of(String wire) {
            String sent = Cadence.parse(wire).toOptional().map(Cadence::wire).orElse(wire);
            return switch (Cadence.parse(wire)) {
                case Parsed.Ok<Cadence> _ -> new Verdict(true, characters(sent), Optional.empty());
                case Parsed.Rejected<Cadence>(var problems) ->
                    new Verdict(false, characters(sent), CronPlace.of(problems.getFirst()));
            };
        }

        private static int characters(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
