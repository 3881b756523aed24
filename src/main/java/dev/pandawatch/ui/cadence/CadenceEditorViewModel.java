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

/// A cadence being edited. [#wireProperty()] goes in and comes out; it changes only by what a person does here or by
/// whoever sets it, never by being looked at.
///
/// The cron text and the interval are both kept while the other is in use, so that looking at the other kind loses
/// nothing.
public final class CadenceEditorViewModel {
    /// What the server's column holds of the wire form (F22).
    public static final int WIRE_LIMIT = 50;

    /// The two kinds of cadence.
    public enum Mode {
        INTERVAL,
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
    private boolean showing;

    /// Judges by the moment that `clock` tells, the server's.
    public CadenceEditorViewModel(InstantSource clock) {
        cautions =
                wire.map(text -> Cadence.parse(text)
                        .toOptional()
                        .map(cadence -> Caution.of(cadence, clock.instant()))
                        .orElse(List.of())
                        .stream()
                        .filter(caution -> caution.severity() != Caution.Severity.ERROR)
                        .toList());
        wire.subscribe(this::show);
        mode.subscribe((_, _) -> write());
        preset.subscribe((_, _) -> write());
        cron.subscribe((_, _) -> write());
    }

    /// The wire form, `daily` or `cron:0 3 * * *`.
    public StringProperty wireProperty() {
        return wire;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// The interval; `null` where the stored text is neither an interval nor a cron.
    public ObjectProperty<Cadence.@Nullable Preset> presetProperty() {
        return preset;
    }

    /// The expression as typed, also while it is not in use.
    public StringProperty cronProperty() {
        return cron;
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

    /// Puts `expression` into the cron field and turns to it.
    public void useCron(String expression) {
        cron.set(expression);
        mode.set(Mode.CRON);
    }

    private void show(String text) {
        if (showing) {
            return;
        }
        showing = true;
        if (text.startsWith(Cadence.CRON)) {
            mode.set(Mode.CRON);
            cron.set(text.substring(Cadence.CRON.length()));
        } else {
            mode.set(Mode.INTERVAL);
            preset.set(presetOf(text));
        }
        showing = false;
    }

    private void write() {
        if (showing) {
            return;
        }
        showing = true;
        Cadence.Preset interval = preset.get();
        if (mode.get() == Mode.CRON) {
            wire.set(Cadence.CRON + cron.get());
        } else if (interval != null) {
            wire.set(interval.wire());
        } else if (wire.get().startsWith(Cadence.CRON)) {
            preset.set(Cadence.Preset.DAILY);
            wire.set(Cadence.Preset.DAILY.wire());
        }
        showing = false;
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
