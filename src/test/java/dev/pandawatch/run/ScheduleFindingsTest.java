package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.CronExpression;
import dev.pandawatch.cadence.ServerDialect;
import dev.pandawatch.cadence.ServerDialect.Verdict;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFindingsTest {
    private static final Instant CREATED = Instant.parse("2026-11-22T21:40:07.25Z");
    private static final List<String> TELLING = List.of(
            "0 3 * * *",
            "0 0 */5 * *",
            "59/15 * * * *",
            "0 0 30 2 1",
            "0 0 29,L * *",
            "0 0 30,L * *",
            "0 0 31,L * *",
            "30 23 1,31 * *",
            "0 0 */3 * *",
            "59 23 1,30 * 1",
            "0 */6 * * L5",
            "15 0 1,2,31 * * 30");

    private static Monitor monitor(String id, String cadence, String status, @Nullable Instant next, Instant updated) {
        return new Monitor(
                new MonitorId(id),
                "project",
                "Nightly " + id,
                "TRACE",
                List.of("coherence"),
                FilterDocument.EMPTY,
                1,
                null,
                cadence,
                true,
                status,
                null,
                null,
                next,
                CREATED,
                updated,
                Map.of());
    }

    private static CronExpression cron(String text) {
        return CronExpression.parse(text).toOptional().orElseThrow();
    }

    /// A server that ticks every five minutes, with a rename now and then.
    private static final class Server {
        private final ServerDialect dialect;
        private final Random random = new Random(7);
        private final Map<String, Monitor> stored = new HashMap<>();

        Server(ServerDialect dialect) {
            this.dialect = dialect;
            for (String text : TELLING) {
                write(text, CREATED);
            }
        }

        private void write(String text, Instant now) {
            dialect.nextAfter(cron(text), now)
                    .ifPresent(next -> stored.put(text, monitor(text, "cron:" + text, "ACTIVE", next, now)));
        }

        List<Monitor> tick(Instant now) {
            for (Monitor monitor : List.copyOf(stored.values())) {
                String text = monitor.id().value();
                Instant next = monitor.nextRunAt();
                if (next != null && !next.isAfter(now)) {
                    write(text, now);
                } else if (random.nextInt(2000) == 0) {
                    stored.put(text, monitor(text, monitor.cadence(), "ACTIVE", next, now));
                }
            }
            return List.copyOf(stored.values());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aYearOfListsShowsTheVersionAndNeverAWrongOne(ServerDialect dialect) {
        Server server = new Server(dialect);
        ScheduleFindings findings = ScheduleFindings.NONE;
        List<Verdict> verdicts = new ArrayList<>();
        Instant end = CREATED.plus(Duration.ofDays(400));
        for (Instant now = CREATED; now.isBefore(end); now = now.plusMillis(300_007)) {
            findings = findings.after(server.tick(now));
            if (verdicts.isEmpty() || !verdicts.getLast().equals(findings.explained())) {
                verdicts.add(findings.explained());
            }
        }

        if (dialect == ServerDialect.LOCKED) {
            assertThat(verdicts).containsExactly(new Verdict.Agrees());
        } else {
            assertThat(verdicts).anyMatch(Verdict.Explained.class::isInstance);
            assertThat(verdicts).allMatch(verdict -> switch (verdict) {
                case Verdict.Agrees _ -> true;
                case Verdict.Explained(var by) -> by.contains(dialect);
                case Verdict.Unexplained _ -> false;
            });
        }
    }

    /// Against every minute of two and a half days at the end of a month, one by one.
    @ParameterizedTest
    @ValueSource(
            strings = {"2027-02-27T00:00:00Z", "2028-02-28T12:00:00Z", "2026-12-30T00:00:00Z", "2027-04-29T06:00:00Z"})
    void justTheVersionsThatWouldReturnItAtSomeMinuteAreFound(String start) {
        Instant earliest = Instant.parse(start);
        Instant latest = earliest.plus(Duration.ofHours(60));
        for (String text : TELLING) {
            Map<Instant, Set<ServerDialect>> returned = new HashMap<>();
            for (ServerDialect dialect : ServerDialect.values()) {
                for (Instant at = earliest; !at.isAfter(latest); at = at.plusSeconds(60)) {
                    dialect.nextAfter(cron(text), at)
                            .ifPresent(next -> returned.computeIfAbsent(next, _ -> new HashSet<>())
                                    .add(dialect));
                }
            }
            assertThat(returned)
                    .isNotEmpty()
                    .allSatisfy((next, by) -> assertThat(ServerDialect.returning(cron(text), earliest, latest, next))
                            .as(text + " at " + next)
                            .isEqualTo(by));
        }
    }

    @ParameterizedTest(name = "{0} updated {1}, next {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # cadence        | updated              | next                 | versions
            cron:0 0 */5 * * | 2027-02-26T00:02:00Z | 2027-03-01T00:00:00Z | V6_1_0 V6_2_4 V6_3_0
            # may have been computed in the last minute of February
            cron:0 0 */5 * * | 2027-02-28T23:59:30Z | 2027-03-01T00:00:00Z | V6_0_0 V6_1_0 V6_2_4 V6_3_0
            cron:0 0 */5 * * | 2027-02-26T00:02:00Z | 2027-03-06T00:00:00Z | V6_0_0
            cron:59/15 * * * * | 2026-11-23T20:01:00Z | 2026-11-23T20:59:00Z | V6_3_0
            cron:0 0 30 2 1  | 2026-11-23T20:01:00Z | 2027-02-01T00:00:00Z | V6_3_0
            cron:0 0 29,L * * | 2027-02-20T20:01:00Z | 2027-02-28T00:00:00Z | V6_1_0 V6_2_4 V6_3_0
            # a rename long after the tick
            daily            | 2026-11-24T11:00:00Z | 2026-11-25T04:00:00Z | V6_0_0 V6_1_0 V6_2_4 V6_3_0
            # a day after a moment that has not been
            daily            | 2026-11-24T11:00:00Z | 2026-11-25T12:00:00Z | ''
            weekly           | 2026-11-24T11:00:00Z | 2026-11-27T00:00:00Z | ''
            cron:0 3 * * *   | 2026-11-24T11:00:00Z | 2026-11-25T04:00:00Z | ''
            """)
    void oneDateAllowsSomeVersions(String cadence, Instant updated, Instant next, String versions) {
        var evidence = ScheduleEvidence.of(monitor("m", cadence, "ACTIVE", next, updated))
                .orElseThrow();

        assertThat(evidence.by())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(versions.split(" "))
                        .filter(version -> !version.isEmpty())
                        .map(ServerDialect::valueOf)
                        .toList());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            cron:0 3 * * * | PAUSED | 2026-11-25T04:00:00Z
            cron:R 3 * * * | ACTIVE | 2026-11-25T04:00:00Z
            cron:nonsense  | ACTIVE | 2026-11-25T04:00:00Z
            cron:0 3 * * * | ACTIVE | 2026-11-22T03:30:00Z
            cron:0 3 * * * | ACTIVE |
            """)
    void someMonitorsTellNothing(String cadence, String status, @Nullable Instant next) {
        Monitor monitor = monitor("m", cadence, status, next, CREATED.plusSeconds(3600));

        assertThat(ScheduleEvidence.of(monitor)).isEmpty();
        assertThat(ScheduleFindings.NONE.with(monitor).explained()).isEqualTo(new Verdict.Agrees());
    }

    @Test
    void severalMonitorsTogetherTellMoreThanEach() {
        Instant february = Instant.parse("2027-02-26T00:02:00Z");
        Monitor fifth = monitor("a", "cron:0 0 */5 * *", "ACTIVE", Instant.parse("2027-03-01T00:00:00Z"), february);
        Monitor quarter = monitor("b", "cron:59/15 * * * *", "ACTIVE", Instant.parse("2027-02-26T00:59:00Z"), february);
        Monitor every = monitor("c", "cron:59/15 * * * *", "ACTIVE", Instant.parse("2027-02-26T00:15:00Z"), february);

        ScheduleFindings newer = ScheduleFindings.NONE.with(fifth);
        assertThat(newer.explained())
                .isEqualTo(new Verdict.Explained(
                        List.of(ServerDialect.V6_1_0, ServerDialect.V6_2_4, ServerDialect.V6_3_0)));
        assertThat(newer.with(quarter).explained()).isEqualTo(new Verdict.Explained(List.of(ServerDialect.V6_3_0)));
        assertThat(newer.with(every).explained())
                .isEqualTo(new Verdict.Explained(List.of(ServerDialect.V6_1_0, ServerDialect.V6_2_4)));
        assertThat(newer.with(quarter).dissent())
                .extracting(evidence -> evidence.monitor().name())
                .containsExactly("Nightly a", "Nightly b");
        assertThat(newer.dissent().getFirst().expected()).contains(Instant.parse("2027-03-06T00:00:00Z"));
    }

    @Test
    void aDateOfTheVersionBeforeDoesNotHideTheNewOne() {
        Instant february = Instant.parse("2027-02-26T00:02:00Z");
        ScheduleFindings findings = ScheduleFindings.NONE.after(List.of(
                monitor("old", "cron:0 0 */5 * *", "ACTIVE", Instant.parse("2027-03-06T00:00:00Z"), february),
                monitor("new", "cron:0 0 */5 * *", "ACTIVE", Instant.parse("2027-03-01T00:00:00Z"), february)));

        assertThat(findings.explained()).isInstanceOf(Verdict.Explained.class);
    }

    @Test
    void whatIsGoneOrRightAgainAccusesNoMore() {
        Instant february = Instant.parse("2027-02-26T00:02:00Z");
        Monitor wrong = monitor("a", "cron:0 0 */5 * *", "ACTIVE", Instant.parse("2027-03-01T00:00:00Z"), february);
        Monitor right = monitor("a", "cron:0 0 */5 * *", "ACTIVE", Instant.parse("2027-03-06T00:00:00Z"), february);
        ScheduleFindings findings = ScheduleFindings.NONE.with(wrong);

        assertThat(findings.phrase()).isPresent();
        assertThat(findings.with(right).phrase()).isEmpty();
        assertThat(findings.after(List.of()).phrase()).isEmpty();
        assertThat(findings.without(wrong.id()).phrase()).isEmpty();
    }

    @Test
    void aRenameKeepsWhatWasFoundAndTellsTheNewName() {
        Instant february = Instant.parse("2027-02-26T00:02:00Z");
        Instant march = Instant.parse("2027-03-01T00:00:00Z");
        ScheduleFindings findings =
                ScheduleFindings.NONE.with(monitor("a", "cron:0 0 */5 * *", "ACTIVE", march, february));
        // looked at alone, the later stamp would leave the last minute of February possible
        Monitor renamed = monitor("a", "cron:0 0 */5 * *", "ACTIVE", march, march.minusSeconds(20));

        assertThat(ScheduleEvidence.of(renamed).orElseThrow().agrees()).isTrue();
        assertThat(findings.with(renamed).dissent())
                .extracting(ScheduleEvidence::monitor)
                .containsExactly(renamed);
    }
}
