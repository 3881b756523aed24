package dev.pandawatch.ui.shell;

import java.time.Duration;
import java.util.Set;

/// What a person can do to the sandbox from outside it. Each call blocks while a request is under way in it: never call
/// it on the UI thread.
public interface SandboxControls {

    /// What can be broken.
    enum Part {
        JUDGE,
        EMBEDDINGS,
        WORKER,
        SCHEDULER,
        DATABASE,
        PLAN
    }

    /// What does not work at the moment; outlives the program, as the sandbox does.
    Set<Part> broken();

    /// Nothing, if it is broken already.
    void fail(Part part);

    /// Nothing, if it works.
    void mend(Part part);

    /// Lets time pass in the sandbox, with everything that happens in it.
    ///
    /// @param by not negative
    void advance(Duration by);

    /// Puts time ahead to where the next due monitor is found.
    ///
    /// @return false, and nothing happens, if no monitor ever becomes due
    boolean skipToNextFiring();
}
