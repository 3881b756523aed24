package dev.pandawatch.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
    private final List<Runnable> background = new ArrayList<>();
    private final LatestOnly latest = new LatestOnly(new UiTasks(background::add, Runnable::run));
    private final List<Outcome<String>> heard = new ArrayList<>();

    @Test
    void anAnswerToAnOlderQuestionIsDroppedWhicheverComesFirst() {
        latest.ask(() -> "old", heard::add);
        latest.ask(() -> "new", heard::add);

        background.get(1).run();
        background.get(0).run();

        assertThat(heard).containsExactly(new Outcome.Done<>("new"));
        assertThat(latest.isBusy()).isFalse();
    }

    @Test
    void itStaysBusyUntilTheNewestAnswerCame() {
        latest.ask(() -> "old", heard::add);
        latest.ask(() -> "new", heard::add);

        background.get(0).run();

        assertThat(latest.isBusy()).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void aForgottenQuestionIsNotAnswered() {
        latest.ask(() -> "late", heard::add);
        latest.forget();
        background.getFirst().run();

        assertThat(heard).isEmpty();
        assertThat(latest.isBusy()).isFalse();
    }

    @Test
    void aQuestionThatDiesOfABugIsNotAwaitedForEver() {
        Supplier<String> buggy = () -> {
            throw new IllegalStateException("a bug");
        };
        latest.ask(buggy, heard::add);

        assertThatIllegalStateException().isThrownBy(background.getFirst()::run);

        assertThat(heard).isEmpty();
        assertThat(latest.isBusy()).isFalse();
    }
}
