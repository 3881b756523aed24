package dev.pandawatch.ui.monitors;

import dev.pandawatch.gateway.GatewayException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question that has to be answered before a command is sent, with what the command will do.
public sealed interface Ask {

    MonitorRow row();

    MonitorAction action();

    /// Run now: also while paused (F75), and whether or not there is anything new (F48).
    ///
    /// @param nextRun the `next_run_at` of the restarted schedule, if sent now (F40); `null` if it cannot be told
    record RunNow(MonitorRow row, @Nullable Instant nextRun, Foresight foresight) implements Ask {
        @Override
        public MonitorAction action() {
            return MonitorAction.RUN_NOW;
        }
    }

    /// Resume: the schedule starts anew from that moment (F36).
    ///
    /// @param nextRun the first run, if it is sent now; `null` if this cannot be foretold
    record Resume(MonitorRow row, @Nullable Instant nextRun) implements Ask {
        @Override
        public MonitorAction action() {
            return MonitorAction.RESUME;
        }
    }

    /// Delete: the runs survive, but no list by this monitor finds them any more (F77).
    record Delete(MonitorRow row, Loss runs) implements Ask {
        @Override
        public MonitorAction action() {
            return MonitorAction.DELETE;
        }
    }

    /// How many runs a deletion cuts off.
    sealed interface Loss {

        /// The server is being asked.
        record Reading() implements Loss {}

        record Runs(int count) implements Loss {}

        /// The server did not say.
        record Unknown(GatewayException why) implements Loss {}
    }
}
