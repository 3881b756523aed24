package dev.pandawatch.run;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.ScheduleLog.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was seen of the schedules of all monitors of one connection.
public record ScheduleBook(Map<MonitorId, Page> pages) {
    /// The book of a connection that nobody has looked at yet.
    public static final ScheduleBook EMPTY = new ScheduleBook(Map.of());

    /// A monitor that was not seen for as long is forgotten.
    public static final Duration ABSENCE = Duration.ofDays(30);

    /// What ended longer ago is of no use: the detail shows 30 days, and the marks of a monitor that runs once a month
    /// a year.
    static final Duration USE = Duration.ofDays(400);

    /// About as many things are remembered of all monitors together, the newest ones: an outage happens to all at
    /// once.
    static final int KEPT = 10_000;

    /// What is known of one monitor.
    ///
    /// @param look the last one at it
    public record Page(Look look, ScheduleLog log) {}

    public ScheduleBook {
        pages = Map.copyOf(pages);
    }

    /// What is worth keeping of it.
    ///
    /// @param now on the server's clock
    public ScheduleBook kept(Instant now) {
        Map<MonitorId, Page> present = new HashMap<>();
        pages.forEach((id, page) -> {
            if (Duration.between(page.look().at(), now).abs().compareTo(ABSENCE) <= 0) {
                present.put(id, page);
            }
        });
        Instant oldest = oldest(present, now.minus(USE));
        present.replaceAll((_, page) -> new Page(page.look(), page.log().from(oldest)));
        return new ScheduleBook(present);
    }

    private static Instant oldest(Map<MonitorId, Page> pages, Instant useful) {
        List<Instant> newest = pages.values().stream()
                .flatMap(page -> page.log().ends())
                .filter(end -> !end.isBefore(useful))
                .sorted(Comparator.reverseOrder())
                .limit(KEPT)
                .toList();
        return newest.size() < KEPT ? useful : newest.getLast();
    }
}
