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
/// @param open in any order
record SignalReading(Server server, RequestBudget budget, List<Question> open) {
    /// So many questions at one reading: each costs a request. The others have their turn at the next readings.
    static final int AT_ONCE = 8;

    /// So many runs of each session monitor.
    static final int EACH = 12;

    /// So many requests a minute are left to the monitor that somebody looks at.
    private static final int SPARE = 30;

    private static final Comparator<EvalRun> NEWEST_FIRST =
            Comparator.comparing(EvalRun::createdAt, Comparator.nullsLast(Comparator.reverseOrder()));

    /// What is counted of which runs, in the order in which they have their turn: the last runs make the health.
    enum Kind {
        SIGNALS_OF_LAST,
        SIGNALS_OF_EARLIER,
        SCORES_OF_LAST
    }

    record Question(EvalRun run, Kind kind) {
        /// Of the last runs first those of which some scores failed: were those all?
        private static final Comparator<Question> BY_TURN = Comparator.comparing(Question::kind)
                .thenComparing(asked ->
                        asked.kind() != Kind.SIGNALS_OF_EARLIER && asked.run().failedCount() == 0)
                .thenComparing(Question::run, NEWEST_FIRST);

        ScoreSelection selection() {
            return switch (kind) {
                case SIGNALS_OF_LAST, SIGNALS_OF_EARLIER ->
                    ScoreSelection.ofRun(Target.TRACE, run.id()).failed();
                case SCORES_OF_LAST -> ScoreSelection.ofRun(run.target(), run.id());
            };
        }

        boolean isOpen(Learned known) {
            return switch (kind) {
                case SIGNALS_OF_LAST, SIGNALS_OF_EARLIER ->
                    run.target() == Target.SESSION && known.failedSignals().isEmpty();
                case SCORES_OF_LAST -> known.scores().isEmpty() && run.failedCount() < run.units();
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

    /// What is open in `book`; which of that has its turn is found out by [#read].
    static SignalReading of(Server server, MonitorBook book, RequestBudget budget) {
        List<Question> open = new ArrayList<>();
        for (Monitor monitor : book.monitors()) {
            book.lastRun(monitor).ifPresent(run -> {
                add(open, new Question(run, Kind.SIGNALS_OF_LAST), book.history());
                add(open, new Question(run, Kind.SCORES_OF_LAST), book.history());
            });
            if (monitor.target().filter(Target.SESSION::equals).isPresent()) {
                book.history().of(monitor.id()).stream()
                        .limit(EACH)
                        .filter(run -> !run.id().equals(monitor.lastRunId()))
                        .forEach(run -> add(open, new Question(run, Kind.SIGNALS_OF_EARLIER), book.history()));
            }
        }
        return new SignalReading(server, budget, open);
    }

    private static void add(List<Question> open, Question question, RunHistory history) {
        EvalRun run = question.run();
        if (run.status().equals("COMPLETED") && question.isOpen(history.learned(run.id()))) {
            open.add(question);
        }
    }

    /// Blocks.
    Told read() {
        Told told = new Told(new HashMap<>(), new HashMap<>());
        try {
            for (Question question :
                    open.stream().sorted(Question.BY_TURN).limit(AT_ONCE).toList()) {
                ScoreSelection wanted = question.selection();
                if (!budget.take(RequestBudget.scores(wanted.level()), SPARE)) {
                    continue;
                }
                long count = server.runs().scores(wanted, 1, 0).total();
                switch (question.kind()) {
                    case SIGNALS_OF_LAST, SIGNALS_OF_EARLIER ->
                        told.failedSignals().put(question.run().id(), count);
                    case SCORES_OF_LAST -> told.scores().put(question.run().id(), count);
                }
            }
        } catch (GatewayException _) {
            return told; // the list is whole without them, and its runs stand there as not verified
        }
        return told;
    }
}
