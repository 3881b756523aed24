package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Shape;
import dev.pandawatch.ui.cadence.ChoiceGrid.Choice;
import dev.pandawatch.ui.kit.Messages;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What stands on the controls of a calendar.
record CalendarWords(Messages messages) {
    private static final int WEEK = 7;
    private static final int PLACE = 10;

    String shape(Shape shape) {
        return messages.text(
                "cadence.shape." + shape.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static List<String> weekdays() {
        return IntStream.rangeClosed(1, WEEK)
                .mapToObj(day -> weekday(day, TextStyle.SHORT))
                .toList();
    }

    /// The values of a part, the minutes in steps of five.
    List<Choice> choices(CalendarPart part) {
        return switch (part) {
            case MINUTES -> minutes(5);
            case STEP ->
                CalendarPart.STEPS.stream()
                        .map(step -> new Choice(
                                step,
                                messages.text("cadence.calendar.step.value", step),
                                messages.text("cadence.calendar.step.spoken", step)))
                        .toList();
            case HOURS ->
                list(
                        0,
                        23,
                        "%02d"::formatted,
                        hour -> messages.text("cadence.calendar.hour.spoken", "%02d".formatted(hour)));
            case WEEKDAYS -> list(1, WEEK, day -> weekday(day, TextStyle.SHORT), day -> weekday(day, TextStyle.FULL));
            case MONTHS -> list(1, 12, month -> month(month, TextStyle.SHORT), month -> month(month, TextStyle.FULL));
            case MONTH_DAYS ->
                list(
                        1,
                        CalendarPart.LAST_DAY,
                        this::monthDay,
                        day -> messages.text("cadence.calendar.day.spoken", monthDay(day)));
            case NTH -> nth();
            case LAST -> last();
        };
    }

    /// All sixty.
    List<Choice> everyMinute() {
        return minutes(1);
    }

    private List<Choice> minutes(int step) {
        return IntStream.iterate(0, minute -> minute < 60, minute -> minute + step)
                .mapToObj(minute -> new Choice(
                        minute, ":%02d".formatted(minute), messages.text("cadence.calendar.minute.spoken", minute)))
                .toList();
    }

    private List<Choice> nth() {
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(place -> IntStream.rangeClosed(1, WEEK)
                        .mapToObj(day -> new Choice(
                                place * PLACE + day,
                                messages.text("cadence.calendar.nth", place, weekday(day, TextStyle.SHORT)),
                                messages.text("cadence.calendar.nth.spoken", place, weekday(day, TextStyle.FULL)))))
                .toList();
    }

    private List<Choice> last() {
        List<Choice> weekdays = list(
                1,
                WEEK,
                day -> messages.text("cadence.calendar.last", weekday(day, TextStyle.SHORT)),
                day -> messages.text("cadence.calendar.last.spoken", weekday(day, TextStyle.FULL)));
        Choice day = new Choice(
                CalendarPart.LAST_DAY,
                messages.text("cadence.calendar.last-day"),
                messages.text("cadence.calendar.last-day.spoken"));
        return Stream.concat(Stream.of(day), weekdays.stream()).toList();
    }

    private String monthDay(int day) {
        return day == CalendarPart.LAST_DAY ? messages.text("cadence.calendar.day.last") : String.valueOf(day);
    }

    private static List<Choice> list(int from, int to, IntFunction<String> text, IntFunction<String> spoken) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(key -> new Choice(key, text.apply(key), spoken.apply(key)))
                .toList();
    }

    private static String weekday(int day, TextStyle style) {
        return DayOfWeek.of(day).getDisplayName(style, Locale.ENGLISH);
    }

    private static String month(int month, TextStyle style) {
        return Month.of(month).getDisplayName(style, Locale.ENGLISH);
    }
}
