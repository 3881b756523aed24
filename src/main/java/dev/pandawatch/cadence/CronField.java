package dev.pandawatch.cadence;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of an expression in the order in which the server reads them: the second is the *sixth*, not the first
/// as in Quartz and Spring, and a year needs seven fields.
public enum CronField {
    MINUTE(1, 0, 59),
    HOUR(2, 0, 23),
    DAY_OF_MONTH(3, 1, 31),
    MONTH(4, 1, 12),
    /// Sunday is 0.
    DAY_OF_WEEK(5, 0, 6),
    SECOND(6, 0, 59),
    YEAR(7, 1970, 2099);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private final int position;
    private final int lowest;
    private final int highest;

    CronField(int position, int lowest, int highest) {
        this.position = position;
        this.lowest = lowest;
        this.highest = highest;
    }

    static @Nullable CronField at(int position) {
        return Arrays.stream(values())
                .filter(field -> field.position == position)
                .findFirst()
                .orElse(null);
    }

    /// 1 for the minute to 7 for the year.
    public int position() {
        return position;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    /// How many values the field has.
    int span() {
        return highest - lowest + 1;
    }

    /// The names that may stand for numbers, the lowest first, in lower case; empty for most fields.
    List<String> names() {
        return switch (this) {
            case MONTH -> MONTHS;
            case DAY_OF_WEEK -> WEEKDAYS;
            case MINUTE, HOUR, DAY_OF_MONTH, SECOND, YEAR -> List.of();
        };
    }
}
