package dev.pandawatch.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pandawatch.gateway.GatewayException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class UiTasksTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final UiTasks tasks = new UiTasks(background::add, ui::add);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final List<Outcome<String>> heard = new ArrayList<>();

    @Test
    void workRunsInTheBackgroundAndItsOutcomeOnTheUiThread() {
        tasks.run(busy, () -> "answer", heard::add);
        assertThat(busy.get()).isTrue();

        background.remove().run();
        assertThat(heard).isEmpty();
        assertThat(busy.get()).isTrue();

        ui.remove().run();
        assertThat(heard).containsExactly(new Outcome.Done<>("answer"));
        assertThat(busy.get()).isFalse();
    }

    @Test
    void aFailureOfTheServerIsAnOutcome() {
        GatewayException why = new GatewayException.NotFound(
                new GatewayException.Call("GET", "/evaluations/monitors/1", "id", false, 404, "gone"));
        tasks.<String>run(
                busy,
                () -> {
                    throw why;
                },
                heard::add);
        background.remove().run();
        ui.remove().run();

        assertThat(heard).containsExactly(new Outcome.Failed<>(why));
        assertThat(busy.get()).isFalse();
    }

    @Test
    void aBugReachesTheThreadAndStillEndsTheWait() {
        tasks.<String>run(
                busy,
                () -> {
                    throw new IllegalStateException("a bug");
                },
                heard::add);

        assertThatIllegalStateException().isThrownBy(() -> background.remove().run());
        ui.remove().run();
        assertThat(busy.get()).isFalse();
        assertThat(heard).isEmpty();
    }
}
