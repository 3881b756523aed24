package dev.pandawatch.run;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Ledger, outcome and health of 5,000 monitors with twelve firings each, a third of which came to nothing with every
/// second monitor. Aim: under 250 ms on one core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LedgerBenchmark {
    private static final int MANY = 5_000;
    private static final Instant NOW = Story.at("22T21:40");
    private static final Instant FROM = Story.at("11T00:00");

    private final List<Watched> watched =
            IntStream.range(0, MANY).mapToObj(LedgerBenchmark::watched).toList();

    /// A monitor and the runs that were read of it.
    record Watched(Monitor monitor, List<EvalRun> runs) {}

    /// Each day from the 11th to the 22nd at an hour and minute of its own.
    private static Watched watched(int i) {
        int hour = i / 60 % 20;
        int minute = i % 50;
        boolean interval = i % 3 == 0;
        Story story = Story.of(interval ? "daily" : "cron:" + minute + " " + hour + " * * *")
                .called("m" + i)
                .of(i % 5 == 0 ? "SESSION" : "TRACE", FilterDocument.EMPTY.with("user_id", "u" + i))
                .created(moment(10, hour, minute));
        for (int day = 11; day <= 22; day++) {
            if (i % 2 == 0 || day % 3 != 0) {
                story.run(moment(day, hour, minute + (interval ? 0 : 2)), "COMPLETED", 10, 10, i % 7 == 0 ? 2 : 0);
            }
        }
        story.updated(moment(22, hour, minute)).next(moment(23, hour, minute));
        return new Watched(story.monitor(), story.runs());
    }

    private static String moment(int day, int hour, int minute) {
        return String.format(Locale.ROOT, "%02dT%02d:%02d", day, hour, minute);
    }

    /// Everything that a refresh makes new.
    @Benchmark
    public int everything() {
        int urgency = 0;
        for (Watched one : watched) {
            FiringLedger ledger = FiringLedger.of(one.monitor(), one.runs(), LedgerEvidence.runsFrom(FROM), FROM, NOW);
            if (ledger.firings().size() < 13) {
                throw new IllegalStateException(ledger.toString());
            }
            RunEvidence evidence = RunEvidence.at(NOW).withUsual(RunEvidence.usual(one.runs()));
            Optional<RunOutcome> last = Optional.of(RunOutcome.of(one.runs().getFirst(), evidence));
            urgency +=
                    MonitorHealth.of(one.monitor(), ledger, last, NOW).state().ordinal();
        }
        return urgency;
    }

    /// What the list asks if only the last runs are known.
    @Benchmark
    public int healthOfLastRuns() {
        int urgency = 0;
        for (Watched one : watched) {
            urgency += MonitorHealth.of(one.monitor(), one.runs().getFirst(), NOW)
                    .state()
                    .ordinal();
        }
        return urgency;
    }
}
