package dev.pandawatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.state.Samples;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunReadingTest {
    private static final List<Monitor> BOTH = List.of(
            Samples.a("s").target("SESSION").lastRun("r1", Samples.NOW).build(),
            Samples.a("t").target("TRACE").lastRun("r0", Samples.NOW).build());

    private final FakeServer server = new FakeServer();

    /// Those that read, in the order of the targets.
    private final List<Thread> readers = new CopyOnWriteArrayList<>();

    private final RunReading reading =
            new RunReading(server, this::begin, new RequestBudget(() -> Samples.NOW), Map.of(), Set.of());
    private final CountDownLatch both = new CountDownLatch(2);

    private void begin(Runnable task) {
        Thread reader = Thread.ofVirtual().unstarted(task);
        readers.add(reader);
        reader.start();
    }

    @Test
    void bothListsAreReadAtTheSameTime() {
        server.runs = List.of(Samples.run("r0", "COMPLETED"), Samples.run("r1", "COMPLETED"));
        server.whenRecent = _ -> {
            both.countDown();
            await(both);
        };

        RunReading.Told told = reading.read(BOTH);

        assertThat(told.reaches()).containsOnlyKeys(Target.TRACE, Target.SESSION);
        assertThat(told.missing()).isEmpty();
        assertThat(told.pages()).isEqualTo(1);
        assertThat(server.asked).containsExactlyInAnyOrder("recent TRACE 0", "recent SESSION 0");
    }

    @Test
    void ifTheFirstCannotBeReadTheOtherIsReadNoFurther() {
        server.runs = Collections.nCopies(RunGateway.LONGEST_PAGE, Samples.run("r", "COMPLETED"));
        CountDownLatch failed = new CountDownLatch(1);
        server.whenRecent = target -> {
            both.countDown();
            await(both);
            if (target == Target.TRACE) {
                throw tooMany();
            }
            await(failed);
        };

        assertThatExceptionOfType(GatewayException.RateLimited.class).isThrownBy(() -> reading.read(BOTH));
        failed.countDown();
        awaitEnd(readers.getLast());
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void ifTheOtherCannotBeReadTheFirstIsReadNoFurther() {
        server.runs = Collections.nCopies(RunGateway.LONGEST_PAGE, Samples.run("r", "COMPLETED"));
        server.whenRecent = target -> {
            both.countDown();
            await(both);
            if (target == Target.SESSION) {
                throw tooMany();
            }
            awaitEnd(readers.getLast());
        };

        assertThatExceptionOfType(GatewayException.RateLimited.class).isThrownBy(() -> reading.read(BOTH));
        assertThat(server.asked).hasSize(2);
    }

    private static GatewayException tooMany() {
        return new GatewayException.RateLimited(
                new GatewayException.Call("GET", "/evaluations/runs", "id", false, 429, ""));
    }

    private static void awaitEnd(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
