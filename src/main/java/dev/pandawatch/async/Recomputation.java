package dev.pandawatch.async;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Works something out in the background, one computation at a time: what changes meanwhile is looked at afterwards,
/// once. So answers keep coming however fast things change, and none overtakes another. UI thread only.
public final class Recomputation<T> {
    private final UiTasks tasks;
    private final Supplier<Supplier<T>> question;
    private final Consumer<T> answer;
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private boolean again;
    private long turn;

    /// @param question called on the UI thread when a computation begins: takes what there is and returns the work,
    ///     which runs in the background and asks no server
    /// @param answer called on the UI thread with what came out
    public Recomputation(UiTasks tasks, Supplier<Supplier<T>> question, Consumer<T> answer) {
        this.tasks = tasks;
        this.question = question;
        this.answer = answer;
    }

    /// Begins now, or right after the computation that goes on.
    public void start() {
        if (busy.get()) {
            again = true;
            return;
        }
        again = false;
        long mine = turn;
        tasks.run(busy, question.get(), outcome -> arrive(mine, outcome));
    }

    private void arrive(long mine, Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Done<T>(var value) -> {
                if (mine == turn) {
                    answer.accept(value);
                }
            }
            case Outcome.Failed<T>(var why) -> throw new IllegalStateException("asked a server", why);
        }
        if (again) {
            start();
        }
    }

    /// Drops the answer of the computation that goes on, and any that was to follow it.
    public void forget() {
        turn++;
        again = false;
    }
}
