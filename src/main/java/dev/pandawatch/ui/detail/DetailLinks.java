package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done to a monitor from here, and the ways to other screens.
public interface DetailLinks {

    /// Asks whether to run it now.
    ///
    /// @param lastRun `null` if it has none that is known
    void runNow(Monitor monitor, @Nullable EvalRun lastRun);

    /// Pauses it at once, or asks whether to resume it.
    void pauseOrResume(Monitor monitor, @Nullable EvalRun lastRun);

    /// Edits it; from there it comes back here.
    void edit(Monitor monitor);

    /// Begins a new monitor as its copy; from there it comes back here.
    void duplicate(Monitor monitor);

    /// Asks whether to delete it.
    void delete(Monitor monitor, @Nullable EvalRun lastRun);

    /// Back to where one came from.
    void back();

    /// Whether a command for `monitor` is under way.
    ObservableValue<Boolean> busy(Monitor monitor);
}
