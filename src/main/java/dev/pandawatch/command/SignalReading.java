package dev.pandawatch.command;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Learned;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.state.RunHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks of runs that have come to their end what no count of theirs tells: of the newest session runs, how many of the
/// signals behind their scores failed, for without them every score is perfect (F113); of last runs, how many scores
/// there are, for targets that vanish count as evaluated and have none (F111). Each question is asked once.
///
/// @param open in the order in which they have their turn
record SignalReading(Server server, RequestBudget budget, List<Question> open) {
    /// So many questions at one reading: each costs a request. The others have their turn at the next readings.
    static final int AT_ONCE = 8;

    /// So many runs of each session monitor.
    static final int EACH = 12;

    /// So many requests a minute are left to the monitor that somebody looks at.
    private static final int SPARE = 30;

    private static final Comparator<EvalRun> NEWEST_FIRST =
            Comparator.comparing(EvalRun::createdAt, Comparator.nullsLast(Comparator.reverseOrder()));

    /// What is counted of a run.
    enum Kind {
        FAILED_SIGNALS,
        SCORES
    }

    record Question(EvalRun run, Kind kind) {
        ScoreSelection selection() {
            return switch (kind) {
                case FAILED_SIGNALS ->
                    ScoreSelection.ofRun(Target.TRACE, run.id()).failed();
                case SCORES -> ScoreSelection.ofRun(run.target(), run.id());
            };
        }
    }

    /// The counts by run; fewer than were asked for where the server did not answer, to be asked again.
    record Told(Map<String, Long> failedSignals, Map<String, Long> scores) {
        void into(RunHistory history) {
            history.failedSignals(failedSignals);
            history.scores(scores);
        }
    }

    /// What has to be known of `book` for a reading. The last runs make the health, so their signals come first, then
    /// the scores of those of which some failed: were those all?
    static SignalReading of(Server server, MonitorBook book, RequestBudget budget) {
        List<EvalRun> last = new ArrayList<>();
        List<EvalRun> earlier = new ArrayList<>();
        for (Monitor monitor : book.monitors()) {
            book.lastRun(monitor).filter(SignalReading::completed).ifPresent(last::add);
            if (monitor.target().filter(Target.SESSION::equals).isPresent()) {
                book.history().of(monitor.id()).stream()
                        .limit(EACH)
                        .filter(SignalReading::completed)
                        .forEach(earlier::add);
            }
        }
        last.sort(Comparator.comparing((EvalRun run) -> run.failedCount() == 0).thenComparing(NEWEST_FIRST));
        earlier.sort(NEWEST_FIRST);
        List<Question> questions = new ArrayList<>();
        last.forEach(run -> questions.add(new Question(run, Kind.FAILED_SIGNALS)));
        earlier.forEach(run -> questions.add(new Question(run, Kind.FAILED_SIGNALS)));
        last.forEach(run -> questions.add(new Question(run, Kind.SCORES)));
        return new SignalReading(
                server,
                budget,
                questions.stream()
                        .filter(question -> open(question, book.history()))
                        .distinct()
                        .limit(AT_ONCE)
                        .toList());
    }

    private static boolean completed(EvalRun run) {
        return run.status().equals("COMPLETED");
    }

    private static boolean open(Question question, RunHistory history) {
        EvalRun run = question.run();
        Learned known = history.learned(run.id());
        return switch (question.kind()) {
            case FAILED_SIGNALS ->
                run.target() == Target.SESSION && known.failedSignals().isEmpty();
            case SCORES -> known.scores().isEmpty() && run.failedCount() < run.units();
        };
    }

    /// Blocks.
    Told read() {
        Told told = new Told(new HashMap<>(), new HashMap<>());
        try {
            for (Question question : open) {
                ScoreSelection wanted = question.selection();
                if (!budget.take(RequestBudget.scores(wanted.level()), SPARE)) {
                    continue;
                }
                long count = server.runs().scores(wanted, 1, 0).total();
                switch (question.kind()) {
                    case FAILED_SIGNALS ->
                        told.failedSignals().put(question.run().id(), count);
                    case SCORES -> told.scores().put(question.run().id(), count);
                }
            }
        } catch (GatewayException _) {
            return told; // the list is whole without them, and its runs stand there as not verified
        }
        return told;
    }
}
