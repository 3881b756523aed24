package dev.pandawatch.cadence;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// All that the cadence studio computes from one keystroke on the UI thread. Aims, for the median: a whole preview
/// under
/// 1 ms, of the 5 ms that drawing it may cost too; the year of `* * * * *` under 100 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PreviewBenchmark {
    private static final Instant FROM = Instant.parse("2026-11-22T20:11:41Z");
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int RUNS = 10;

    @Param({
        "* * * * *",
        "*/5 * * * *",
        "0 3 * * *",
        "0 6 * * 1-5",
        "0 */4 * * *",
        "0 0 1 * 1",
        "0 0 L * *",
        "0 9 * * mon#1",
        "0 0 29 2 *",
        "15 10 */10 nov-feb fri-mon"
    })
    public String text = "";

    /// What is shown.
    public record Preview(
            String sentence,
            List<Caution> cautions,
            List<Instant> runs,
            FiringCalendar month,
            FiringCalendar.Week week,
            Optional<CronSketch> sketch,
            CronSegments.Token token) {}

    private Cadence.Cron cadence() {
        return new Cadence.Cron(CronExpression.parse(text).toOptional().orElseThrow());
    }

    @Benchmark
    public Preview preview() {
        Cadence.Cron cadence = cadence();
        List<Instant> runs = Stream.iterate(
                        cadence.nextAfter(FROM), Optional::isPresent, run -> run.flatMap(cadence::nextAfter))
                .limit(RUNS)
                .flatMap(Optional::stream)
                .toList();
        return new Preview(
                CadenceProse.sentence(cadence),
                Caution.of(cadence, FROM),
                runs,
                FiringCalendar.month(cadence, MONTH, ZONE, FROM),
                FiringCalendar.week(cadence, ZONE, FROM),
                CronSketch.of(cadence.expression()),
                CronSegments.of(text).at(text.length()));
    }

    @Benchmark
    public FiringCalendar year() {
        return FiringCalendar.year(cadence(), MONTH, ZONE, FROM);
    }

    /// The text with its last field missing, as it is while it is typed.
    @Benchmark
    public List<Repair> repair() {
        return Repair.of(text.substring(0, text.lastIndexOf(' ')));
    }
}
