package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CronSketch;
import dev.pandawatch.cadence.Fit;
import dev.pandawatch.cadence.Shape;
import dev.pandawatch.cadence.WeekPainting;
import dev.pandawatch.cadence.WeekPainting.Cell;
import dev.pandawatch.cadence.ZoneShift;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The cadence as a person clicks it together, on the clock of the zone in which the person thinks. The cadence itself
/// is written anew only by an edit made here, never by being looked at.
///
/// What no single cron has is a [Proposal]: shown here as it was picked, but not in the cadence until the person
/// decides, or until a further edit makes one cron enough.
public final class CalendarViewModel {
    private final StringProperty wire;
    private final ObservableValue<ZoneId> zone;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<CalendarFace> face =
            new ReadOnlyObjectWrapper<>(this, "face", new CalendarFace.Unsound());
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal =
            new ReadOnlyObjectWrapper<>(this, "proposal", Optional.empty());
    private final ObjectProperty<List<String>> remaining = new SimpleObjectProperty<>(this, "remaining", List.of());
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final ReadOnlyObjectWrapper<Instant> now;
    private @Nullable Shape kept;
    private @Nullable ZoneOffset offset;
    private boolean writing;

    /// @param wire the cadence; it may be unsound
    /// @param zone in which the person thinks
    /// @param clock the server's
    public CalendarViewModel(StringProperty wire, ObservableValue<ZoneId> zone, InstantSource clock) {
        this.wire = wire;
        this.zone = zone;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        read();
        wire.subscribe((_, _) -> follow());
        zone.subscribe((_, _) -> turn());
    }

    /// Whether anybody looks at it: what draws it need not follow meanwhile.
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ReadOnlyObjectProperty<CalendarFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// What is to be decided; while there is something, the form cannot be saved.
    public ReadOnlyObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// The cadences of further monitors that shall follow this one, as they are sent.
    public ObjectProperty<List<String>> remainingProperty() {
        return remaining;
    }

    /// Turns to a shape; what fits of the schedule is kept. An interval begins with the cron that runs as often.
    public void turnTo(Shape shape) {
        CalendarFace.Sketched before = reading(zone.getValue()).start(face.get());
        CronSketch after = CalendarReading.shaped(before.sketch(), shape);
        kept = shape;
        if (after.equals(before.sketch()) && before.equals(face.get())) {
            drop();
        } else {
            edit(after, before.clock().zone());
        }
    }

    /// Chooses these, or no longer. What would leave nothing chosen is not done.
    public void choose(CalendarPart part, Collection<Integer> keys, boolean on) {
        switch (face.get()) {
            case CalendarFace.Sketched shown ->
                part.choose(shown.sketch(), keys, on).ifPresent(after -> editBeside(proposal.get(), part, after));
            case CalendarFace.Custom(var parts, var _, var _) ->
                part.choose(parts, keys, on).ifPresent(this::write);
            case CalendarFace.Opaque _, CalendarFace.Interval _, CalendarFace.Unsound _ -> {}
        }
    }

    /// Chooses these and no others.
    public void chooseOnly(CalendarPart part, Collection<Integer> keys) {
        SortedSet<Integer> others = new TreeSet<>(face.get().chosen(part));
        others.removeAll(keys);
        choose(part, keys, true);
        choose(part, others, false);
    }

    /// What is still to be decided of the times, or of the week, stays so while something else is chosen.
    private void editBeside(Optional<Proposal> before, CalendarPart part, CronSketch after) {
        edit(after);
        switch (before.orElse(null)) {
            case Proposal.Times(var wanted, var _, var _) when !part.ofTimes() -> want(wanted);
            case Proposal.Cells(var wanted, var _, var _) when part == CalendarPart.MINUTES -> want(wanted);
            case Proposal.Times _, Proposal.Cells _, Proposal.Elsewhere _ -> {}
            case null -> {}
        }
    }

    /// What is picked, decided or not.
    public Picked picked() {
        return new Picked(face.get(), proposal.get());
    }

    /// Chooses a time of day, or no longer; the last one stays.
    public void chooseTime(LocalTime time, boolean on) {
        SortedSet<LocalTime> wanted = new TreeSet<>(picked().times());
        if (on ? !wanted.add(time) : wanted.size() == 1 || !wanted.remove(time)) {
            return;
        }
        want(wanted);
    }

    private void want(SortedSet<LocalTime> wanted) {
        face.get().sketched().ifPresent(shown -> {
            switch (shown.sketch().withTimes(wanted)) {
                case Fit.Exact<LocalTime>(var saved) -> edit(saved);
                case Fit.Conflict<LocalTime> conflict ->
                    propose(new Proposal.Times(
                            wanted, conflict, reading(shownZone()).inUtc(conflict.parts())));
            }
        });
    }

    /// Paints, or wipes, the rectangle between two cells; what would wipe the whole week is not done.
    public void stroke(Cell from, Cell to, boolean paint) {
        picked().week().ifPresent(before -> want(before.stroke(from, to, paint)));
    }

    private void want(WeekPainting wanted) {
        face.get().sketched().flatMap(shown -> wanted.onto(shown.sketch())).ifPresent(fit -> {
            switch (fit) {
                case Fit.Exact<Cell>(var saved) -> edit(saved);
                case Fit.Conflict<Cell> conflict ->
                    propose(new Proposal.Cells(
                            wanted, conflict, reading(shownZone()).inUtc(conflict.parts())));
            }
        });
    }

    /// Decides for the smallest single cron that has all that was picked, and more. Does nothing where there is none.
    public void takeAll() {
        switch (proposal.get().orElse(null)) {
            case Proposal.Times(var _, var conflict, var _) -> edit(conflict.saved());
            case Proposal.Cells(var _, var conflict, var _) -> edit(conflict.saved());
            case Proposal.Elsewhere _ -> {}
            case null -> {}
        }
    }

    /// Decides for several monitors: this one takes the first part, the others follow it.
    public void takeParts() {
        List<CronSketch> parts = proposal.get().map(Proposal::parts).orElse(List.of());
        if (!parts.isEmpty()) {
            write(parts.getFirst().toCron());
            remaining.set(parts.stream()
                    .skip(1)
                    .map(part -> Cadence.CRON + part.toCron())
                    .toList());
        }
    }

    /// Decides to leave the cadence as it is.
    public void drop() {
        settle();
        read();
    }

    /// Decides that no further monitors shall follow.
    public void dropRemaining() {
        remaining.set(List.of());
    }

    /// The present.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// When the clock that is shown reaches this hour of the week next, or has reached it today.
    public Instant moment(Cell cell) {
        ZonedDateTime today = now.get().atZone(shownZone());
        return today.with(TemporalAdjusters.nextOrSame(cell.day()))
                .toLocalDate()
                .atTime(cell.hour(), 0)
                .atZone(today.getZone())
                .toInstant();
    }

    /// Time has passed: after a change of the clocks the same schedule has other times.
    public void tick() {
        now.set(clock.instant());
        if (!offset().equals(offset)) {
            read();
        }
    }

    private void edit(CronSketch local) {
        edit(local, shownZone());
    }

    private void edit(CronSketch local, ZoneId in) {
        settle();
        switch (ZoneShift.toUtc(local, in, clock.instant())) {
            case ZoneShift.Held(var utc, var _, var _) -> write(utc.toCron());
            case ZoneShift.Unheld(var why, var parts) -> {
                propose(new Proposal.Elsewhere(why, parts));
                face.set(reading(in).wanted(local));
            }
        }
    }

    private void propose(Proposal wanted) {
        remaining.set(List.of());
        proposal.set(Optional.of(wanted));
    }

    private void write(String cron) {
        settle();
        writing = true;
        wire.set(Cadence.CRON + cron);
        writing = false;
        read();
    }

    private void settle() {
        proposal.set(Optional.empty());
        remaining.set(List.of());
    }

    private void follow() {
        if (!writing) {
            kept = null;
            drop();
        }
    }

    private void turn() {
        proposal.set(Optional.empty());
        read();
    }

    private void read() {
        offset = offset();
        face.set(reading(zone.getValue()).of(wire.get()));
    }

    private CalendarReading reading(ZoneId in) {
        return new CalendarReading(in, clock.instant(), kept);
    }

    /// The zone of the clock that is shown.
    private ZoneId shownZone() {
        return face.get().sketched().map(shown -> shown.clock().zone()).orElseGet(zone::getValue);
    }

    private ZoneOffset offset() {
        return zone.getValue().getRules().getOffset(clock.instant());
    }
}
