package dev.pandawatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.state.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorTest {
    private static final Instant NOW = Samples.NOW;

    private static FilterDocument weights(Object stored) {
        return FilterDocument.EMPTY.with("signal_weights", stored);
    }

    @Test
    void aSoundMonitorIsItsOwnDefinition() {
        Monitor monitor =
                Samples.a("1").named("Nightly").cadence("cron:0 3 * * *").build();

        MonitorDefinition definition = monitor.definition(NOW).toOptional().orElseThrow();
        assertThat(definition.name()).isEqualTo("Nightly");
        assertThat(definition.cadence())
                .isEqualTo(monitor.parsedCadence().toOptional().orElseThrow());
    }

    @Test
    void aMonitorThatBreaksEveryRuleCanStillBeDraftedAndSaysWhichOnes() {
        Monitor odd = Samples.a("1")
                .named("")
                .target("FLEET")
                .metrics("a", "a")
                .filters(FilterDocument.EMPTY.with("environment", "x").with("signal_weights", "heavy"))
                .sampling(0)
                .cadence("cron:0 0 1 1 * 0 2099")
                .build();

        assertThat(odd.target()).isEmpty();
        assertThat(odd.draft().target()).isEqualTo(Target.TRACE);
        assertThat(odd.draft().samplingRate()).isEqualTo("0");
        assertThat(odd.storedWeights()).isEqualTo("heavy");
        assertThat(odd.definition(NOW).problems())
                .extracting(Violation::field)
                .containsExactly("name", "metrics", "filters -> environment", "cadence", "sampling_rate");
    }

    @Test
    void anUnknownStatusIsNeitherActiveNorPaused() {
        Monitor monitor = Samples.a("1").build();
        assertThat(monitor.active()).isTrue();
        assertThat(Samples.a("1").paused().build().paused()).isTrue();
        assertThat(Samples.a("1").paused().build().active()).isFalse();
    }

    @Test
    void weightsAreShownWhereTheyAreNumbersOfKnownSignals() {
        Monitor monitor = Samples.a("1")
                .target("SESSION")
                .filters(weights(Map.of(
                        "confidence", new BigDecimal("1.50"), "coherence", 0L, "novelty", 2L, "loop_detection", "1")))
                .build();

        assertThat(monitor.draft().weights())
                .containsOnly(Map.entry(Signal.CONFIDENCE, "1.5"), Map.entry(Signal.COHERENCE, "0"));
        assertThat(monitor.draft().filters()).isEqualTo(FilterDocument.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1, 1", "1e-7, 0.0000001", "1e21, 1000000000000000000000", "NaN, NaN"})
    void numbersAreShownAsPeopleTypeThem(double value, String text) {
        assertThat(Decimals.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4.9e-324", "1.7976931348623157e308", "0.30000000000000004", "-2.5"})
    void everyFiniteNumberReadsBackAsItself(double value) {
        assertThat(Decimals.parse(Decimals.text(value))).isEqualTo(value);
    }

    @Test
    void aMonitorHasAnId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MonitorId(" "));
        assertThat(new MonitorId("a")).hasToString("a");
    }

    @Test
    void theDraftOfAnyStoredMonitorChangesNothing() {
        RandomMonitors random = new RandomMonitors(7);
        for (int i = 0; i < 500; i++) {
            Monitor stored = random.stored();

            assertThat(MonitorChange.between(stored, stored.draft(), NOW))
                    .as(stored.toString())
                    .isEqualTo(Parsed.ok(new MonitorChange(java.util.List.of())));
        }
    }
}
