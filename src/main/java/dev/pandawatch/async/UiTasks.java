package dev.pandawatch.async;

import dev.pandawatch.gateway.GatewayException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;

/// Runs blocking work off the UI thread and brings its outcome back onto it. The only place that crosses threads.
///
/// An exception that is no [GatewayException] is a bug: it reaches the background thread's uncaught-exception handler,
/// and `then` is not called.
///
/// @param background where work may block
/// @param ui runs on the UI thread, in order
public record UiTasks(Executor background, Executor ui) {

    /// Runs `work`, then `then` with its outcome on the UI thread. Call it on the UI thread.
    ///
    /// @param busy true from now until just before `then`, also if `work` dies of a bug
    public <T> void run(BooleanProperty busy, Supplier<T> work, Consumer<Outcome<T>> then) {
        busy.set(true);
        background.execute(() -> {
            Runnable arrival = () -> busy.set(false);
            try {
                Outcome<T> outcome = outcomeOf(work);
                arrival = () -> {
                    busy.set(false);
                    then.accept(outcome);
                };
            } finally {
                ui.execute(arrival);
            }
        });
    }

    /// As [#run(BooleanProperty, Supplier, Consumer)], for work that nobody waits for.
    public <T> void run(Supplier<T> work, Consumer<Outcome<T>> then) {
        background.execute(() -> {
            Outcome<T> outcome = outcomeOf(work);
            ui.execute(() -> then.accept(outcome));
        });
    }

    private static <T> Outcome<T> outcomeOf(Supplier<T> work) {
        try {
            return new Outcome.Done<>(work.get());
        } catch (GatewayException e) {
            return new Outcome.Failed<>(e);
        }
    }
}
