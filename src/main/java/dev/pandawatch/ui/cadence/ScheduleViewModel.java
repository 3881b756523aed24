package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.DayTimes;
import dev.pandawatch.cadence.FiringWindow;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The runs that a cadence means, from now on. All moments are on the server's clock.
public final class ScheduleViewModel {
    /// How many runs are foretold.
    public static final int RUNS = 10;

    /// More times of day than these do not fit into a line.
    static final int TIMES_OF_DAY = 4;

    /// So many runs are looked at for the times of day; those of a cron with few times come round much sooner.
    private static final int LOOKED_AT = 64;

    private static final long SECONDS_A_DAY = 86_400;

    private final ObjectProperty<Instant> now;
    private final ObjectProperty<@Nullable Instant> standing = new SimpleObjectProperty<>(this, "standing", null);
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final ObjectProperty<@Nullable Instant> clockChange = new SimpleObjectProperty<>(this, "clockChange", null);
    private final ObjectProperty<Optional<Phrase>> agreement =
            new SimpleObjectProperty<>(this, "agreement", Optional.empty());
    private final ObjectBinding<Optional<Schedule>> schedule;
    private final ObservableValue<String> wire;
    private final ZoneChoices zones;
    private final RunListViewModel list;
    private final DriftViewModel drift;

    /// For a person who has chosen no zones.
    ///
    /// @param wire the cadence, which may be unsound
    public ScheduleViewModel(ObservableValue<String> wire, Instant now) {
        this(wire, now, new ZoneChoices());
    }

    /// For a person whose zones are kept.
    ///
    /// @param wire the cadence, which may be unsound
    public ScheduleViewModel(ObservableValue<String> wire, Instant now, ZoneChoices zones) {
        this.wire = wire;
        this.now = new SimpleObjectProperty<>(this, "now", now);
        this.zones = zones;
        this.schedule = Bindings.createObjectBinding(this::foretell, wire, this.now, standing, clockChange);
        this.list = new RunListViewModel(this.now::get, standing::get);
        this.drift = new DriftViewModel(schedule);
        schedule.subscribe(foretold -> list.follow(foretold.map(Schedule::cadence)));
    }

    /// The moment from which the runs are foretold.
    public ObjectProperty<Instant> nowProperty() {
        return now;
    }

    /// The next run that the server has already set and that will stay; `null` if the schedule starts now.
    public ObjectProperty<@Nullable Instant> standingProperty() {
        return standing;
    }

    /// Whether nothing runs until somebody resumes; the runs are those that would follow then.
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /// When the person's clocks change next; `null` if never.
    public ObjectProperty<@Nullable Instant> clockChangeProperty() {
        return clockChange;
    }

    /// What there is to say if the server computes schedules otherwise than foretold here; empty if it does not, or
    /// if nobody knows yet.
    public ObjectProperty<Optional<Phrase>> agreementProperty() {
        return agreement;
    }

    /// When the monitor has started runs, in any order; empty for a new one. They show how far an interval has slipped.
    public ObjectProperty<List<Instant>> pastRunsProperty() {
        return drift.pastRunsProperty();
    }

    /// Empty while there is no cadence to foretell.
    public ObjectBinding<Optional<Schedule>> schedule() {
        return schedule;
    }

    /// The same runs as rows, and all that follow.
    public RunListViewModel list() {
        return list;
    }

    /// How an interval slips.
    public DriftViewModel drift() {
        return drift;
    }

    /// The same runs by the days of a zone.
    public FiringCalendarViewModel calendar(ZoneId zone) {
        FiringCalendarViewModel calendar = new FiringCalendarViewModel(wire, now, zone);
        calendar.standingProperty().bind(standing);
        return calendar;
    }

    public ZoneChoices zones() {
        return zones;
    }

    /// What a cadence means.
    ///
    /// @param runs the next [#RUNS], fewer if there are no more; none if it never runs or nobody can tell
    /// @param firstAfterChange the first run of a cron after the person's clocks change, which may be one of `runs`
    /// @param timesOfDay one run for each time of day in UTC, earliest time first; empty if they do not fit
    ///     into a line
    /// @param timesAfterChange the same for the time after the clocks change
    public record Schedule(
            Cadence cadence,
            List<Instant> runs,
            Optional<Instant> firstAfterChange,
            List<Instant> timesOfDay,
            List<Instant> timesAfterChange) {
        public Schedule {
            runs = List.copyOf(runs);
            timesOfDay = List.copyOf(timesOfDay);
            timesAfterChange = List.copyOf(timesAfterChange);
        }

        public boolean interval() {
            return cadence instanceof Cadence.Preset;
        }

        public Optional<Instant> first() {
            return runs.stream().findFirst();
        }

        /// The first run after the person's clocks change, for a cron that lies beyond `runs`.
        public Optional<Instant> afterChange() {
            return firstAfterChange.filter(run -> runs.getLast().isBefore(run));
        }

        /// Empty for an interval, which has no times of day.
        public Optional<DayTimes> dayTimes() {
            return cadence instanceof Cadence.Cron(var expression)
                    ? Optional.of(DayTimes.of(expression))
                    : Optional.empty();
        }

        /// Empty if every run can start.
        public Optional<FiringWindow.Crowd> crowd() {
            return FiringWindow.crowd(cadence);
        }
    }

    private Optional<Schedule> foretell() {
        return switch (Cadence.parse(wire.getValue())) {
            case Parsed.Rejected<Cadence> _ -> Optional.empty();
            case Parsed.Ok<Cadence>(Cadence.Preset interval) ->
                Optional.of(new Schedule(interval, runs(interval), Optional.empty(), List.of(), List.of()));
            case Parsed.Ok<Cadence>(Cadence.Cron cron) -> Optional.of(ofCron(cron));
        };
    }

    private Schedule ofCron(Cadence.Cron cron) {
        Instant change = clockChange.get();
        List<Instant> runs = runs(cron);
        List<Instant> times = timesOfDay(cron, now.get());
        if (change == null || runs.isEmpty()) {
            return new Schedule(cron, runs, Optional.empty(), times, List.of());
        }
        Instant before = change.minusMillis(1);
        return new Schedule(cron, runs, cron.firstFrom(now.get(), change), times, timesOfDay(cron, before));
    }

    private List<Instant> runs(Cadence cadence) {
        List<Instant> runs = new ArrayList<>();
        Instant kept = standing.get();
        Optional<Instant> next = kept == null ? cadence.nextAfter(now.get()) : Optional.of(kept);
        while (next.isPresent() && runs.size() < RUNS) {
            runs.add(next.get());
            next = cadence.nextAfter(next.get());
        }
        return runs;
    }

    private static List<Instant> timesOfDay(Cadence.Cron cron, Instant from) {
        Map<Long, Instant> times = new TreeMap<>();
        Optional<Instant> next = cron.nextAfter(from);
        for (int i = 0; i < LOOKED_AT && next.isPresent(); i++) {
            times.putIfAbsent(Math.floorMod(next.get().getEpochSecond(), SECONDS_A_DAY), next.get());
            next = cron.nextAfter(next.get());
        }
        return times.size() > TIMES_OF_DAY ? List.of() : List.copyOf(times.values());
    }
}
