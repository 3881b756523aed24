package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronSketchTest {
    private static final CronSketch SIX = CronSketch.daily(LocalTime.of(6, 0));

    private static Optional<CronSketch> read(String text) {
        return CronSketch.of(CronExpression.parse(text).toOptional().orElseThrow());
    }

    private static List<Optional<Instant>> tenRuns(CronExpression expression, Instant from) {
        return Stream.iterate(expression.nextAfter(from), run -> run.flatMap(expression::nextAfter))
                .limit(10)
                .toList();
    }

    @Test
    void aSketchComesBackFromItsCron() {
        assertThat(SketchMaker.sketches(11, 2_000)).allSatisfy(sketch -> {
            String text = sketch.toCron();

            assertThat(read(text)).as(text).contains(sketch.simplified());
            assertThat(sketch.tooLong()).as(text).isEqualTo(text.length() > 45);
        });
    }

    @Test
    void mostSketchesFitIntoTheColumn() {
        assertThat(SketchMaker.sketches(12, 2_000).filter(CronSketch::tooLong)).hasSizeLessThan(400);
    }

    @Test
    void aRecordedExpressionThatHasASketchRunsAsItsSketch() {
        List<CronVectorsTest.Vector> plain = CronVectorsTest.vectors()
                .filter(vector -> vector.row().has("base"))
                .filter(vector -> read(vector.row().get("expr").asString()).isPresent())
                .toList();

        assertThat(plain).hasSizeGreaterThan(500).allSatisfy(vector -> {
            String text = vector.row().get("expr").asString();
            Instant base = Instant.parse(vector.row().get("base").asString());
            CronExpression expression = CronExpression.parse(text).toOptional().orElseThrow();
            CronExpression drawn = read(text).orElseThrow().expression();
            assertThat(tenRuns(drawn, base)).as(drawn.text()).isEqualTo(tenRuns(expression, base));
        });
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(delimiter = '|', textBlock = """
            */15 9-17 * * mon-fri           | */15 9-17 * * 1-5
            00,15,30,45 * * * *             | */15 * * * *
            5-59/20 * * * *                 | 5/20 * * * *
            0,1,15,16,30,31,45,46 * * * *   | */15,1/15 * * * *
            0,10,20,30,45 * * * *           | 0-30/10,45 * * * *
            59/15 23/6 * * *                | */15 */6 * * *
            # steps in a list have to be worth it
            2,4,6,8,9 * * * *               | 2,4,6,8,9 * * * *
            2,4,6,8,9 0,2,4,6,7 1,3,5,7,8,11,13,15,17,31 1,2,4,6,8 * | 2-8/2,9 0-6/2,7 1-7/2,8,11-17/2,31 1,2-8/2 *
            # two are a list
            0 */12 * * *                    | 0 0,12 * * *
            */30 * * * *                    | 0,30 * * * *
            0 22-2 * * fri-mon              | 0 0-2,22,23 * * 0,1,5,6
            15 7 * * 1,3,5                  | 15 7 * * 1,3,5
            0 0 */2 * ?                     | 0 0 1-31/2 * *
            0 0 1,15 * *                    | 0 0 1,15 * *
            0 23 l * *                      | 0 23 L * *
            0 8 * jan,apr,jul,oct mon#1     | 0 8 * */3 1#1
            0 8 * * mon-fri#1               | 0 8 * * mon-fri#1
            0 8 * * mon#1,tue#1,mon#3       | 0 8 * * 1#1,2#1,1#3
            0 8 * * l5,l1                   | 0 8 * * L1,L5
            0 0 1 1,7 *                     | 0 0 1 1,7 *
            @daily                          | 0 0 * * *
            0 3 * * * 0                     | 0 3 * * *
            0 0 */1 * 1                     | 0 0 * * *
            0 0 1-29,31,L * *               | 0 0 * * *
            0 0 1-29,31,L * ?               | 0 0 1-29,31,L * ?
            0 0 1-31 * mon#1                | 0 0 * * 1#1
            0 0 * * mon#1,*                 | 0 0 * * 1#1
            """)
    void theShortestPlainText(String text, String written) {
        assertThat(read(text)).map(CronSketch::toCron).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 1 * 1",
                "0 0 1 * mon#1",
                "0 0 30 2 0-6",
                "0 0 * * mon#1,l5",
                "* * * * * *",
                "0 0 1 * * 0",
                "0 0 1 1 * 0 2027",
                "R * * * *"
            })
    void whatNobodyCanClickIsCustom(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void timesOfOneMinuteFit() {
        assertThat(SIX.withTimes(Set.of(LocalTime.of(6, 30), LocalTime.of(18, 30))))
                .isEqualTo(new Fit.Exact<LocalTime>(SIX.withMinutes(Set.of(30)).withHours(Set.of(6, 18))));
    }

    @Test
    void timesThatAreNoProductConflict() {
        Fit<LocalTime> fit = SIX.withTimes(Set.of(LocalTime.of(6, 0), LocalTime.of(18, 30), LocalTime.of(20, 30)));

        assertThat(fit)
                .isEqualTo(new Fit.Conflict<>(
                        SIX.withMinutes(Set.of(0, 30)).withHours(Set.of(6, 18, 20)),
                        new TreeSet<>(Set.of(LocalTime.of(6, 30), LocalTime.of(18, 0), LocalTime.of(20, 0))),
                        List.of(SIX, SIX.withMinutes(Set.of(30)).withHours(Set.of(18, 20)))));
    }

    @Test
    void aSketchThatCannotBeIsRefused() {
        assertThatThrownBy(() -> SIX.withHours(Set.of(24))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SIX.withMinutes(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Days.MonthDays.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Days.MonthDays.of()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Days.Nth(DayOfWeek.MONDAY, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSketchKeepsItsSets() {
        TreeSet<Integer> hours = new TreeSet<>(Set.of(6));
        CronSketch sketch = new CronSketch(Sorted.range(0, 0), hours, new Days.EveryDay(), CronSketch.EVERY_MONTH);
        hours.add(18);

        assertThat(sketch).isEqualTo(SIX);
        assertThatThrownBy(() -> sketch.hours().add(18)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(sketch.withMonths(Set.of(Month.MAY)).months()).containsExactly(Month.MAY);
    }
}
