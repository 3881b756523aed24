package dev.pandawatch.ui.detail;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.Connection;
import java.util.List;
import java.util.function.ObjLongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The chosen line of the history and the scores of its run, which are read only once it is chosen. UI thread only.
public final class RunPanelViewModel {
    private final Connection connection;
    private final LatestOnly question;
    private final RunActionsViewModel actions;
    private final ObjLongConsumer<EvalRun> counted;
    private final ReadOnlyObjectWrapper<@Nullable RunLine> line = new ReadOnlyObjectWrapper<>(this, "line", null);
    private final ReadOnlyObjectWrapper<Scores> scores = new ReadOnlyObjectWrapper<>(this, "scores", new Scores.None());

    private final ReadOnlyObjectWrapper<RunCommands.@Nullable Kind> doing =
            new ReadOnlyObjectWrapper<>(this, "doing", null);
    private final ReadOnlyObjectWrapper<RunCommands.@Nullable Failure> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", null);

    /// How far the scores of the run are known.
    public sealed interface Scores {

        /// There is no run, or nothing of it has been evaluated yet.
        record None() implements Scores {}

        record Reading() implements Scores {}

        /// They have been read.
        ///
        /// @param judged whether they are verdicts, see [RunLine#judged()]
        record Known(RunReport report, boolean judged) implements Scores {}

        record Unknown(GatewayException why) implements Scores {}
    }

    /// @param counted hears how many scores a run has, whenever they were read
    RunPanelViewModel(
            Connection connection, UiTasks tasks, RunActionsViewModel actions, ObjLongConsumer<EvalRun> counted) {
        this.counted = counted;
        this.connection = connection;
        this.actions = actions;
        this.question = new LatestOnly(tasks);
    }

    void show(@Nullable RunLine fresh) {
        EvalRun before = run(line.get());
        EvalRun now = run(fresh);
        line.set(fresh);
        hearCommands();
        if (scores.get() instanceof Scores.Known(var report, var _) && fresh != null) {
            scores.set(new Scores.Known(report, fresh.judged())); // what its signals came to is told later
        }
        if (now == null) {
            question.forget();
            scores.set(new Scores.None());
        } else if (!now.equals(before)) {
            if (before == null || !before.id().equals(now.id())) {
                scores.set(new Scores.Reading());
            }
            read();
        }
    }

    /// Reads the scores again.
    public void read() {
        EvalRun run = run(line.get());
        Server server = connection.server().orElse(null);
        if (run == null || server == null) {
            return;
        }
        Target level = run.target();
        question.ask(() -> server.runs().scores(level, run.id()), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<RunScore>>(var read) -> {
                    scores.set(new Scores.Known(RunReport.of(run, read), judged()));
                    counted.accept(run, read.size());
                }
                case Outcome.Failed<List<RunScore>>(var why) -> scores.set(new Scores.Unknown(why));
            }
        });
    }

    private boolean judged() {
        RunLine shown = line.get();
        return shown == null || shown.judged();
    }

    /// Looks again what is being done to the run.
    void hearCommands() {
        EvalRun run = run(line.get());
        doing.set(run == null ? null : actions.underWay(run.id()));
        trouble.set(run == null ? null : actions.failure(run.id()));
    }

    /// Takes the failed command out of sight.
    public void dismiss() {
        EvalRun run = run(line.get());
        if (run != null) {
            actions.dismiss(run.id());
        }
    }

    void forget() {
        question.forget();
    }

    private static @Nullable EvalRun run(@Nullable RunLine of) {
        return of == null ? null : of.run().orElse(null);
    }

    /// What can be done to the run.
    public RunActionsViewModel actions() {
        return actions;
    }

    /// `null` if none is chosen.
    public ReadOnlyObjectProperty<@Nullable RunLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// What is being done to the run, `null` if nothing.
    public ReadOnlyObjectProperty<RunCommands.@Nullable Kind> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// How the last command for the run failed, `null` if it did not.
    public ReadOnlyObjectProperty<RunCommands.@Nullable Failure> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Scores> scoresProperty() {
        return scores.getReadOnlyProperty();
    }
}
