package dev.pandawatch.ui.shell;

/// A screen that may hold work that is not saved.
@FunctionalInterface
public interface Leavable {

    /// Runs `then` if nothing would be lost, or as soon as the person has agreed to lose it; else never.
    void leave(Runnable then);
}
