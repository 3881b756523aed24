package dev.pandawatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.MonitorChange.CadenceEdit;
import dev.pandawatch.monitor.MonitorChange.Edit;
import dev.pandawatch.monitor.MonitorChange.Filters;
import dev.pandawatch.monitor.MonitorChange.Metrics;
import dev.pandawatch.monitor.MonitorChange.Model;
import dev.pandawatch.monitor.MonitorChange.Name;
import dev.pandawatch.monitor.MonitorChange.OnlyIfChanged;
import dev.pandawatch.monitor.MonitorChange.SamplingRate;
import dev.pandawatch.monitor.MonitorChange.Weights;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.state.Samples;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorChangeTest {
    private static final Instant NOW = Samples.NOW;
    private static final Monitor DAILY = Samples.a("1").named("Nightly").build();

    private static List<Edit> edits(Monitor stored, MonitorDraft draft) {
        return MonitorChange.between(stored, draft, NOW)
                .toOptional()
                .orElseThrow()
                .edits();
    }

    private static List<Violation> problems(Monitor stored, MonitorDraft draft) {
        return MonitorChange.between(stored, draft, NOW).problems();
    }

    private static MonitorDraft renamed(MonitorDraft draft) {
        return new MonitorDraft(
                "renamed",
                draft.target(),
                draft.metrics(),
                draft.filters(),
                draft.samplingRate(),
                draft.model(),
                draft.cadence(),
                draft.onlyIfChanged(),
                draft.weights());
    }

    private static MonitorDraft filtered(MonitorDraft draft, FilterDocument filters) {
        return new MonitorDraft(
                draft.name(),
                draft.target(),
                draft.metrics(),
                filters,
                draft.samplingRate(),
                draft.model(),
                draft.cadence(),
                draft.onlyIfChanged(),
                draft.weights());
    }

    private static MonitorDraft typed(MonitorDraft draft, String rate, String model, String cadence) {
        return new MonitorDraft(
                draft.name(),
                draft.target(),
                draft.metrics(),
                draft.filters(),
                rate,
                model,
                cadence,
                draft.onlyIfChanged(),
                draft.weights());
    }

    private static MonitorDraft weighted(MonitorDraft draft, Map<Signal, String> weights) {
        return new MonitorDraft(
                draft.name(),
                draft.target(),
                draft.metrics(),
                draft.filters(),
                draft.samplingRate(),
                draft.model(),
                draft.cadence(),
                draft.onlyIfChanged(),
                weights);
    }

    private static Monitor filteredMonitor(FilterDocument filters) {
        return Samples.a("1").filters(filters).build();
    }

    private static FilterDocument sent(Monitor stored, FilterDocument typed) {
        List<Edit> edits = edits(stored, filtered(stored.draft(), typed));
        assertThat(edits).singleElement().isInstanceOf(Filters.class);
        return ((Filters) edits.getFirst()).value();
    }

    @Test
    void everyFieldThatIsTypedAnewIsInTheChangeAndNoOther() {
        MonitorDraft draft = new MonitorDraft(
                "renamed",
                Target.TRACE,
                List.of("coherence", "confidence"),
                FilterDocument.EMPTY.with("user_id", "u"),
                "0.5",
                "openai/gpt-4o",
                "weekly",
                false,
                Map.of());

        assertThat(edits(DAILY, draft))
                .containsExactly(
                        new Name("renamed"),
                        new Metrics(List.of("coherence", "confidence")),
                        new Filters(FilterDocument.EMPTY.with("user_id", "u")),
                        new CadenceEdit(Cadence.Preset.WEEKLY),
                        new SamplingRate(0.5),
                        new Model("openai/gpt-4o"),
                        new OnlyIfChanged(false));
        assertThat(edits(DAILY, renamed(DAILY.draft()))).containsExactly(new Name("renamed"));
    }

    @Test
    void onlyACadenceMovesTheSchedule() {
        assertThat(new MonitorChange(List.of(new CadenceEdit(Cadence.Preset.DAILY))).movesSchedule())
                .isTrue();
        assertThat(new MonitorChange(List.of(new Name("n"), new OnlyIfChanged(true))).movesSchedule())
                .isFalse();
        assertThat(new MonitorChange(List.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "[{1}] means the same as [{0}]")
    @CsvSource({"daily, daily", "cron:0 3 * * *, 'cron: 0 3 * * * '", "hourly, hourly", "'', ''"})
    void aCadenceThatMeansTheSameIsNotSent(String stored, String typed) {
        Monitor monitor = Samples.a("1").cadence(stored).build();

        assertThat(edits(monitor, typed(monitor.draft(), "1", "", typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hourly", "cron:0 0 31 2 *", "cron:0 0 1 1 * 0 2099", "cron:R * * * *"})
    void anUnsoundCadenceIsRefusedOnlyWhenItIsTyped(String cadence) {
        assertThat(problems(DAILY, typed(DAILY.draft(), "1", "", cadence)))
                .extracting(Violation::field)
                .containsExactly("cadence");

        Monitor stored = Samples.a("1").cadence(cadence).build();
        assertThat(edits(stored, renamed(stored.draft()))).containsExactly(new Name("renamed"));
    }

    @Test
    void aRuleThatTheStoredMonitorBreaksDoesNotStandInTheWayOfAnotherField() {
        RandomMonitors random = new RandomMonitors(3);
        for (int i = 0; i < 500; i++) {
            Monitor stored = random.stored();

            assertThat(edits(stored, renamed(stored.draft())))
                    .as(stored.toString())
                    .containsExactly(new Name("renamed"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.250", "1, 1.0", "1, ' 1 '"})
    void theSameSamplingRateInOtherDigitsIsNotSent(double stored, String typed) {
        Monitor monitor = Samples.a("1").sampling(stored).build();

        assertThat(edits(monitor, typed(monitor.draft(), typed, "", "daily"))).isEmpty();
    }

    @Test
    void aStoredSamplingRateOfNothingStaysUntilItIsTypedAnew() {
        Monitor monitor = Samples.a("1").sampling(0).build();

        assertThat(edits(monitor, typed(monitor.draft(), "0", "x", "daily"))).containsExactly(new Model("x"));
        assertThat(problems(DAILY, typed(DAILY.draft(), "0", "", "daily")))
                .containsExactly(Violation.of("sampling_rate", "editor.sampling.range"));
    }

    @Test
    void clearingTheModelSendsNullWhichIsTheServersDefault() {
        Monitor monitor = Samples.a("1").model("openai/gpt-4o").build();

        assertThat(edits(monitor, typed(monitor.draft(), "1", " ", "daily"))).containsExactly(new Model(null));
        Monitor blank = Samples.a("1").model("").build();
        assertThat(edits(blank, typed(blank.draft(), "1", "  ", "daily"))).isEmpty();
    }

    @Test
    void keysThatWereNotTouchedGoAlongAsTheyAreStored() {
        Monitor stored = filteredMonitor(FilterDocument.EMPTY
                .with("environment", Arrays.asList(1L, null))
                .with("date_from", "2026-11-01 00:00:00+00:00")
                .with("status", "completed")
                .with("name", null)
                .with("signal_weights", "heavy"));

        FilterDocument typed = stored.draft().filters().with("user_id", "u").with("date_to", "20261201T000000Z");

        assertThat(sent(stored, typed).entries())
                .containsEntry("environment", Arrays.asList(1L, null))
                .containsEntry("date_from", "2026-11-01 00:00:00+00:00")
                .containsEntry("status", "completed")
                .containsEntry("name", null)
                .containsEntry("user_id", "u")
                .containsEntry("date_to", "2026-12-01T00:00:00Z")
                .doesNotContainKey("signal_weights")
                .hasSize(6);
    }

    @Test
    void whatMeansTheSameInOtherWordsIsNoChange() {
        Monitor stored = filteredMonitor(FilterDocument.EMPTY
                .with("date_from", "2026-11-01T01:00:00+01:00")
                .with("status", null)
                .with("tags", List.of()));

        FilterDocument typed = FilterDocument.EMPTY.with("date_from", "2026-11-01T00:00:00Z");

        assertThat(edits(stored, filtered(stored.draft(), typed))).isEmpty();
        assertThat(sent(stored, typed.with("user_id", "u")).entries())
                .containsEntry("date_from", "2026-11-01T01:00:00+01:00")
                .containsEntry("status", null);
    }

    @Test
    void aKeyCanBeRemovedAlsoOneThatTheServerDoesNotKnow() {
        Monitor stored =
                filteredMonitor(FilterDocument.EMPTY.with("environment", "x").with("user_id", "u"));

        assertThat(sent(stored, FilterDocument.EMPTY.with("user_id", "u")))
                .isEqualTo(FilterDocument.EMPTY.with("user_id", "u"));
        assertThat(sent(stored, FilterDocument.EMPTY)).isEqualTo(FilterDocument.EMPTY);
    }

    @Test
    void onlyTheKeysThatWereTouchedAreJudged() {
        Monitor stored =
                filteredMonitor(FilterDocument.EMPTY.with("status", "done").with("date_to", "tomorrow"));

        FilterDocument typed =
                stored.draft().filters().with("tags", "production").with("environment", "x");

        assertThat(problems(stored, filtered(stored.draft(), typed)))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("filters -> tags", "filters -> environment");
    }

    @Test
    void aStoredDateThatCannotBeReadDoesNotStandInTheWayOfTheOtherOne() {
        Monitor stored = filteredMonitor(FilterDocument.EMPTY.with("date_to", "tomorrow"));

        assertThat(sent(stored, stored.draft().filters().with("date_from", "2026-11-01T00:00:00Z"))
                        .entries())
                .containsEntry("date_to", "tomorrow")
                .containsEntry("date_from", "2026-11-01T00:00:00Z");
    }

    @Test
    void aWindowThatIsTurnedRoundByEitherEndIsToldAtItsEnd() {
        Monitor stored = filteredMonitor(
                FilterDocument.EMPTY.with("date_from", "2026-11-01T00:00:00Z").with("date_to", "2026-11-30T00:00:00Z"));
        FilterDocument before = stored.draft().filters();
        Violation turned = Violation.of("filters -> date_to", "filter.date.order");

        assertThat(problems(stored, filtered(stored.draft(), before.with("date_from", "2026-12-01T00:00:00Z"))))
                .containsExactly(turned);
        assertThat(problems(stored, filtered(stored.draft(), before.with("date_to", "2026-10-01T00:00:00Z"))))
                .containsExactly(turned);
    }

    @Test
    void aStoredWindowThatIsTurnedRoundDoesNotStandInTheWayOfAnotherKey() {
        Monitor stored = filteredMonitor(
                FilterDocument.EMPTY.with("date_from", "2026-12-01T00:00:00Z").with("date_to", "2026-11-30T00:00:00Z"));

        assertThat(sent(stored, stored.draft().filters().with("user_id", "u")).entries())
                .containsEntry("date_to", "2026-11-30T00:00:00Z")
                .containsEntry("user_id", "u");
    }

    @Test
    void weightsAreSentWholeAndOnlyWhenTheyChange() {
        Monitor stored = Samples.a("1")
                .target("SESSION")
                .filters(FilterDocument.EMPTY.with("signal_weights", Map.of("confidence", 2, "coherence", 1)))
                .build();

        assertThat(edits(stored, weighted(stored.draft(), Map.of(Signal.CONFIDENCE, "2.0", Signal.COHERENCE, "1"))))
                .isEmpty();
        assertThat(edits(stored, weighted(stored.draft(), Map.of(Signal.CONFIDENCE, "3", Signal.COHERENCE, "1"))))
                .containsExactly(new Weights(new SignalWeights(Map.of(Signal.CONFIDENCE, 3.0, Signal.COHERENCE, 1.0))));
        assertThat(edits(stored, weighted(stored.draft(), Map.of(Signal.CONFIDENCE, ""))))
                .containsExactly(new Weights(SignalWeights.NONE));
    }

    @Test
    void garbageWeightsStayUntilTheWeightsAreTyped() {
        Monitor stored = Samples.a("1")
                .target("SESSION")
                .filters(FilterDocument.EMPTY.with("signal_weights", Map.of("confidence", -2, "novelty", "x")))
                .build();

        assertThat(stored.draft().weights()).containsExactly(Map.entry(Signal.CONFIDENCE, "-2"));
        assertThat(edits(stored, renamed(stored.draft()))).containsExactly(new Name("renamed"));
        assertThat(problems(stored, weighted(stored.draft(), Map.of(Signal.CONFIDENCE, "-2", Signal.COHERENCE, "1"))))
                .containsExactly(Violation.of("signal_weights -> confidence", "editor.weights.range"));
        assertThat(edits(stored, weighted(stored.draft(), Map.of()))).containsExactly(new Weights(SignalWeights.NONE));
    }

    @Test
    void weightsOnATraceMonitorCanOnlyBeRemoved() {
        Monitor stored = filteredMonitor(FilterDocument.EMPTY.with("signal_weights", Map.of("confidence", 2)));

        assertThat(problems(stored, weighted(stored.draft(), Map.of(Signal.CONFIDENCE, "3"))))
                .containsExactly(Violation.of("signal_weights", "editor.weights.session"));
        assertThat(edits(stored, weighted(stored.draft(), Map.of()))).containsExactly(new Weights(SignalWeights.NONE));
    }

    @Test
    void noEditOfManySendsWhatDidNotChange() {
        RandomMonitors random = new RandomMonitors(42);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            Monitor stored = random.stored();
            MonitorDraft draft = random.edited(stored.draft());
            Optional<MonitorChange> change =
                    MonitorChange.between(stored, draft, NOW).toOptional();
            for (Edit edit : change.map(MonitorChange::edits).orElse(List.of())) {
                assertThat(changes(edit, stored, draft))
                        .as("%s of %s by %s", edit, stored, draft)
                        .isTrue();
            }
            accepted += change.filter(c -> !c.isEmpty()).isPresent() ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(3_000);
    }

    /// Whether `edit` says something else than `stored` does, and what `draft` says.
    private static boolean changes(Edit edit, Monitor stored, MonitorDraft draft) {
        return switch (edit) {
            case Name(var name) -> !name.equals(stored.name()) && name.equals(draft.name());
            case Metrics(var metrics) -> !metrics.equals(stored.metricNames()) && !metrics.isEmpty();
            case Filters(var filters) ->
                !filters.equals(stored.filters().filtersOnly()) && keepsUntouched(filters, stored, draft);
            case SamplingRate(var rate) -> rate != stored.samplingRate() && rate > 0 && rate <= 1;
            case Model(var model) -> !Optional.ofNullable(model).equals(Optional.ofNullable(stored.model()));
            case CadenceEdit(var cadence) ->
                !cadence.wire().equals(stored.cadence())
                        && cadence.nextAfter(NOW).isPresent()
                        && Cadence.parse(draft.cadence()).equals(Parsed.ok(cadence));
            case OnlyIfChanged(var only) -> only != stored.onlyIfChanged();
            case Weights(var weights) ->
                !Optional.of(weights)
                        .equals(SignalWeights.parse(stored.draft().weights()).toOptional());
        };
    }

    private static boolean keepsUntouched(FilterDocument sent, Monitor stored, MonitorDraft draft) {
        FilterDocument before = stored.draft().filters();
        return before.entries().keySet().stream()
                .filter(key -> before.agreesOn(key, draft.filters()))
                .allMatch(key -> sent.agreesOn(key, before));
    }
}
