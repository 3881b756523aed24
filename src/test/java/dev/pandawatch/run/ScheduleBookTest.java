package dev.pandawatch.run;

import static dev.pandawatch.run.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.LedgerEvidence.Span;
import dev.pandawatch.run.ScheduleBook.Page;
import dev.pandawatch.run.ScheduleLog.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleBookTest {
    private static final Instant NOW = at("22T12:00");

    private static Page page(Instant seen, ScheduleLog log) {
        return new Page(new Look("daily", true, null, null, null, null, seen), log);
    }

    private static ScheduleBook book(Page page) {
        return new ScheduleBook(Map.of(new MonitorId("m"), page));
    }

    private static Span ended(Duration ago) {
        return new Span(NOW.minus(ago).minusSeconds(600), NOW.minus(ago));
    }

    @Test
    void aMonitorThatIsGoneForAMonthIsForgotten() {
        Duration month = ScheduleBook.ABSENCE;

        assertThat(book(page(NOW.minus(month), ScheduleLog.EMPTY)).kept(NOW).pages())
                .hasSize(1);
        assertThat(book(page(NOW.minus(month).minusSeconds(1), ScheduleLog.EMPTY))
                        .kept(NOW)
                        .pages())
                .isEmpty();
        assertThat(book(page(NOW.plus(month).plusSeconds(1), ScheduleLog.EMPTY))
                        .kept(NOW)
                        .pages())
                .as("a sandbox whose time was far ahead before it was reset")
                .isEmpty();
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhatLastsIsNot() {
        Span recent = ended(Duration.ofDays(399));
        Span old = ended(Duration.ofDays(401));
        Span lasting = new Span(NOW.minus(Duration.ofDays(500)), null);
        Optional<Instant> since = Optional.of(NOW.minus(Duration.ofDays(600)));
        ScheduleLog log = new ScheduleLog(
                since,
                List.of(old, recent, lasting),
                List.of(old.from(), recent.from()),
                List.of(old, recent),
                List.of(old, recent));

        assertThat(book(page(NOW, log)).kept(NOW))
                .isEqualTo(book(page(
                        NOW,
                        new ScheduleLog(
                                since,
                                List.of(recent, lasting),
                                List.of(recent.from()),
                                List.of(recent),
                                List.of(recent)))));
    }

    @Test
    void ofThousandsOfMonitorsTheNewestThingsAreKept() {
        Map<MonitorId, Page> pages = new HashMap<>();
        List<Span> outages =
                Stream.of(30, 20, 10).map(day -> ended(Duration.ofDays(day))).toList();
        for (int i = 0; i < 5000; i++) {
            pages.put(
                    new MonitorId("m" + i),
                    page(NOW, new ScheduleLog(Optional.empty(), List.of(), List.of(), outages, List.of())));
        }

        ScheduleBook kept = new ScheduleBook(pages).kept(NOW);

        assertThat(kept.pages()).hasSize(5000);
        assertThat(kept.pages().values())
                .allSatisfy(page -> assertThat(page.log().outages()).isEqualTo(outages.subList(1, 3)));
    }
}
