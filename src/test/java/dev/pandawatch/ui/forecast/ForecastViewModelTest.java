package dev.pandawatch.ui.forecast;

import static dev.pandawatch.ui.forecast.ForecastBench.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.forecast.ChangeRule;
import dev.pandawatch.forecast.Forecast;
import dev.pandawatch.forecast.ForecastComparison.Figure;
import dev.pandawatch.forecast.ForecastComparison.Line;
import dev.pandawatch.forecast.ForecastRemedy;
import dev.pandawatch.forecast.Growth;
import dev.pandawatch.forecast.Workload;
import dev.pandawatch.gateway.GatewayException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastViewModelTest {
    private final ForecastViewModel viewModel = counted();

    private Forecast forecast() {
        return viewModel.outlook().getValue().known().orElseThrow();
    }

    private Workload run() {
        return viewModel.run().getValue().orElseThrow();
    }

    @Test
    void theFiguresOfTheTargetPicture() {
        assertThat(run().targets()).isEqualTo(154);
        assertThat(run().units()).isEqualTo(462);
        assertThat(forecast().unitsARun()).isEqualTo(462);
        assertThat(forecast().firings()).isEqualTo(44);
        // 44 × 462, and 0.004 USD each
        assertThat(forecast().units().likely()).isEqualTo(20_328);
        assertThat(forecast().overage().high()).isEqualByComparingTo("81.312");
        assertThat(forecast().days().get(1).units().likely()).isEqualTo(924);
    }

    @ParameterizedTest(name = "{0} matches at {1}: {2} targets")
    @CsvSource({
        "1284, 0.12, 154",
        "1284, 0, 1",
        "1284, 0.0001, 1",
        "100, 0.29, 28",
        "19, 0.5, 9",
        "19, 1, 19",
        "0, 0.5, 0",
        "1, 0.0001, 1"
    })
    void aRunTakesWhatTheServerWouldTake(int matches, String rate, int targets) {
        viewModel.inputs().matchesProperty().set(Optional.of(matches));
        viewModel.inputs().rateProperty().set(rate);

        assertThat(run().targets()).isEqualTo(targets);
        assertThat(run().units()).isEqualTo(3L * targets);
        assertThat(forecast().firings()).isEqualTo(44);
        assertThat(forecast().units().likely()).isEqualTo(44L * 3 * targets);
    }

    @Test
    void nothingIsToldUntilTheMatchesAreCounted() {
        viewModel.inputs().matchesProperty().set(Optional.empty());

        assertThat(viewModel.run().getValue()).isEmpty();
        assertThat(viewModel.outlook().getValue()).isEqualTo(new Outlook.Waits(Outlook.Gap.COUNT));
        assertThat(viewModel.remedies().getValue()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "cron:0 6 * *, 0.12, CADENCE",
        "cron:R R * * *, 0.12, RANDOM",
        "cron:0 0 31 2 *, 0.12, NEVER",
        "daily, many, RATE",
        "daily, 1.01, RATE",
        "daily, -1, RATE"
    })
    void whatCannotBeForetoldSaysWhy(String cadence, String rate, Outlook.Gap gap) {
        viewModel.inputs().cadenceProperty().set(cadence);
        viewModel.inputs().rateProperty().set(rate);

        assertThat(viewModel.outlook().getValue()).isEqualTo(new Outlook.Waits(gap));
    }

    @Test
    void withoutAMetricAndWithDatesTurnedRoundNothingIsForetold() {
        viewModel
                .inputs()
                .filtersProperty()
                .set(new FilterDocument(
                        Map.of("date_from", "2026-11-02T00:00:00Z", "date_to", "2026-11-01T00:00:00Z")));
        assertThat(viewModel.outlook().getValue()).isEqualTo(new Outlook.Waits(Outlook.Gap.FILTERS));

        viewModel.inputs().metricsProperty().set(List.of());
        assertThat(viewModel.outlook().getValue()).isEqualTo(new Outlook.Waits(Outlook.Gap.METRICS));
    }

    @Test
    void anIntervalGoesOnFromTheServersNextRun() {
        viewModel.inputs().cadenceProperty().set("daily");
        assertThat(forecast().firings()).isEqualTo(29);

        viewModel.inputs().nextProperty().set(ForecastBench.NOW.plusSeconds(60));
        assertThat(forecast().firings()).isEqualTo(30);
    }

    @Test
    void daysAreThoseOfTheZone() {
        viewModel.inputs().cadenceProperty().set("cron:30 23 * * *");
        viewModel.inputs().zoneProperty().set(ZoneId.of("Europe/Berlin"));

        assertThat(forecast().days().getFirst().firings()).isZero();
        assertThat(forecast().days().get(1).firings()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} % is {1}")
    @CsvSource({"12.00, 0.12", "12, 0.12", "0.01, 0.0001", "100.00, 1", "12.345, 0.12345", "twelve, twelve", "'', ''"})
    void percentAndFractionGoTogether(String percent, String rate) {
        viewModel.percentProperty().set(percent);

        assertThat(viewModel.inputs().rateProperty().get()).isEqualTo(rate);
        assertThat(viewModel.percentProperty().get()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0} is {1} %")
    @CsvSource({"0.25, 25.00", "0.0001, 0.01", "1, 100.00", "0.12345, 12.345", "0, 0.00", "x, x"})
    void theFormsRateIsShownInPercent(String rate, String percent) {
        viewModel.inputs().rateProperty().set(rate);

        assertThat(viewModel.percentProperty().get()).isEqualTo(percent);
        assertThat(viewModel.inputs().rateProperty().get()).isEqualTo(rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.0002, 0.0005, 0.0013, 0.0099, 0.01, 0.02, 0.12, 0.5, 0.99, 1})
    void theSliderFindsEachRateAgain(double rate) {
        assertThat(Rates.at(Rates.position(rate))).isEqualTo(rate);
    }

    @Test
    void theSliderIsLogarithmicBelowOnePercent() {
        assertThat(Rates.position(0.001)).isCloseTo(0.05, within(1e-9));
        assertThat(Rates.at(0)).isEqualTo(0.0001);
        assertThat(Rates.at(0.05)).isEqualTo(0.001);
        assertThat(Rates.at(1)).isEqualTo(1);
    }

    @Test
    void eachTargetIsScoredAboutFiveTimesAndTheRemediesDoWhatTheySay() {
        List<Object> done = new ArrayList<>();
        viewModel.onStartDateProperty().set(done::add);
        viewModel.onCadenceProperty().set(done::add);
        // 44 × 154 / 1,284
        assertThat(ForecastRemedy.phrases(forecast()))
                .containsExactly(new Phrase("forecast.times", List.of(new BigDecimal("5.3"), 30L)));

        viewModel.remedies().getValue().forEach(remedy -> {
            if (!(remedy instanceof ForecastRemedy.LowerRate)) {
                viewModel.take(remedy);
            }
        });
        assertThat(done).containsExactly(ForecastBench.NOW, Cadence.Preset.DAILY, Cadence.Preset.WEEKLY);

        ForecastRemedy lower = viewModel.remedies().getValue().stream()
                .filter(ForecastRemedy.LowerRate.class::isInstance)
                .findFirst()
                .orElseThrow();
        viewModel.take(lower);
        // 0.12 / 5.2773
        assertThat(viewModel.inputs().rateProperty().get()).isEqualTo("0.0227");
        assertThat(viewModel.remedies().getValue()).isEmpty();
    }

    @Test
    void theRateForABudgetIsFoundAndTaken() {
        viewModel.budgetTextProperty().set("5,000");
        // 37 targets make 4,884 units, 38 make 5,016; 0.0296 of 1,284 is 38
        assertThat(viewModel.budget().getValue()).isEqualTo(new Budget.Fits(0.0295));

        viewModel.applyBudget();

        assertThat(viewModel.inputs().rateProperty().get()).isEqualTo("0.0295");
        assertThat(forecast().units().likely()).isEqualTo(4_884);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'', NotAsked", "some, Unreadable", "1.5, Unreadable", "-1, Unreadable", "131, TooSmall", "132, Fits"})
    void aBudgetThatCannotBeMetSaysWhy(String units, String answer) {
        viewModel.budgetTextProperty().set(units);

        assertThat(viewModel.budget().getValue().getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void growthFollowsFromWhatCameIn() {
        viewModel.inputs().volumeProperty().set(ForecastBench.volume());

        // 24 a day, of which 1,284 / 2,004 match
        Growth growth = forecast().assumptions().growth();
        assertThat(growth.likely()).isCloseTo(24 * 1284 / 2004.0, within(1e-9));
        assertThat(forecast().units().likely()).isGreaterThan(20_328);
        assertThat(viewModel.assumed(forecast()).getFirst().key()).isEqualTo("forecast.assumed.growth");
    }

    @Test
    void withAStartDateTheShareIsTakenFromTheDaysSince() {
        viewModel.inputs().filtersProperty().set(new FilterDocument(Map.of("date_from", "2026-11-20T00:00:00Z")));
        viewModel.inputs().volumeProperty().set(ForecastBench.volume());
        viewModel.inputs().matchesProperty().set(Optional.of(19));

        // 24 + 24 + 9 came since: a third matches
        assertThat(forecast().assumptions().growth().likely()).isCloseTo(8, within(1e-9));
    }

    @Test
    void withoutTheVolumeNothingGrowsAndThatIsSaid() {
        assertThat(viewModel.assumed(forecast()).getFirst().key()).isEqualTo("cost.assumed.growth-unread");

        GatewayException why = new GatewayException.Unreachable(
                new GatewayException.Call("GET", "/traces/analytics", "req-1", false, 0, ""), new IOException("cut"));
        viewModel.inputs().volumeProperty().set(new Volume.Failed(why));

        assertThat(forecast().assumptions().growth()).isEqualTo(Growth.NONE);
        assertThat(viewModel.assumed(forecast()).getFirst().key()).isEqualTo("cost.assumed.growth-failed");
    }

    @Test
    void everyAssumptionCanBeChanged() {
        viewModel.inputs().volumeProperty().set(ForecastBench.volume());
        viewModel.fields().growthProperty().set("0");
        viewModel.fields().priceProperty().set("0.01");
        viewModel.fields().includedProperty().set("10,328");

        assertThat(forecast().overage().low()).isEqualByComparingTo("100");
        assertThat(forecast().overage().high()).isEqualByComparingTo("100");
        assertThat(viewModel.assumed(forecast()).getFirst().key()).isEqualTo("cost.assumed.own-growth");

        viewModel.fields().includedProperty().set("half");
        assertThat(viewModel.fields().includedUnreadable().getValue()).isTrue();
        assertThat(forecast().assumptions().included()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void callsOfTheJudgeAreCountedAsFarAsTheyAreKnown() {
        viewModel.inputs().judgeCallsProperty().set(Map.of("task_completion", 2, "coherence", 0));
        assertThat(run().calls()).isEmpty();

        viewModel
                .inputs()
                .judgeCallsProperty()
                .set(Map.of("task_completion", 2, "coherence", 0, "tool_correctness", 2));
        assertThat(run().calls()).hasValue(616);
        assertThat(run().judged().get(1).embeddingOnly()).isTrue();
    }

    @Test
    void theChangeRuleAsksForItsCount() {
        assertThat(viewModel.verdict().getValue()).contains(new ChangeRule.Verdict.RunsAlways());
        Instant last = Instant.parse("2026-11-20T18:00:00Z");
        viewModel.inputs().onlyIfChangedProperty().set(true);
        assertThat(viewModel.verdict().getValue()).contains(new ChangeRule.Verdict.RunsFirst());
        viewModel.inputs().lastRunAtProperty().set(last);
        viewModel.inputs().filtersProperty().set(new FilterDocument(Map.of("status", "ERROR", "user_id", "u-1")));

        assertThat(viewModel.verdict().getValue()).isEmpty();
        assertThat(viewModel.question().getValue())
                .contains(new FilterDocument(Map.of("user_id", "u-1", "date_from", "2026-11-20T18:00:00.000001Z")));
        assertThat(viewModel.rule().getValue().overlooked()).containsExactly("status");

        viewModel.inputs().changedProperty().set(Optional.of(0));
        assertThat(viewModel.verdict().getValue()).contains(new ChangeRule.Verdict.Skipped(last));
        viewModel.inputs().changedProperty().set(Optional.of(7));
        assertThat(viewModel.verdict().getValue()).contains(new ChangeRule.Verdict.Runs(7));
    }

    @Test
    void theSavedStateStandsBesideTheEditedOne() {
        viewModel
                .inputs()
                .storedProperty()
                .set(Optional.of(ForecastBench.stored("0.25", "cron:0 6 * * 1-5", FilterDocument.EMPTY)));

        assertThat(viewModel.comparison().getValue())
                .isInstanceOfSatisfying(
                        Comparison.Known.class,
                        known -> assertThat(known.figures().lines())
                                .containsExactly(
                                        new Line(Figure.MATCHES, 1284, 1284),
                                        new Line(Figure.UNITS_A_RUN, 963, 462),
                                        new Line(Figure.FIRINGS, 22, 44),
                                        new Line(Figure.UNITS, 21_186, 20_328)));
    }

    @Test
    void otherFiltersOrNoChangeAreNotCompared() {
        viewModel
                .inputs()
                .storedProperty()
                .set(Optional.of(ForecastBench.stored("0.120", "cron:0 6,18 * * 1-5", FilterDocument.EMPTY)));
        assertThat(viewModel.comparison().getValue()).isEqualTo(new Comparison.None());

        viewModel.inputs().filtersProperty().set(new FilterDocument(Map.of("status", "ERROR")));
        assertThat(viewModel.comparison().getValue()).isEqualTo(new Comparison.Unknown());
    }
}
