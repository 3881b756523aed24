package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CronExpression;
import dev.pandawatch.cadence.CronParts;
import dev.pandawatch.cadence.CronSegments;
import dev.pandawatch.cadence.CronSketch;
import dev.pandawatch.cadence.Days;
import dev.pandawatch.cadence.Drift;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.cadence.Shape;
import dev.pandawatch.cadence.ZoneShift;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a calendar reads a cadence.
///
/// @param zone in which it shall be shown
/// @param at decides the offset of that zone
/// @param kept the shape in which a person works; `null` for the one that fits best
record CalendarReading(ZoneId zone, Instant at, @Nullable Shape kept) {
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    CalendarFace of(String wire) {
        return switch (Cadence.parse(wire)) {
            case Parsed.Rejected<Cadence> _ -> new CalendarFace.Unsound();
            case Parsed.Ok<Cadence>(Cadence.Preset preset) -> new CalendarFace.Interval(preset);
            case Parsed.Ok<Cadence>(Cadence.Cron(var expression)) -> of(expression);
        };
    }

    private CalendarFace of(CronExpression expression) {
        Optional<CronSketch> sketch = CronSketch.of(expression);
        if (sketch.isPresent()) {
            return of(sketch.get());
        }
        List<CronSegments.Segment> segments = CronSegments.of(expression.text()).segments();
        return CronParts.of(expression)
                .<CalendarFace>map(parts -> new CalendarFace.Custom(
                        parts, segments.get(2).typed(), segments.get(4).typed()))
                .orElseGet(CalendarFace.Opaque::new);
    }

    CalendarFace.Sketched of(CronSketch utc) {
        return switch (ZoneShift.toLocal(utc, zone, at)) {
            case ZoneShift.Held(var local, var _, var slip) ->
                shown(local, new CalendarFace.LocalClock(zone, true, moved(local), slip));
            case ZoneShift.Unheld _ ->
                shown(utc, new CalendarFace.LocalClock(ZoneOffset.UTC, false, Optional.empty(), Optional.empty()));
        };
    }

    /// What a person begins with who clicks a schedule together: what is shown, or the cron that runs as often as an
    /// interval, or the times of a custom schedule.
    CalendarFace.Sketched start(CalendarFace face) {
        return switch (face) {
            case CalendarFace.Sketched shown -> shown;
            case CalendarFace.Interval(var preset) -> of(Drift.without(preset, at));
            case CalendarFace.Custom(var parts, var _, var _) ->
                of(new CronSketch(parts.minutes(), parts.hours(), new Days.EveryDay(), parts.months()));
            case CalendarFace.Opaque _, CalendarFace.Unsound _ -> of(CronSketch.daily(MORNING));
        };
    }

    /// The same in another shape. Weekdays stay while the times take another shape.
    static CronSketch shaped(CronSketch before, Shape shape) {
        boolean byTimes = shape == Shape.EVERY_N_MINUTES || shape == Shape.HOURLY || shape == Shape.TIMES_A_DAY;
        return byTimes && before.days() instanceof Days.Weekdays
                ? CronSketch.inShape(shape, before.withDays(new Days.EveryDay()))
                        .withDays(before.days())
                : CronSketch.inShape(shape, before);
    }

    /// A schedule of this zone that no cadence has yet.
    CalendarFace.Sketched wanted(CronSketch local) {
        return shown(local, new CalendarFace.LocalClock(zone, true, Optional.empty(), Optional.empty()));
    }

    private CalendarFace.Sketched shown(CronSketch sketch, CalendarFace.LocalClock clock) {
        Shape shape = kept != null && kept.shows(sketch) ? kept : Shape.of(sketch);
        return new CalendarFace.Sketched(sketch, shape, clock);
    }

    private Optional<Phrase> moved(CronSketch local) {
        return ZoneShift.toUtc(local, zone, at) instanceof ZoneShift.Held held ? held.moved() : Optional.empty();
    }

    /// The UTC schedules that have together the runs of these; none if not even several crons have them.
    List<CronSketch> inUtc(List<CronSketch> local) {
        List<List<CronSketch>> parts = local.stream()
                .map(part -> switch (ZoneShift.toUtc(part, zone, at)) {
                    case ZoneShift.Held(var utc, var _, var _) -> List.of(utc);
                    case ZoneShift.Unheld(var _, var several) -> several;
                })
                .toList();
        return parts.stream().anyMatch(List::isEmpty)
                ? List.of()
                : parts.stream().flatMap(List::stream).toList();
    }
}
