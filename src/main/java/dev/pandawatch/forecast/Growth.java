package dev.pandawatch.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How many more targets match each day, taken from what has come so far.
///
/// @param low of four days, three brought more
/// @param likely the mean
/// @param high of four days, one brought more
public record Growth(double low, double likely, double high) {
    public static final Growth NONE = new Growth(0, 0, 0);

    public Growth {
        if (!(low >= 0 && low <= likely && likely <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException("from " + low + " over " + likely + " to " + high);
        }
    }

    /// The same each day, as a person says it.
    public static Growth of(double perDay) {
        return new Growth(perDay, perDay, perDay);
    }

    /// Days between the first and the last that are absent brought nothing (F137).
    ///
    /// @param volume what each day brought, by the day in UTC
    /// @param today not finished, so it does not count, nor does what is later
    /// @param share how much of the volume matches, from 0 to 1
    public static Growth from(SequencedMap<LocalDate, Long> volume, LocalDate today, double share) {
        TreeMap<LocalDate, Long> past = new TreeMap<>(volume);
        past.tailMap(today, true).clear();
        if (past.isEmpty()) {
            return NONE;
        }
        int days = (int) ChronoUnit.DAYS.between(past.firstKey(), today);
        List<Double> counts = past.firstKey()
                .datesUntil(today)
                .map(day -> past.getOrDefault(day, 0L) * share)
                .sorted()
                .toList();
        double mean = counts.stream().mapToDouble(Double::doubleValue).sum() / days;
        double low = counts.get((days - 1) / 4);
        double high = counts.get(days - 1 - (days - 1) / 4);
        return new Growth(Math.min(low, mean), mean, Math.max(high, mean));
    }
}
