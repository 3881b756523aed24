package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CronPreset;
import dev.pandawatch.cadence.CronSegments;
import dev.pandawatch.cadence.Repair;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// A cadence as the text that follows `cron:`. The wire form is the one value; nothing typed is ever rewritten, in
/// spacing, names or case. While the cadence is an interval the text is empty, and what is then typed becomes the
/// cadence.
public final class CronTextViewModel {
    /// Everything that follows from the wire form alone, found once for each of its values.
    private record Reading(
            CronVerdict verdict,
            List<Repair> repairs,
            String previewed,
            Optional<Repair> previewsRepair,
            List<Advice> advice) {

        static Reading of(String wire, Instant now) {
            CronVerdict verdict = CronVerdict.of(wire, now);
            boolean cron = wire.startsWith(Cadence.CRON);
            List<Repair> repairs = verdict.problems().isEmpty()
                    ? List.of()
                    : Repair.of(cron ? wire.substring(Cadence.CRON.length()) : wire);
            Optional<Repair> first = repairs.stream().findFirst();
            String previewed = first.map(repair -> Cadence.CRON + repair.text()).orElse(wire);
            List<Advice> advice = Cadence.parse(previewed)
                    .toOptional()
                    .map(cadence -> Advice.of(cadence, now))
                    .orElse(List.of());
            return new Reading(verdict, repairs, previewed, first, advice);
        }
    }

    private final StringProperty wire;
    private final StringProperty cron = new SimpleStringProperty(this, "cron", "");
    private final IntegerProperty caret = new SimpleIntegerProperty(this, "caret", 0);
    private final ReadOnlyObjectWrapper<Optional<String>> lastCron =
            new ReadOnlyObjectWrapper<>(this, "lastCron", Optional.empty());
    private final ReadOnlyBooleanWrapper interval = new ReadOnlyBooleanWrapper(this, "interval", false);
    private final ReadOnlyObjectWrapper<Reading> reading;
    private final ObservableValue<CronSegments> segments = cron.map(CronSegments::of);
    private final ObservableValue<CronSegments.Token> token =
            Bindings.createObjectBinding(() -> CronSegments.of(cron.get()).at(caret.get()), cron, caret);
    private final ReadOnlyBooleanWrapper keptEitherDay = new ReadOnlyBooleanWrapper(this, "keptEitherDay", false);
    private boolean showing;

    /// Judges by the moment that `clock` tells, the server's.
    public CronTextViewModel(StringProperty wire, InstantSource clock) {
        this.wire = wire;
        reading = new ReadOnlyObjectWrapper<>(this, "reading", Reading.of(wire.get(), clock.instant()));
        wire.subscribe((before, now) -> {
            keep(before, now);
            keptEitherDay.set(false);
            reading.set(Reading.of(now, clock.instant()));
        });
        wire.subscribe(this::show);
        cron.subscribe((_, typed) -> write(typed));
    }

    /// The text as typed; empty while the cadence is an interval.
    public StringProperty cronProperty() {
        return cron;
    }

    /// Where the caret stands, in `char`s from the beginning of the text.
    public IntegerProperty caretProperty() {
        return caret;
    }

    public ObservableValue<CronSegments> segments() {
        return segments;
    }

    /// What the caret stands at.
    public ObservableValue<CronSegments.Token> token() {
        return token;
    }

    /// Whether the cadence is none that is written as a cron.
    public ReadOnlyBooleanProperty intervalProperty() {
        return interval.getReadOnlyProperty();
    }

    public ObservableValue<CronVerdict> verdict() {
        return reading.map(Reading::verdict);
    }

    /// What is wrong with the text, each at its place.
    public ObservableValue<List<Violation>> problems() {
        return reading.map(now -> now.verdict().problems());
    }

    /// At most three; none for a text that can be read and stored.
    public ObservableValue<List<Repair>> repairs() {
        return reading.map(Reading::repairs);
    }

    /// The wire form that a preview should show: as it is, or with its first repair where it cannot be read.
    public ObservableValue<String> previewed() {
        return reading.map(Reading::previewed);
    }

    /// The repair that the preview shows although it is not in the field yet.
    public ObservableValue<Optional<Repair>> previewsRepair() {
        return reading.map(Reading::previewsRepair);
    }

    /// What to know of the previewed cadence; what blocks saving first.
    public ObservableValue<List<Advice>> advice() {
        return reading.map(Reading::advice);
    }

    /// Whether the person wants this text to run on either day and needs no more advice on that.
    public ReadOnlyBooleanProperty keptEitherDayProperty() {
        return keptEitherDay.getReadOnlyProperty();
    }

    /// Holds until the text is another one.
    public void keepEitherDay() {
        keptEitherDay.set(true);
    }

    /// The last text that could be saved and that an interval has replaced.
    public ReadOnlyObjectProperty<Optional<String>> lastCronProperty() {
        return lastCron.getReadOnlyProperty();
    }

    public void take(Repair repair) {
        use(repair.text());
    }

    /// Takes what stands first: of a text that cannot be read its first repair, of one that cannot be saved its first
    /// remedy. Answers whether there was one.
    public boolean takeFirst() {
        Optional<String> first = first();
        first.ifPresent(this::use);
        return first.isPresent();
    }

    private Optional<String> first() {
        Reading now = reading.get();
        return now.verdict().problems().isEmpty()
                ? now.advice().stream()
                        .filter(Advice::blocks)
                        .flatMap(advice -> advice.remedies().stream())
                        .map(remedy -> remedy.cron())
                        .findFirst()
                : now.previewsRepair().map(Repair::text);
    }

    public void use(CronPreset preset) {
        use(preset.cron());
    }

    /// Goes back to the text that an interval has replaced.
    public void useLast() {
        lastCron.get().ifPresent(this::use);
    }

    /// Puts `expression` into the field, with the caret at its end.
    public void use(String expression) {
        if (cron.get().equals(expression)) {
            write(expression);
        }
        cron.set(expression);
        caret.set(expression.length());
    }

    private void keep(String before, String now) {
        boolean replaced = before.startsWith(Cadence.CRON) && !now.startsWith(Cadence.CRON);
        if (replaced && Cadence.parse(before) instanceof Parsed.Ok) {
            lastCron.set(Optional.of(before.substring(Cadence.CRON.length())));
        }
    }

    private void show(String text) {
        boolean typed = text.startsWith(Cadence.CRON);
        interval.set(!typed);
        if (!showing) {
            showing = true;
            cron.set(typed ? text.substring(Cadence.CRON.length()) : "");
            showing = false;
        }
    }

    private void write(String typed) {
        if (!showing) {
            showing = true;
            wire.set(Cadence.CRON + typed);
            showing = false;
        }
    }
}
