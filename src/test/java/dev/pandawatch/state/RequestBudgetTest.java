package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
    private final AtomicReference<Instant> clock = new AtomicReference<>(Samples.NOW);
    private final RequestBudget budget = new RequestBudget(clock::get);

    private int taken(String path, int spare) {
        int taken = 0;
        while (budget.take(path, spare)) {
            taken++;
        }
        return taken;
    }

    private void pass(long seconds) {
        clock.set(clock.get().plus(Duration.ofSeconds(seconds)));
    }

    @Test
    void inNoSpanOfAMinuteIsMoreThanHalfOfTheLimitTaken() {
        assertThat(taken("a", 60)).isEqualTo(40);
        pass(30);
        assertThat(taken("a", 0)).isEqualTo(60);
        pass(29);
        assertThat(taken("a", 0)).isZero();
        pass(1);
        assertThat(taken("a", 0)).isEqualTo(40);
        pass(30);
        assertThat(taken("a", 0)).isEqualTo(60);
    }

    @Test
    void eachPathHasItsOwn() {
        assertThat(taken("a", 0)).isEqualTo(RequestBudget.HALF);

        assertThat(budget.left("a")).isZero();
        assertThat(budget.left("b")).isEqualTo(RequestBudget.HALF);
    }

    @Test
    void whatIsSentInAnyCaseCounts() {
        for (int i = 0; i < 150; i++) {
            budget.spend("a");
        }

        assertThat(budget.left("a")).isZero();
        assertThat(budget.take("a", 0)).isFalse();
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        taken("a", 0);
        pass(-3600);

        assertThat(budget.left("a")).isEqualTo(RequestBudget.HALF);
    }
}
