package dev.pandawatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pandawatch.monitor.MetricFinding.Action;
import dev.pandawatch.monitor.MetricFinding.Kind;
import dev.pandawatch.monitor.MetricFinding.Remedy;
import dev.pandawatch.monitor.MetricFinding.Severity;
import dev.pandawatch.parse.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricFindingsTest {
    private static final List<Metric> OFFERED = List.of(
            new Metric("coherence", "", Target.TRACE),
            new Metric("confidence", "", Target.TRACE),
            new Metric("agent_reliability", "", Target.SESSION));

    @Test
    void soundMetricsHaveNothingToSay() {
        assertThat(of("confidence", "coherence")).isEmpty();
        assertThat(of()).isEmpty();
    }

    /// F28, F117: accepted, then evaluated, billed and scored as often.
    @Test
    void aMetricThatIsChosenMoreThanOnceIsFoundOnceAndKeptOnce() {
        assertThat(of("coherence", "confidence", "coherence", "coherence"))
                .containsExactly(new MetricFinding(
                        Kind.DUPLICATE,
                        "coherence",
                        List.of("coherence", 3),
                        List.of(new Remedy(Action.KEEP_ONE, List.of("coherence", "confidence")))));
    }

    /// F28: reported as unknown, like one that does not exist.
    @Test
    void aMetricOfTheOtherTargetSaysWhoseItIs() {
        assertThat(of("coherence", "agent_reliability"))
                .containsExactly(new MetricFinding(
                        Kind.OTHER_TARGET,
                        "agent_reliability",
                        List.of("agent_reliability", "SESSION", "TRACE"),
                        List.of(new Remedy(Action.REMOVE, List.of("coherence")))));
        assertThat(new MetricFindings(List.of("coherence"), Target.SESSION, OFFERED).list())
                .extracting(MetricFinding::arguments)
                .containsExactly(List.of("coherence", "TRACE", "SESSION"));
    }

    @Test
    void aMetricThatTheServerDoesNotOfferIsFound() {
        assertThat(of("gone", "coherence"))
                .containsExactly(new MetricFinding(
                        Kind.VANISHED,
                        "gone",
                        List.of("gone"),
                        List.of(new Remedy(Action.REMOVE, List.of("coherence")))));
    }

    @Test
    void oneMetricCanHaveTwoFindingsAndErrorsComeFirst() {
        assertThat(of("agent_reliability", "gone", "coherence", "gone", "coherence"))
                .extracting(MetricFinding::kind, MetricFinding::metric, MetricFinding::severity)
                .containsExactly(
                        tuple(Kind.DUPLICATE, "gone", Severity.ERROR),
                        tuple(Kind.DUPLICATE, "coherence", Severity.ERROR),
                        tuple(Kind.OTHER_TARGET, "agent_reliability", Severity.WARNING),
                        tuple(Kind.VANISHED, "gone", Severity.WARNING));
    }

    @Test
    void whileTheOfferIsNotKnownOnlyDuplicatesAreFound() {
        assertThat(new MetricFindings(List.of("gone", "agent_reliability", "gone"), Target.TRACE, List.of()).list())
                .extracting(MetricFinding::kind)
                .containsExactly(Kind.DUPLICATE);
    }

    @Test
    void anErrorIsFoundExactlyWhereTheRulesRefuse() {
        for (List<String> chosen : List.of(
                List.of("coherence", "coherence"), List.of("gone"), List.of("coherence"), List.of("gone", "gone"))) {
            List<MetricFinding> errors = new MetricFindings(chosen, Target.TRACE, OFFERED)
                    .list().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .toList();
            List<Violation> broken = MonitorRules.metrics(chosen);

            assertThat(errors).hasSameSizeAs(broken);
            assertThat(broken).allMatch(rule -> errors.stream().anyMatch(error -> error.covers(rule)));
        }
    }

    @Test
    void aFindingCoversNoRuleOfAnotherMetricOrKind() {
        List<Violation> twice = MonitorRules.metrics(List.of("coherence", "coherence"));
        List<Violation> none = MonitorRules.metrics(List.of());

        assertThat(of("confidence", "confidence").getFirst().covers(twice.getFirst()))
                .isFalse();
        assertThat(of("coherence", "coherence").getFirst().covers(none.getFirst()))
                .isFalse();
        assertThat(of("gone").getFirst().covers(Violation.of("metrics", MonitorRules.DUPLICATE_METRIC, "gone")))
                .isFalse();
    }

    private static List<MetricFinding> of(String... chosen) {
        return new MetricFindings(List.of(chosen), Target.TRACE, OFFERED).list();
    }
}
