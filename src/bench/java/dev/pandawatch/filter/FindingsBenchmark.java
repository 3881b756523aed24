package dev.pandawatch.filter;

import dev.pandawatch.gateway.http.JsonFilterCodec;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 100,000 generated drafts through findings, sentence and JSON, there and back. Aim: under 2 s on one core, and
/// none throws.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class FindingsBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-22T20:11:41Z");

    private final List<FilterDocument> drafts = new RandomFilters(new Random(100_000)).list(100_000);
    private final JsonFilterCodec codec = new JsonFilterCodec();

    @Benchmark
    public int everything() {
        int seen = 0;
        for (FilterDocument draft : drafts) {
            FilterTarget target = seen % 2 == 0 ? FilterTarget.TRACE : FilterTarget.SESSION;
            List<FilterFinding> findings = FilterFindings.of(draft, target, true, NOW);
            seen += findings.size();
            seen += FilterProse.of(draft, target, findings)
                    .sentence((key, _) -> key)
                    .length();
            seen += codec.read(codec.write(draft))
                    .toOptional()
                    .orElseThrow()
                    .entries()
                    .size();
        }
        return seen;
    }

    @Benchmark
    public int findings() {
        int seen = 0;
        for (FilterDocument draft : drafts) {
            seen += FilterFindings.of(draft, FilterTarget.TRACE, true, NOW).size();
        }
        return seen;
    }
}
