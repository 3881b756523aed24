package dev.pandawatch.command;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.MonitorBook;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks of the newest runs of session monitors how many of the signals behind their scores failed, for no count of a
/// run tells that, and without them every score is perfect (F113). Each run is asked about once, when it has come to
/// its end.
///
/// @param known the newest runs of session monitors that were seen before
/// @param asked the ids of those that need no question
record SignalReading(Server server, List<EvalRun> known, Set<String> asked) {
    /// So many runs at one reading: each costs a request, and at one reading every 5 s that stays under half of the 200
    /// a minute that a path may have (F124). The others have their turn at the next readings.
    static final int AT_ONCE = 8;

    /// So many runs of each monitor.
    static final int EACH = 12;

    private static final Comparator<EvalRun> NEWEST_FIRST =
            Comparator.comparing(EvalRun::createdAt, Comparator.nullsLast(Comparator.reverseOrder()));

    /// Asks about those of `monitors`. Blocks.
    ///
    /// @param fresh runs that were read just now
    /// @return the counts by run; less than was asked for where the server did not answer, to be asked again
    Map<String, Long> read(List<Monitor> monitors, Collection<EvalRun> fresh) {
        Map<String, EvalRun> runs = new HashMap<>();
        known.forEach(run -> runs.put(run.id(), run));
        fresh.forEach(run -> runs.put(run.id(), run));
        List<EvalRun> open = Stream.concat(last(monitors, runs), earlier(monitors, runs.values()))
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

    /// They make the health, so their turn comes first.
    private static Stream<EvalRun> last(List<Monitor> monitors, Map<String, EvalRun> runs) {
        return monitors.stream()
                .filter(SignalReading::ofSessions)
                .map(Monitor::lastRunId)
                .filter(Objects::nonNull)
                .map(runs::get)
                .filter(Objects::nonNull)
                .sorted(NEWEST_FIRST);
    }

    /// Those behind the newest firings of each.
    private static Stream<EvalRun> earlier(List<Monitor> monitors, Collection<EvalRun> runs) {
        Set<MonitorId> sessions = monitors.stream()
                .filter(SignalReading::ofSessions)
                .map(Monitor::id)
                .collect(Collectors.toSet());
        Map<MonitorId, Integer> taken = new HashMap<>();
        return runs.stream()
                .filter(run -> run.monitorId() != null && sessions.contains(run.monitorId()))
                .sorted(NEWEST_FIRST)
                .filter(run -> taken.merge(run.monitorId(), 1, Integer::sum) <= EACH);
    }

    /// What has to be known of `book` for a reading.
    static SignalReading of(Server server, MonitorBook book) {
        List<EvalRun> known = book.monitors().stream()
                .filter(SignalReading::ofSessions)
                .flatMap(monitor -> Stream.concat(
                        book.lastRun(monitor).stream(),
                        book.history().of(monitor.id()).stream().limit(EACH)))
                .toList();
        return new SignalReading(server, known, book.history().asked());
    }

    private static boolean ofSessions(Monitor monitor) {
        return monitor.target().filter(Target.SESSION::equals).isPresent();
    }
}
