package dev.pandawatch.command;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.MonitorBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Asks of the newest runs of session monitors how many of the signals behind their scores failed, for no count of a
/// run tells that, and without them every score is perfect (F113). Each run is asked about once, when it has come to
/// its end.
///
/// @param last the last run of each; they make the health, so their turn comes first
/// @param earlier those behind the newest firings of each
/// @param asked the ids of those that need no question
record SignalReading(Server server, List<EvalRun> last, List<EvalRun> earlier, Set<String> asked) {
    /// So many runs at one reading: each costs a request, and at one reading every 5 s that stays under half of the 200
    /// a minute that a path may have (F124). The others have their turn at the next readings.
    static final int AT_ONCE = 8;

    /// So many runs of each monitor.
    static final int EACH = 12;

    private static final Comparator<EvalRun> NEWEST_FIRST =
            Comparator.comparing(EvalRun::createdAt, Comparator.nullsLast(Comparator.reverseOrder()));

    /// What has to be known of `book` for a reading.
    static SignalReading of(Server server, MonitorBook book) {
        List<EvalRun> last = new ArrayList<>();
        List<EvalRun> earlier = new ArrayList<>();
        for (Monitor monitor : book.monitors()) {
            if (monitor.target().filter(Target.SESSION::equals).isPresent()) {
                book.lastRun(monitor).ifPresent(last::add);
                book.history().of(monitor.id()).stream().limit(EACH).forEach(earlier::add);
            }
        }
        return new SignalReading(server, last, earlier, book.history().asked());
    }

    /// Blocks.
    ///
    /// @return the counts by run; less than was asked for where the server did not answer, to be asked again
    Map<String, Long> read() {
        List<EvalRun> open = Stream.of(last, earlier)
                .flatMap(runs -> runs.stream().sorted(NEWEST_FIRST))
                .filter(run -> run.status().equals("COMPLETED") && !asked.contains(run.id()))
                .distinct()
                .limit(AT_ONCE)
                .toList();
        Map<String, Long> counts = new HashMap<>();
        try {
            for (EvalRun run : open) {
                ScoreSelection failed =
                        ScoreSelection.ofRun(Target.TRACE, run.id()).failed();
                counts.put(run.id(), (long) server.runs().scores(failed, 1, 0).total());
            }
        } catch (GatewayException _) {
            return counts; // the list is whole without them, and its runs stand there as not verified
        }
        return counts;
    }
}
