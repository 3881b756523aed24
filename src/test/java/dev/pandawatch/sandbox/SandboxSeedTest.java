package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxSeedTest {
    private static final String SUNDAY = "2026-11-22T22:40:12.123456Z";

    /// The seeded world at one moment, with short words for its parts.
    private record Seeded(World world) {
        static Seeded at(String now) {
            SandboxClock clock = SandboxClock.manual(Instant.parse(now));
            return new Seeded(
                    SandboxSeed.build(new SandboxOptions(0, null, clock, 1)).world());
        }

        ProjectRow project() {
            return world.projectNamed(SandboxSeed.PROJECT);
        }

        MonitorRow monitor(String start) {
            return world.monitors().stream()
                    .filter(row -> row.spec().name().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }

        List<RunRow> runs(String start) {
            MonitorRow row = monitor(start);
            return world.runs(run -> row.id().equals(run.monitorId()));
        }

        RunPlan.View last(String start) {
            return runs(start).getFirst().at(world.now());
        }

        Evaluation evaluation(RunRow run) {
            return Evaluation.of(run, world.shelf(run.projectId()), world.judge());
        }
    }

    @Test
    void runsAreListedNewestFirst() {
        Seeded seeded = Seeded.at(SUNDAY);

        List<RunRow> runs = seeded.world.runs(_ -> true);

        assertThat(runs).hasSizeGreaterThan(1_000);
        assertThat(runs.stream().map(RunRow::createdAt).toList().reversed()).isSorted();
    }

    @Test
    void theTrafficIsOfTheSizeAndKindThatIsPromised() {
        Seeded seeded = Seeded.at(SUNDAY);

        List<TraceRow> traces = seeded.world.shelf(seeded.project().id()).matching(seeded.world.now(), _ -> true);

        assertThat(traces).hasSizeBetween(1_700, 2_300);
        assertThat(traces.stream().map(trace -> trace.status(seeded.world.now())))
                .contains(TraceStatus.values());
        assertThat(traces.stream().map(TraceRow::name).distinct()).hasSizeGreaterThan(9);
        assertThat(traces.stream().map(TraceRow::userId).distinct()).hasSizeGreaterThan(40);
        assertThat(traces.stream().map(TraceRow::sessionId).distinct()).hasSizeGreaterThan(300);
        assertThat(traces.stream().map(TraceRow::ordinal)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUNDAY,
                "2026-03-01T00:02:00Z",
                "2027-01-01T06:00:30Z",
                "2026-07-15T12:59:59.5Z",
                "2028-02-29T18:01:00Z"
            })
    void eachStateThatMattersIsThereWheneverItIsFirstStarted(String now) {
        Seeded seeded = Seeded.at(now);

        assertThat(seeded.runs("Search planner")).hasSizeGreaterThan(700);
        assertThat(seeded.last("Nightly cost-capped sweep").status()).isEqualTo(RunPlan.Status.RUNNING);
        assertThat(seeded.last("Nightly cost-capped sweep").evaluated()).isPositive();
        assertThat(seeded.last("Refund flow errors").failed()).isPositive();
        assertThat(seeded.runs("Refund flow errors")
                        .getFirst()
                        .plan()
                        .failures()
                        .size())
                .isLessThan(3
                        * seeded.runs("Refund flow errors").getFirst().targets().size());
        RunRow foreign = seeded.runs("Checkout agent tool correctness").getFirst();
        assertThat(foreign.model()).isEqualTo("anthropic/claude-sonnet-4-6");
        assertThat(foreign.plan().failures().size()).isEqualTo(foreign.targets().size());
        assertThat(seeded.runs("Meeting notes").stream()
                        .map(run -> run.at(seeded.world.now()).status()))
                .containsOnlyOnce(RunPlan.Status.FAILED);
        for (String young : List.of("Month-end billing audit", "Release 4.2 watch")) {
            assertThat(seeded.runs(young)).as(young).isEmpty();
            assertThat(seeded.monitor(young).standing().nextRunAt()).isAfter(seeded.world.now());
        }
        Standing stale = seeded.monitor("Weights lab").standing();
        assertThat(stale.paused()).isTrue();
        assertThat(stale.nextRunAt()).isBefore(seeded.world.now());
        assertThat(seeded.monitor("Legacy planner").standing().nextRunAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Long sessions over 20 turns", "Invoice matching", "Voice escalations"})
    void theSilentOnesRanOnceAndDoNotAnyMore(String name) {
        Seeded seeded = Seeded.at(SUNDAY);
        Standing standing = seeded.monitor(name).standing();

        assertThat(seeded.runs(name)).isNotEmpty();
        assertThat(standing.lastRunAt()).isBefore(seeded.world.now().minus(Duration.ofDays(7)));
        assertThat(standing.nextRunAt()).isAfter(seeded.world.now());
    }

    @Test
    void theRunsOfTheOutageSayPerfectAndJudgedNothing() {
        Seeded seeded = Seeded.at(SUNDAY);
        List<RunRow> runs = seeded.runs("Checkout assistant session reliability");

        for (RunRow run : runs.subList(0, 2)) {
            assertThat(run.at(seeded.world.now()).failed()).isZero();
            for (int place = 0; place < run.targets().size(); place++) {
                assertThat(seeded.evaluation(run).verdicts(run.targets().get(place)))
                        .allSatisfy(verdict -> assertThat(verdict.value()).isEqualTo(1.0));
            }
        }
        RunRow sound = runs.get(5);
        Set<Double> values = new HashSet<>();
        for (int place = 0; place < sound.targets().size(); place++) {
            seeded.evaluation(sound)
                    .verdicts(sound.targets().get(place))
                    .forEach(verdict -> values.add(verdict.value()));
        }
        assertThat(values).hasSizeGreaterThan(20);
    }

    @Test
    void runsOfTheLastThirtyDaysAgreeWithTheirMonitors() {
        Seeded seeded = Seeded.at(SUNDAY);

        for (MonitorRow monitor : seeded.world.monitors()) {
            List<RunRow> runs = seeded.world.runs(run -> monitor.id().equals(run.monitorId()));
            if (!runs.isEmpty()) {
                assertThat(monitor.standing().lastRunId())
                        .isEqualTo(runs.getFirst().id());
                assertThat(monitor.standing().lastRunAt())
                        .isAfter(runs.getFirst().createdAt());
            }
        }
    }

    @Test
    void theSameSeedAndMomentGiveTheSameWorld() {
        Seeded one = Seeded.at(SUNDAY);
        Seeded other = Seeded.at(SUNDAY);

        assertThat(one.world.monitors().stream().toList())
                .isEqualTo(other.world.monitors().stream().toList());
        assertThat(one.world.runs().stream().toList())
                .isEqualTo(other.world.runs().stream().toList());
    }

    @Test
    void trafficGoesOn() {
        SandboxClock.Manual clock = SandboxClock.manual(Instant.parse(SUNDAY));
        Simulation simulation = SandboxSeed.build(new SandboxOptions(0, null, clock, 1));
        World world = simulation.world();
        TraceShelf shelf = world.shelf(world.projectNamed(SandboxSeed.PROJECT).id());
        Set<Integer> before = shelf.matching(world.now(), _ -> true).stream()
                .map(TraceRow::ordinal)
                .collect(Collectors.toSet());

        clock.advance(Duration.ofDays(2));
        simulation.scheduler().advance(clock.now());

        assertThat(shelf.matching(world.now(), _ -> true)).hasSizeGreaterThan(before.size() + 30);
    }
}
