package dev.pandawatch.ui.detail;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RetryPlan;
import dev.pandawatch.state.Connection;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks before a run of one monitor is retried or deleted, with what that will do, and sends it once. UI thread only.
public final class RunActionsViewModel {
    private final RunCommands commands;
    private final Connection connection;
    private final LatestOnly question;
    private final ReadOnlyObjectWrapper<@Nullable RunAsk> ask = new ReadOnlyObjectWrapper<>(this, "ask", null);
    private String monitor = "";

    RunActionsViewModel(RunCommands commands, Connection connection, UiTasks tasks) {
        this.commands = commands;
        this.connection = connection;
        this.question = new LatestOnly(tasks);
    }

    /// By which name its runs are spoken of.
    void name(String monitorName) {
        monitor = monitorName;
    }

    /// Asks whether to retry what failed. Does nothing where there is nothing to retry, or while something is done to
    /// the run.
    public void retry(@Nullable RunLine line) {
        EvalRun run = offersRetry(line) && line != null ? line.run().orElse(null) : null;
        if (run == null || commands.underWay().containsKey(run.id())) {
            return;
        }
        ask.set(new RunAsk.Retry(run, new RunAsk.Known.Reading()));
        Target level = run.target();
        connection
                .server()
                .ifPresent(server -> question.ask(
                        () -> server.runs().scores(level, run.id()),
                        read -> ask.set(new RunAsk.Retry(run, known(level, read)))));
    }

    private static RunAsk.Known known(Target level, Outcome<List<RunScore>> read) {
        return switch (read) {
            case Outcome.Done<List<RunScore>>(var scores) ->
                new RunAsk.Known.Told(RetryPlan.of(
                        level,
                        scores.stream()
                                .filter(RunScore::failed)
                                .map(score -> new RetryPlan.Pair(score.targetId(), score.metric()))
                                .toList()));
            case Outcome.Failed<List<RunScore>>(var why) -> new RunAsk.Known.Unread(why);
        };
    }

    /// Whether the run of `line` has something that can be retried.
    static boolean offersRetry(@Nullable RunLine line) {
        return switch (line) {
            case RunLine.Ran(var run, var outcome, var _) -> RetryPlan.offered(run, outcome);
            case RunLine.Retry(var run, var outcome) -> RetryPlan.offered(run, outcome);
            case RunLine.Silent _ -> false;
            case null -> false;
        };
    }

    /// Asks whether to delete a run. Does nothing while something is done to it, or where there is none.
    ///
    /// @param past in which the line stands
    public void delete(@Nullable RunLine line, MonitorPast past) {
        EvalRun run = line == null ? null : line.run().orElse(null);
        if (run == null || commands.underWay().containsKey(run.id())) {
            return;
        }
        long retries = past.records().retries().stream()
                .filter(retry -> run.id().equals(retry.filters().get(RunRecords.RETRY_OF)))
                .count();
        boolean last = run.id().equals(past.monitor().lastRunId());
        question.forget();
        ask.set(new RunAsk.Delete(run, retries, last, false));
    }

    /// Whether the scores of the run go too.
    public void chooseScores(boolean withScores) {
        if (ask.get() instanceof RunAsk.Delete(var run, var retries, var last, var _)) {
            ask.set(new RunAsk.Delete(run, retries, last, withScores));
        }
    }

    /// Does what was asked, if it may be done.
    public void confirm() {
        RunAsk asked = ask.get();
        if (asked == null || !asked.allowed()) {
            return;
        }
        cancel();
        switch (asked) {
            case RunAsk.Retry(var run, var _) -> commands.retry(run, monitor);
            case RunAsk.Delete(var run, var _, var _, var withScores) -> commands.delete(run, monitor, withScores);
        }
    }

    /// Does not do what was asked.
    public void cancel() {
        question.forget();
        ask.set(null);
    }

    /// The open question, `null` if there is none.
    public ReadOnlyObjectProperty<@Nullable RunAsk> askProperty() {
        return ask.getReadOnlyProperty();
    }

    /// What is being done to a run.
    RunCommands.@Nullable Kind underWay(String runId) {
        return commands.underWay().get(runId);
    }

    /// How the last command for a run failed, if it did and was not dismissed.
    RunCommands.@Nullable Failure failure(String runId) {
        return commands.failures().get(runId);
    }

    void dismiss(String runId) {
        commands.dismiss(runId);
    }
}
