package dev.pandawatch.async;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Asks the same question again and again and hears only the answer to the newest one. UI thread only.
public final class LatestOnly {
    private final UiTasks tasks;
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private long newest;

    public LatestOnly(UiTasks tasks) {
        this.tasks = tasks;
    }

    /// Asks; an answer that arrives after a newer question, or after [#forget()], is dropped.
    public <T> void ask(Supplier<T> question, Consumer<Outcome<T>> answer) {
        long mine = ++newest;
        busy.set(true);
        BooleanProperty waiting = new SimpleBooleanProperty();
        waiting.addListener((_, _, waits) -> {
            if (!waits && mine == newest) {
                busy.set(false); // also if the question died of a bug, or nothing would be asked any more
            }
        });
        tasks.run(waiting, question, outcome -> {
            if (mine == newest) {
                answer.accept(outcome);
            }
        });
    }

    /// Drops the answer that is still awaited, if any.
    public void forget() {
        newest++;
        busy.set(false);
    }

    /// Whether the answer to the newest question is awaited.
    public BooleanProperty busyProperty() {
        return busy;
    }

    public boolean isBusy() {
        return busy.get();
    }
}
