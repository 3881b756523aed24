package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.forecast.Workload;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import java.util.Map;

/// What a run started now would evaluate, as far as it is known.
public sealed interface Foresight {

    /// The server is being asked.
    record Counting() implements Foresight {}

    /// Exact at the moment of the count (F60); a sample is drawn by the server's own arithmetic (F46).
    record Counted(Workload workload) implements Foresight {}

    /// The server did not say. One that refuses the filters would not run the monitor either (F53).
    record Uncounted(GatewayException why) implements Foresight {}

    /// It cannot be asked for: the target or the sampling rate is one that this program does not know.
    record Untold() implements Foresight {}

    /// Whether [Counted] can come of asking.
    static boolean tellable(Monitor monitor) {
        double rate = monitor.samplingRate();
        return monitor.target().isPresent() && rate >= 0 && rate <= 1;
    }

    /// What follows from the count for a monitor that is [#tellable].
    static Foresight of(Monitor monitor, Outcome<Integer> matches) {
        return switch (matches) {
            case Outcome.Done<Integer>(var count) ->
                new Counted(Workload.of(count, monitor.samplingRate(), monitor.metricNames(), Map.of()));
            case Outcome.Failed<Integer>(var why) -> new Uncounted(why);
        };
    }
}
