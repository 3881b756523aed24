package dev.pandawatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ErrandTest {
    private final Queue<Runnable> busy = new ArrayDeque<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void ifNobodyElseHasTimeTheAskerDoesIt() {
        Errand<Integer> errand = Errand.begin(busy::add, done::incrementAndGet);
        assertThat(done.get()).isZero();

        assertThat(errand.outcome()).isEqualTo(1);
        busy.remove().run();
        assertThat(errand.outcome()).isEqualTo(1);
        assertThat(done.get()).isEqualTo(1);
    }

    @Test
    void itFailsAsTheWorkDid() {
        RuntimeException bug = new IllegalStateException("a bug");
        Error error = new AssertionError("worse");

        Errand<Integer> one = Errand.begin(Thread::startVirtualThread, () -> {
            throw bug;
        });
        Errand<Integer> other = Errand.begin(Thread::startVirtualThread, () -> {
            throw error;
        });

        assertThatThrownBy(one::outcome).isSameAs(bug);
        assertThatThrownBy(other::outcome).isSameAs(error);
    }

    @Test
    void anAskerThatIsInterruptedWaitsForTheEndAndStaysInterrupted() {
        Thread asker = Thread.currentThread();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch noticed = new CountDownLatch(1);
        Errand<Integer> errand = Errand.begin(Thread::startVirtualThread, () -> {
            begun.countDown();
            await(noticed);
            return 7;
        });
        await(begun);
        asker.interrupt();
        Thread watcher = Thread.startVirtualThread(() -> {
            while (asker.isInterrupted() && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            noticed.countDown();
        });

        try {
            assertThat(errand.outcome()).isEqualTo(7);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            watcher.interrupt();
        }
    }

    @Test
    void workThatNobodyNeedsAnyMoreIsInterrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Errand<Integer> errand = Errand.begin(Thread::startVirtualThread, () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return 0;
        })) {
            await(begun);
            assertThat(errand).isNotNull();
        }

        await(interrupted);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
