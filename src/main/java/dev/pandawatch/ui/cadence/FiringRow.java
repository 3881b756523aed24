package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.FiringCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// A line of the table: a day or an hour in which a cadence fires, and how often.
///
/// @param from the beginning of the day or hour, on the person's clock
public record FiringRow(LocalDateTime from, boolean hour, int count) {
    LocalDate day() {
        return from.toLocalDate();
    }

    static List<FiringRow> ofDays(FiringCalendar calendar) {
        List<FiringRow> rows = new ArrayList<>();
        for (int day = 0; day < calendar.counts().size(); day++) {
            int count = calendar.counts().get(day);
            if (count > 0) {
                rows.add(new FiringRow(calendar.first().plusDays(day).atStartOfDay(), false, count));
            }
        }
        return rows;
    }

    static List<FiringRow> ofHours(FiringCalendar.Week week) {
        List<FiringRow> rows = new ArrayList<>();
        for (int day = 0; day < week.hours().size(); day++) {
            LocalDate date = week.first().plusDays(day);
            for (int hour = 0; hour < week.hours().get(day).size(); hour++) {
                int count = week.hours().get(day).get(hour);
                if (count > 0) {
                    rows.add(new FiringRow(date.atTime(hour, 0), true, count));
                }
            }
        }
        return rows;
    }
}
