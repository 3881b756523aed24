package dev.pandawatch.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RecomputationTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Integer> heard = new ArrayList<>();
    private int source;
    private final Recomputation<Integer> doubled = new Recomputation<>(
            new UiTasks(background::add, Runnable::run),
            () -> {
                int seen = source;
                return () -> seen * 2;
            },
            heard::add);

    @Test
    void changesDuringAComputationAreLookedAtOnceAfterIt() {
        source = 1;
        doubled.start();
        source = 2;
        doubled.start();
        source = 3;
        doubled.start();
        assertThat(background).hasSize(1);

        background.remove().run();
        assertThat(heard).containsExactly(2);
        background.remove().run();

        assertThat(heard).containsExactly(2, 6);
        assertThat(background).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotHeardAndTheNextBeginsAfterIt() {
        source = 1;
        doubled.start();
        doubled.forget();
        source = 5;
        doubled.start();

        background.remove().run();
        assertThat(heard).isEmpty();
        background.remove().run();

        assertThat(heard).containsExactly(10);
    }

    @Test
    void afterABugItCanBeginAnew() {
        List<Integer> answers = new ArrayList<>();
        Recomputation<Integer> failing =
                new Recomputation<>(new UiTasks(background::add, Runnable::run), () -> () -> 10 / source, answers::add);
        failing.start();
        assertThatThrownBy(() -> background.remove().run()).isInstanceOf(ArithmeticException.class);

        source = 5;
        failing.start();
        background.remove().run();

        assertThat(answers).containsExactly(2);
    }
}
