package dev.pandawatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.filter.DateWindow;
import dev.pandawatch.forecast.Forecast.Day;
import dev.pandawatch.forecast.Forecast.Overage;
import dev.pandawatch.forecast.Forecast.Range;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.pandawatch.i18n.messages", Locale.ENGLISH);
    private static final List<String> CADENCES = List.of(
            "daily",
            "weekly",
            "every_6h",
            "cron:0 6,18 * * 1-5",
            "cron:* * * * *",
            "cron:*/7 * * * *",
            "cron:0 0 1 * *");

    private static Schedule schedule(String cadence) {
        return Schedule.of(Cadence.parse(cadence).toOptional().orElseThrow(), NOW, null, ZoneOffset.UTC)
                .orElseThrow();
    }

    private static Plan plan(int matches, double rate, int metrics, String cadence) {
        return new Plan(matches, rate, metrics, DateWindow.ALWAYS, schedule(cadence));
    }

    private static Forecast steady(int matches, double rate, int metrics, String cadence) {
        return Forecast.of(plan(matches, rate, metrics, cadence), Assumptions.of(Growth.NONE));
    }

    private static String text(Phrase phrase) {
        return new MessageFormat(WORDS.getString(phrase.key()), Locale.ENGLISH)
                .format(phrase.arguments().toArray());
    }

    /// An interval is due once more at the very end of the 30 days, and has slipped beyond it by then.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            cron:0 6,18 * * 1-5   | 44
            cron:0 3 * * *        | 30
            cron:0 0 1 * *        | 1
            cron:*/5 * * * *      | 8639
            cron:* * * * *        | 8640
            cron:* * * * * *      | 8640
            daily                 | 29
            weekly                | 4
            every_6h              | 119
            """)
    void theFiringsAreThoseThatTheServerStarts(String cadence, int firings) {
        assertThat(steady(1, 1, 1, cadence).firings()).isEqualTo(firings);
    }

    @Test
    void anIntervalGoesOnFromItsStoredMoment() {
        Cadence daily = Cadence.Preset.DAILY;
        Schedule stored =
                Schedule.of(daily, NOW, NOW.plusSeconds(60), ZoneOffset.UTC).orElseThrow();

        assertThat(Forecast.of(new Plan(1, 1, 1, DateWindow.ALWAYS, stored), Assumptions.of(Growth.NONE))
                        .firings())
                .isEqualTo(30);
    }

    @Test
    void whatCannotBeForetoldIsNot() {
        assertThat(Schedule.of(Cadence.parse("cron:0 0 31 2 *").toOptional().orElseThrow(), NOW, null, ZoneOffset.UTC))
                .isEmpty();
        assertThat(Schedule.of(Cadence.parse("cron:R R * * *").toOptional().orElseThrow(), NOW, null, ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void theMonthOfTheTargetPicture() {
        Forecast forecast = steady(1284, 0.12, 4, "cron:0 6,18 * * 1-5");

        assertThat(forecast.unitsARun()).isEqualTo(616);
        assertThat(forecast.firings()).isEqualTo(44);
        assertThat(forecast.units()).isEqualTo(new Range(27_104, 27_104, 27_104));
        assertThat(forecast.overage()).isEqualTo(new Overage(BigDecimal.ZERO, new BigDecimal("108.416")));
        assertThat(Rounding.about(forecast.timesEach())).isEqualByComparingTo("5.3");
        assertThat(forecast.days()).hasSize(31);
        assertThat(forecast.days().getFirst()).isEqualTo(new Day(LocalDate.of(2026, 11, 22), 0, new Range(0, 0, 0)));
        assertThat(forecast.days().get(1).units().likely()).isEqualTo(1232);
    }

    @Test
    void matchesGrowAndEachRunTakesThemAll() {
        Forecast forecast = Forecast.of(plan(100, 1, 1, "cron:0 12 * * *"), Assumptions.of(new Growth(0, 10, 20)));

        // noon of the 23rd is 14 h 20 min away
        assertThat(forecast.days().get(1).units()).isEqualTo(new Range(100, 105, 111));
        assertThat(forecast.days().get(2).units()).isEqualTo(new Range(100, 115, 131));
        assertThat(forecast.units().low()).isEqualTo(3_000);
        assertThat(forecast.timesEach()).isEqualTo(30);
    }

    @Test
    void nothingGrowsOutsideTheWindow() {
        DateWindow twoDays = new DateWindow(NOW.plusSeconds(86_400), NOW.plusSeconds(3 * 86_400));
        Forecast forecast =
                Forecast.of(new Plan(0, 1, 1, twoDays, schedule("cron:0 12 * * *")), Assumptions.of(Growth.of(10)));

        assertThat(forecast.days().get(1).units().likely()).isZero();
        assertThat(forecast.days().get(30).units().likely()).isEqualTo(20);
        assertThat(Forecast.of(
                                new Plan(
                                        7,
                                        1,
                                        1,
                                        new DateWindow(null, NOW.minusSeconds(1)),
                                        schedule("cron:0 12 * * *")),
                                Assumptions.of(Growth.of(10)))
                        .units()
                        .likely())
                .isEqualTo(30 * 7);
    }

    /// F129.
    @Test
    void overageBeginsBeyondTheIncludedUnits() {
        Assumptions known = Assumptions.of(new Growth(0, 0, 10)).withIncluded(OptionalLong.of(2_000));
        Plan plan = plan(100, 1, 1, "cron:0 12 * * *");

        assertThat(Forecast.of(plan, known).overage().low()).isEqualByComparingTo("4");
        assertThat(Forecast.of(plan, known.withIncluded(OptionalLong.of(1_000_000)))
                        .overage()
                        .high())
                .isEqualByComparingTo("0");
        assertThat(Forecast.of(plan, known.withPrice(new BigDecimal("0.01")))
                        .overage()
                        .low())
                .isEqualByComparingTo("10");
    }

    @Test
    void daysAreThoseOfTheZone() {
        Schedule tokyo = Schedule.of(
                        Cadence.parse("cron:30 22 * * *").toOptional().orElseThrow(),
                        NOW,
                        null,
                        ZoneId.of("Asia/Tokyo"))
                .orElseThrow();

        assertThat(Forecast.of(new Plan(1, 1, 1, DateWindow.ALWAYS, tokyo), Assumptions.of(Growth.NONE))
                        .days()
                        .getFirst())
                .isEqualTo(new Day(LocalDate.of(2026, 11, 23), 1, new Range(1, 1, 1)));
    }

    @Test
    void scoringTheSameAgainAndAgainHasRemedies() {
        Forecast forecast = Forecast.of(plan(2004, 1, 1, "every_6h"), Assumptions.of(Growth.of(20)));
        List<ForecastRemedy> remedies = ForecastRemedy.of(forecast);

        assertThat(ForecastRemedy.phrases(forecast))
                .extracting(ForecastTest::text)
                .containsExactly(
                        "Each target will be scored about 119 times in 30 days: every run takes all that match,"
                                + " scored before or not.");
        assertThat(remedies)
                .hasSize(4)
                .allSatisfy(remedy -> assertThat(remedy.then().units().likely())
                        .isLessThan(forecast.units().likely() / 3));
        assertThat(remedies.getFirst()).isInstanceOf(ForecastRemedy.StartDate.class);
        assertThat(remedies.get(1))
                .isInstanceOfSatisfying(
                        ForecastRemedy.LowerRate.class,
                        lower -> assertThat(lower.rate()).isEqualTo(0.0084));
        assertThat(remedies.get(1).then().timesEach()).isLessThanOrEqualTo(1);
        assertThat(remedies)
                .extracting(remedy -> text(ForecastWords.remedy(remedy)))
                .contains("Run daily: about 66,800 units"
                        .replace(
                                "66,800",
                                "%,d"
                                        .formatted(Rounding.about(
                                                remedies.get(2).then().units().likely()))))
                .allMatch(words -> words.contains("units"));
    }

    @Test
    void scoredOnceIsNotWorthAWord() {
        Forecast once = steady(100, 1, 1, "cron:0 0 1 * *");

        assertThat(ForecastRemedy.of(once)).isEmpty();
        assertThat(ForecastRemedy.phrases(once)).isEmpty();
    }

    @Test
    void aHigherRateNeverCostsLessAndTheSumOfTheDaysIsTheTotal() {
        Random random = new Random(47);
        for (int i = 0; i < 500; i++) {
            Plan low = random(random);
            Plan high = low.withRate(low.rate() + (1 - low.rate()) * random.nextDouble());
            Assumptions assumptions = growing(random);
            Forecast forecast = Forecast.of(low, assumptions);
            Range total = forecast.units();
            assertThat(Forecast.of(high, assumptions).units().likely()).isGreaterThanOrEqualTo(total.likely());
            assertThat(total.likely()).isBetween(total.low(), total.high());
            assertThat(forecast.days().stream()
                            .mapToLong(day -> day.units().high())
                            .sum())
                    .isEqualTo(total.high());
            assertThat(forecast.overage().high())
                    .isGreaterThanOrEqualTo(forecast.overage().low());
        }
    }

    @Test
    void theBudgetsRateIsTheHighestThatFits() {
        Random random = new Random(48);
        for (int i = 0; i < 500; i++) {
            Plan plan = random(random);
            Forecast forecast = Forecast.of(plan, growing(random));
            long budget = (long) (random.nextDouble()
                    * 1.2
                    * Forecast.of(plan.withRate(1), forecast.assumptions())
                            .units()
                            .likely());
            OptionalDouble rate = forecast.rateForBudget(budget);
            int step = (int) Math.round(rate.orElse(0) * 10_000);
            rate.ifPresent(fits -> assertThat(likely(forecast, fits)).isLessThanOrEqualTo(budget));
            if (step < 10_000) {
                assertThat(likely(forecast, (step + 1) / 10_000.0)).isGreaterThan(budget);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5000, 0.0887", "43, ", "44, 0.0015", "1000000, 1"})
    void aBudgetForThePicture(long budget, Double rate) {
        OptionalDouble found = steady(1284, 0.12, 1, "cron:0 6,18 * * 1-5").rateForBudget(budget);

        assertThat(found).isEqualTo(rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate));
    }

    @Test
    void oldAndNewAreCompared() {
        ForecastComparison comparison =
                new ForecastComparison(steady(1284, 1, 2, "cron:0 3 * * *"), steady(1284, 0.5, 2, "cron:0 3 * * *"));

        assertThat(comparison.lines())
                .extracting(ForecastComparison.Line::before, ForecastComparison.Line::after)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1284L, 1284L),
                        org.assertj.core.api.Assertions.tuple(2568L, 1284L),
                        org.assertj.core.api.Assertions.tuple(30L, 30L),
                        org.assertj.core.api.Assertions.tuple(77_040L, 38_520L));
        assertThat(comparison.lines())
                .extracting(ForecastComparison.Line::changed)
                .containsExactly(false, true, false, true);
        assertThat(comparison.dearerBy()).isEqualByComparingTo("-154.08");
    }

    @Test
    void whatIsAssumedIsSaid() {
        assertThat(ForecastWords.assumed(Forecast.of(
                        plan(1, 1, 1, "daily"),
                        Assumptions.of(new Growth(5, 12.34, 25)).withIncluded(OptionalLong.of(5_000)))))
                .extracting(ForecastTest::text)
                .containsExactly(
                        "12 more matches a day, from 5 to 25, as in the days before.",
                        "0.004 USD for each unit beyond the included ones.",
                        "5,000 units are still included in the plan.",
                        "No run is skipped as unchanged, and every target still matches.",
                        "An interval slips a little with each run, as was measured.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | 0.5   | Nothing matches, so there is no run.
            1284 | 1     | All 1,284 matches, at each run.
            1284 | 0.12  | 154 of 1,284, rounded down, drawn anew at each run.
            12   | 0.01  | 1 of 12: a run takes one target at least, however low the rate.
            12   | 0     | 1 of 12: a run takes one target at least, however low the rate.
            """)
    void samplingIsExplained(int matches, double rate, String words) {
        assertThat(text(ForecastWords.sampling(matches, rate))).isEqualTo(words);
    }

    @Test
    void theNextFiringIsTold() {
        assertThat(List.of(
                        text(ForecastWords.next(new ChangeRule.Verdict.Runs(1))),
                        text(ForecastWords.next(new ChangeRule.Verdict.Runs(1_200))),
                        text(ForecastWords.next(new ChangeRule.Verdict.Skipped(NOW)))))
                .containsExactly(
                        "Runs: 1 trace counts as change.",
                        "Runs: 1,200 traces count as change.",
                        "Would be skipped: no trace started since the last run at 2026-11-22T21:40:00Z.");
    }

    private static long likely(Forecast forecast, double rate) {
        return Forecast.of(forecast.plan().withRate(rate), forecast.assumptions())
                .units()
                .likely();
    }

    private static Plan random(Random random) {
        return plan(
                random.nextInt(3_000),
                random.nextInt(10_001) / 10_000.0,
                1 + random.nextInt(8),
                CADENCES.get(random.nextInt(CADENCES.size())));
    }

    private static Assumptions growing(Random random) {
        double low = random.nextDouble() * 50;
        double likely = low + random.nextDouble() * 50;
        return Assumptions.of(new Growth(low, likely, likely + random.nextDouble() * 50));
    }
}
