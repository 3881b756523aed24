package dev.pandawatch.gateway;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work that is done beside that of whoever needs its outcome, on another thread. If no other thread has begun it when
/// the outcome is needed, it is done then and there: so nothing waits for a thread that never comes, and where the
/// executor is `Runnable::run` all is done in its order.
public final class Errand<T> implements AutoCloseable {
    private final FutureTask<T> task;

    private Errand(Supplier<T> work) {
        this.task = new FutureTask<>(work::get);
    }

    /// Sets out.
    public static <T> Errand<T> begin(Executor executor, Supplier<T> work) {
        Errand<T> errand = new Errand<>(work);
        executor.execute(errand.task);
        return errand;
    }

    /// What came of it; blocks until then. What the work threw is thrown here, as if it were done here. To interrupt
    /// this thread does not end the waiting, for the work has its own end: the interrupt is kept until then.
    public T outcome() {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException why -> why;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /// Nobody needs the outcome any more; work that goes on is interrupted.
    @Override
    public void close() {
        task.cancel(true);
    }
}
