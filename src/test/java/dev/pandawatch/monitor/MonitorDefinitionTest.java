package dev.pandawatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.SessionFilter;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorDefinitionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final MonitorDraft NIGHTLY = new MonitorDraft(
            "Nightly",
            Target.TRACE,
            List.of("task_completion"),
            FilterDocument.EMPTY.with("status", "ERROR"),
            "0.25",
            " openai/gpt-4o ",
            "cron:0 3 * * *",
            false,
            Map.of());

    private static MonitorDraft named(String name) {
        return with(NIGHTLY, name, NIGHTLY.metrics(), NIGHTLY.samplingRate(), NIGHTLY.model(), NIGHTLY.cadence());
    }

    private static MonitorDraft with(
            MonitorDraft draft, String name, List<String> metrics, String rate, String model, String cadence) {
        return new MonitorDraft(
                name, draft.target(), metrics, draft.filters(), rate, model, cadence, false, draft.weights());
    }

    private static MonitorDraft session(FilterDocument filters, Map<Signal, String> weights) {
        return new MonitorDraft(
                "Sessions", Target.SESSION, List.of("agent_reliability"), filters, "1", "", "daily", true, weights);
    }

    private static List<Violation> problems(MonitorDraft draft) {
        return MonitorDefinition.parse(draft, NOW).problems();
    }

    @Test
    void aSoundDraftIsADefinition() {
        MonitorDefinition definition =
                MonitorDefinition.parse(NIGHTLY, NOW).toOptional().orElseThrow();

        assertThat(definition.target()).isEqualTo(Target.TRACE);
        assertThat(definition.filter().toDocument()).isEqualTo(NIGHTLY.filters());
        assertThat(definition.samplingRate()).isEqualTo(0.25);
        assertThat(definition.model()).isEqualTo("openai/gpt-4o");
        assertThat(definition.cadence().wire()).isEqualTo("cron:0 3 * * *");
        assertThat(definition.onlyIfChanged()).isFalse();
        assertThat(definition.weights().isEmpty()).isTrue();
    }

    @Test
    void aNewDraftLacksOnlyNameAndMetrics() {
        assertThat(problems(MonitorDraft.NEW))
                .containsExactly(
                        Violation.of("name", "editor.name.required"),
                        Violation.of("metrics", "editor.metrics.required"));
    }

    @Test
    void aBlankModelMeansTheServersDefault() {
        MonitorDraft draft = with(NIGHTLY, "n", NIGHTLY.metrics(), "1", "  ", "daily");

        assertThat(MonitorDefinition.parse(draft, NOW)
                        .toOptional()
                        .orElseThrow()
                        .model())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 237, 238})
    void aNameMayHave238Characters(int length) {
        assertThat(problems(named("x".repeat(length)))).isEmpty();
        assertThat(problems(named("🐼".repeat(length)))).isEmpty();
    }

    @Test
    void aLongerNameWouldNotFitIntoTheNamesOfItsRuns() {
        assertThat(problems(named("🐼".repeat(239))))
                .containsExactly(Violation.of("name", "editor.name.long", 239, 238));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003"})
    void aNameHasToBeSeen(String name) {
        assertThat(problems(named(name))).containsExactly(Violation.of("name", "editor.name.required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "two\nlines",
                "tab\there",
                "a\u007f",
                "a\u0085b",
                "a\u2028b",
                "lone\uD83D",
                "\uDC3Clone"
            })
    void aNameIsOneLineThatCanBeStored(String name) {
        assertThat(problems(named(name))).containsExactly(Violation.of("name", "editor.name.control"));
    }

    @Test
    void theSameMetricTwiceWouldBeBilledTwice() {
        MonitorDraft draft = with(NIGHTLY, "n", List.of("a", "b", "a"), "1", "", "daily");

        assertThat(problems(draft)).containsExactly(Violation.of("metrics", "editor.metrics.duplicate", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "0.0001", ".5", "1.", " 0.25 "})
    void aSamplingRateIsAFractionAboveNothing(String rate) {
        assertThat(problems(with(NIGHTLY, "n", List.of("a"), rate, "", "daily")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.", "0.0", "1.0001", "-0.1", "", "25%", "1e-3", "NaN", "0,5", "٠.٥", "0x1p-1", "1_0"})
    void anythingElseIsNoSamplingRate(String rate) {
        assertThat(problems(with(NIGHTLY, "n", List.of("a"), rate, "", "daily")))
                .containsExactly(Violation.of("sampling_rate", "editor.sampling.range"));
    }

    @ParameterizedTest(name = "{0} and {1} more characters fit, one more does not")
    @CsvSource({"'', 255", "gpt-, 244", "o1-, 245", "o3-, 245", "claude-, 238", "gemini-, 241", "openai/, 248"})
    void aModelFitsWithTheProviderThatTheServerPutsBeforeIt(String start, int more) {
        MonitorDraft longest = with(NIGHTLY, "n", List.of("a"), "1", start + "m".repeat(more), "daily");
        MonitorDraft tooLong = with(NIGHTLY, "n", List.of("a"), "1", start + "m".repeat(more + 1), "daily");

        assertThat(problems(longest)).isEmpty();
        assertThat(problems(tooLong)).containsExactly(Violation.of("model", "editor.model.long", 256, 255));
    }

    @Test
    void aModelIsOneLineThatCanBeStored() {
        assertThat(problems(with(NIGHTLY, "n", List.of("a"), "1", "gpt\u00004", "daily")))
                .containsExactly(Violation.of("model", "editor.model.control"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            cron:0 0 31 2 *,       cadence.caution.never-fires
            cron:0 0 1 1 * 0 2020, cadence.caution.over
            cron:0 0 1 1 * 0 2030, cadence.caution.ends
            cron:R 3 * * *,        cadence.caution.random
            """)
    void aCadenceThatWouldBreakTheServerIsRefused(String wire, String problem) {
        assertThat(problems(with(NIGHTLY, "n", List.of("a"), "1", "", wire)))
                .extracting(Violation::field, Violation::key)
                .containsExactly(tuple("cadence", problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hourly", "Daily", "", "0 3 * * *", "cron:", "cron:61 * * * *", "cron:0 3 * *"})
    void aCadenceThatTheServerDoesNotTakeIsRefused(String wire) {
        assertThat(problems(with(NIGHTLY, "n", List.of("a"), "1", "", wire)))
                .singleElement()
                .extracting(Violation::field)
                .isEqualTo("cadence");
    }

    @Test
    void aCadenceHasToFitIntoTheServersColumn() {
        String fits = "cron:" + "0,1,2,3,4,5,6,7,8,9,10,11,12,13,14 3 * * 1,2,3";
        assertThat(fits).hasSize(51);

        assertThat(problems(with(NIGHTLY, "n", List.of("a"), "1", "", fits))).hasSize(1);
        assertThat(problems(with(NIGHTLY, "n", List.of("a"), "1", "", fits.substring(0, 49))))
                .isEmpty();
    }

    @Test
    void aLeapDayIsACadence() {
        assertThat(problems(with(NIGHTLY, "n", List.of("a"), "1", "", "cron:0 0 29 2 *")))
                .isEmpty();
    }

    @Test
    void filterKeysOfTheOtherTargetAreRefused() {
        assertThat(problems(session(FilterDocument.EMPTY.with("status", "ERROR"), Map.of())))
                .containsExactly(Violation.of("filters -> status", "filter.key.unknown", "status"));
    }

    @Test
    void aSessionMonitorMaySetWeights() {
        MonitorDefinition definition = MonitorDefinition.parse(
                        session(FilterDocument.EMPTY, Map.of(Signal.CONFIDENCE, "0", Signal.COHERENCE, " ")), NOW)
                .toOptional()
                .orElseThrow();

        assertThat(definition.target()).isEqualTo(Target.SESSION);
        assertThat(definition.weights().values()).containsExactly(Map.entry(Signal.CONFIDENCE, 0.0));
        assertThat(definition.weights().effective(Signal.TOOL_CORRECTNESS)).isEqualTo(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "heavy", "1e3", "NaN", "Infinity"})
    void aWeightIsFiniteAndNotNegative(String weight) {
        assertThat(problems(session(FilterDocument.EMPTY, Map.of(Signal.LOOP_DETECTION, weight))))
                .containsExactly(Violation.of("signal_weights -> loop_detection", "editor.weights.range"));
    }

    @Test
    void aTraceMonitorHasNoWeights() {
        MonitorDraft draft = new MonitorDraft(
                "n",
                Target.TRACE,
                List.of("a"),
                FilterDocument.EMPTY,
                "1",
                "",
                "daily",
                true,
                Map.of(Signal.COHERENCE, "1"));

        assertThat(problems(draft)).containsExactly(Violation.of("signal_weights", "editor.weights.session"));
    }

    @Test
    void everyProblemIsToldInTheOrderOfTheFields() {
        MonitorDraft draft = new MonitorDraft(
                "",
                Target.SESSION,
                List.of(),
                FilterDocument.EMPTY.with("has_error", "no"),
                "2",
                "m".repeat(256),
                "hourly",
                true,
                Map.of(Signal.COHERENCE, "x"));

        assertThat(problems(draft))
                .extracting(Violation::field)
                .containsExactly(
                        "name",
                        "metrics",
                        "filters -> has_error",
                        "cadence",
                        "sampling_rate",
                        "model",
                        "signal_weights -> coherence");
    }

    @Test
    void anUnsoundDefinitionCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> definition("", 1, SignalWeights.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> definition("n", 0, SignalWeights.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition("n", 1, new SignalWeights(Map.of(Signal.COHERENCE, 1.0))));
        assertThatIllegalArgumentException().isThrownBy(() -> new SignalWeights(Map.of(Signal.COHERENCE, -0.5)));
        assertThat(definition("n", 1, SignalWeights.NONE).filter()).isNotEqualTo(SessionFilter.ALL);
    }

    private static MonitorDefinition definition(String name, double rate, SignalWeights weights) {
        return new MonitorDefinition(
                name, List.of("a"), TraceFilter.ALL, rate, null, Cadence.Preset.DAILY, true, weights);
    }

    @Test
    void everySoundDraftOfManyIsADefinitionThatMeansTheSame() {
        RandomMonitors random = new RandomMonitors(20261122);
        for (int i = 0; i < 500; i++) {
            MonitorDraft draft = random.sound();
            Parsed<MonitorDefinition> parsed = MonitorDefinition.parse(draft, NOW);

            assertThat(parsed.problems()).as(draft.toString()).isEmpty();
            assertThat(parsed.toOptional().orElseThrow())
                    .extracting(MonitorDefinition::name, MonitorDefinition::target, MonitorDefinition::metrics)
                    .isEqualTo(
                            tuple(draft.name(), draft.target(), draft.metrics()).toList());
        }
    }
}
