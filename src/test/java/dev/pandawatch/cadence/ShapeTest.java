package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {
    private static CronSketch sketch(String text) {
        return CronExpression.parse(text).toOptional().flatMap(CronSketch::of).orElseThrow();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            */15 9-17 * * *      | EVERY_N_MINUTES
            5,50 * * * *         | EVERY_N_MINUTES
            0 * * * *            | HOURLY
            20 */4 * * *         | HOURLY
            0 9-17 * * *         | HOURLY
            0 0,12 * * *         | TIMES_A_DAY
            0 6,18 * * *         | TIMES_A_DAY
            5,50 6 * * *         | TIMES_A_DAY
            */15 9-17 * * 1-5    | WEEKDAYS
            0 0 1,15 * *         | MONTH_DAYS
            0 0 1,L * *          | MONTH_DAYS
            0 8 * */3 mon#1      | NTH_WEEKDAY
            0 23 L * *           | LAST_DAY
            0 23 * * L5          | LAST_DAY
            0 0 1 1,7 *          | YEARLY
            """)
    void eachScheduleHasItsShape(String text, Shape shape) {
        assertThat(Shape.of(sketch(text))).isEqualTo(shape);
    }

    @ParameterizedTest
    @EnumSource
    void everySketchCanBeTurnedIntoTheShape(Shape shape) {
        assertThat(SketchMaker.sketches(13, 500))
                .allSatisfy(previous -> assertThat(Shape.of(CronSketch.inShape(shape, previous)))
                        .as(previous.toCron())
                        .isEqualTo(shape));
    }

    @Test
    void theBestShapeOfASketchShowsIt() {
        assertThat(SketchMaker.sketches(17, 500))
                .allSatisfy(sketch -> assertThat(Shape.of(sketch).shows(sketch)).isTrue());
    }

    @ParameterizedTest(name = "{0} is shown as {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 6 * * *       | WEEKDAYS        | true
            */15 9-17 * * 1 | EVERY_N_MINUTES | true
            0 6 * * 1       | MONTH_DAYS      | false
            0 0 1 1 *       | MONTH_DAYS      | true
            0 0 1,L * *     | LAST_DAY        | false
            0 0 L * *       | MONTH_DAYS      | true
            0 0 * * L5      | NTH_WEEKDAY     | false
            0 0 * * 1#1     | LAST_DAY        | false
            """)
    void otherShapesMayShowItToo(String text, Shape shape, boolean shown) {
        assertThat(shape.shows(sketch(text))).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} as {1} begins with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            20 3 * * *           | TIMES_A_DAY     | 20 3 * * *
            20 3 * * *           | HOURLY          | 20 * * * *
            20 3 * * *           | EVERY_N_MINUTES | */15 * * * *
            20 9-17 * * *        | EVERY_N_MINUTES | */15 9-17 * * *
            20 * * * *           | TIMES_A_DAY     | 20 6,18 * * *
            20 3 * * *           | WEEKDAYS        | 20 3 * * 1-5
            */15 9-17 * * *      | WEEKDAYS        | */15 9-17 * * 1-5
            */15 9-17 * * 1-5    | NTH_WEEKDAY     | 0 6 * * 1#1
            0 7 * * 2            | NTH_WEEKDAY     | 0 7 * * 2#1
            0 8 * */3 2#3        | LAST_DAY        | 0 8 * */3 L2
            0 8 * * 1-5          | LAST_DAY        | 0 8 L * *
            0 8 L * *            | NTH_WEEKDAY     | 0 8 * * 1#1
            0 8 1,15 * *         | YEARLY          | 0 8 1,15 1 *
            0 8 1,15 1,7 *       | MONTH_DAYS      | 0 8 1,15 * *
            0 8 1,15 1,7 *       | WEEKDAYS        | 0 8 * * 1-5
            0 8 * 6-8 2#1        | WEEKDAYS        | 0 8 * 6-8 2
            """)
    void whatFitsIsKept(String before, Shape shape, String after) {
        assertThat(CronSketch.inShape(shape, sketch(before)).toCron()).isEqualTo(after);
    }
}
