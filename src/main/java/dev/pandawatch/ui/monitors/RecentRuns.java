package dev.pandawatch.ui.monitors;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.run.EvalRun;
import java.util.List;

/// What is known of the last runs of the monitor in the drawer.
public sealed interface RecentRuns {

    /// Asked for, not answered yet.
    record Reading() implements RecentRuns {}

    /// The newest runs, newest first.
    ///
    /// @param total how many the server lists; retries are not among them (F84)
    record Known(List<EvalRun> runs, int total) implements RecentRuns {
        public Known {
            runs = List.copyOf(runs);
        }
    }

    /// They could not be read.
    record Unknown(GatewayException why) implements RecentRuns {}
}
