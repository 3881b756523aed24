package dev.pandawatch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.LedgerEvidence.Span;
import dev.pandawatch.run.ScheduleBook;
import dev.pandawatch.run.ScheduleBook.Page;
import dev.pandawatch.run.ScheduleLog;
import dev.pandawatch.run.ScheduleLog.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleFileTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    private static final Look LOOK =
            look("cron:0 6 * * 1-5", true, NOW.minusSeconds(86_400).plusNanos(123_456_789), NOW.minusNanos(1), NOW);
    private static final ScheduleLog LOG = new ScheduleLog(
            Optional.of(NOW.minusSeconds(5)),
            List.of(span(9000, 8000), new Span(NOW.minusSeconds(70), null)),
            List.of(NOW.minusSeconds(60).plusNanos(1), NOW),
            List.of(span(500, 400), span(300, 200)),
            List.of(span(100, 50)));
    private static final ScheduleBook BOOK = new ScheduleBook(Map.of(
            new MonitorId("m1"),
            new Page(LOOK, LOG),
            new MonitorId("m2"),
            new Page(look("daily", false, null, null, NOW.minusSeconds(3600)), ScheduleLog.EMPTY)));

    @TempDir
    Path folder;

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final List<String> troubles = new ArrayList<>();
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("made").resolve("schedules.json");
    }

    private ScheduleFile file() {
        return new ScheduleFile(path, clock::get, (file, why) -> troubles.add(file + " " + why.getMessage()));
    }

    private static Look look(
            String cadence, boolean active, @Nullable Instant created, @Nullable Instant last, Instant seen) {
        return new Look(cadence, active, created, last, active ? NOW.plusSeconds(600) : null, null, seen);
    }

    private static Span span(long from, long to) {
        return new Span(NOW.minusSeconds(from), NOW.minusSeconds(to).plusNanos(1000));
    }

    @Test
    void aBookOutlivesTheProgramToTheLastDigitAndThoseOfOtherConnectionsStay() throws IOException {
        file().write("https://staging#p", BOOK);
        file().write("sandbox", ScheduleBook.EMPTY);

        assertThat(file().read("https://staging#p")).isEqualTo(BOOK);
        assertThat(file().read("sandbox")).isEqualTo(ScheduleBook.EMPTY);
        assertThat(file().read("another")).isEqualTo(ScheduleBook.EMPTY);
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertThat(files).as("nothing half written is left").containsExactly(path);
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    void aFileThatIsDamagedHoldsNothingAndCanBeWrittenAgain() throws IOException {
        Files.createDirectories(path.getParent());
        for (String damage : List.of(
                "",
                "{\"sandbox\": {\"seen\": 1, \"monitors\": {",
                "[1]",
                "{\"sandbox\": 7}",
                "{\"sandbox\": {\"seen\": 1, \"monitors\": [1]}}",
                "{\"sandbox\": {\"monitors\": {\"m\": {\"cadence\": \"daily\"}}}}",
                "{\"sandbox\": {\"seen\": 1, \"monitors\": {\"m\": 1, \"n\": {\"cadence\": 1}}}}")) {
            Files.writeString(path, damage);
            assertThat(file().read("sandbox")).as(damage).isEqualTo(ScheduleBook.EMPTY);
        }

        file().write("sandbox", BOOK);
        assertThat(file().read("sandbox")).isEqualTo(BOOK);
        assertThat(troubles).as("nobody needs to hear of it").isEmpty();
    }

    @Test
    void ofAPageWithDamagesTheRestIsKept() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, """
                {"sandbox": {"seen": 1795383600, "monitors": {"m": {"cadence": "daily", "paused": "so", "created": 1e99,
                "last": "yesterday", "next": 1795383600.1234567891, "since": [],
                "pauses": [[5, 4], [1], [2, 3], [], 7, [2, "x"], [9]], "restarts": [1.5, null, "2", -1e999999999],
                "outages": {}, "unseen": [[1, 2], [3]]}}}}
                """);

        assertThat(file().read("sandbox").pages().get(new MonitorId("m")))
                .isEqualTo(new Page(
                        new Look("daily", true, null, null, null, null, second(1_795_383_600)),
                        new ScheduleLog(
                                Optional.empty(),
                                List.of(new Span(second(2), second(3)), new Span(second(9), null)),
                                List.of(second(1).plusMillis(500)),
                                List.of(),
                                List.of(new Span(second(1), second(2))))));
    }

    private static Instant second(long second) {
        return Instant.ofEpochSecond(second);
    }

    @Test
    void aConnectionThatNobodyUsedForAMonthIsForgotten() {
        file().write("old", BOOK);
        clock.set(NOW.plus(Duration.ofDays(20)));
        file().write("newer", BOOK);
        clock.set(NOW.plus(Duration.ofDays(31)));
        file().write("newest", BOOK);

        assertThat(file().read("old").pages()).isEmpty();
        assertThat(file().read("newer")).isEqualTo(BOOK);
        assertThat(file().read("newest")).isEqualTo(BOOK);
    }

    @Test
    void whatTheSystemRefusesIsToldAndLosesNothingElse() throws IOException {
        Files.createDirectories(path.resolve("not-empty")); // a folder stands where the file should

        assertThat(file().read("sandbox")).isEqualTo(ScheduleBook.EMPTY);
        file().write("sandbox", BOOK);

        assertThat(troubles)
                .hasSize(2)
                .allSatisfy(trouble -> assertThat(trouble).startsWith(path.toString()));
        assertThat(path.resolve("not-empty")).isDirectory();
    }

    @Test
    void fiveThousandMonitorsTakeAboutAMegabyte() throws IOException {
        Map<MonitorId, Page> pages = new HashMap<>();
        List<Span> outages = List.of(span(9_000_000, 8_999_000), span(8_000_000, 7_999_000));
        ScheduleLog log = new ScheduleLog(Optional.empty(), List.of(), List.of(), outages, List.of());
        for (int i = 0; i < 5000; i++) {
            Instant micros = NOW.minusSeconds(i).plusNanos(123_457_000);
            Look look = new Look("cron:0 */6 * * 1-5", true, micros, micros, NOW.plusSeconds(i), null, NOW);
            pages.put(new MonitorId(new UUID(i * 7919L, i).toString()), new Page(look, log));
        }
        file().write("quiet", book(pages, ScheduleLog.EMPTY));
        long quiet = Files.size(path);
        Files.delete(path);
        file().write("full", new ScheduleBook(pages).kept(NOW));

        assertThat(quiet).isBetween(500_000L, 750_000L);
        assertThat(Files.size(path)).as("with two outages of all of them").isBetween(quiet, 1_100_000L);
    }

    private static ScheduleBook book(Map<MonitorId, Page> pages, ScheduleLog log) {
        Map<MonitorId, Page> all = new HashMap<>(pages);
        all.replaceAll((_, page) -> new Page(page.look(), log));
        return new ScheduleBook(all);
    }
}
