package dev.pandawatch.ui.detail;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Learned;
import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.state.RunHistory;
import dev.pandawatch.ui.detail.DetailViewModel.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The runs of one monitor as they were read last. What they tell beyond their records is kept in the book, so that the
/// list knows it too. UI thread only.
final class ReadRuns {
    private final DetailViewModel.Sources sources;
    private final Runnable then;
    private final LatestOnly question;
    private final ReadOnlyObjectWrapper<@Nullable Stale> stale = new ReadOnlyObjectWrapper<>(this, "stale", null);
    private final ReadOnlyObjectWrapper<@Nullable Instant> at = new ReadOnlyObjectWrapper<>(this, "at", null);
    private RunRecords records = RunRecords.NONE;
    private boolean owed;

    /// @param then is run when they were read
    ReadRuns(DetailViewModel.Sources sources, Runnable then) {
        this.sources = sources;
        this.then = then;
        this.question = new LatestOnly(sources.tasks());
    }

    /// Reads them all; an answer that is still awaited is dropped.
    void ask(Monitor monitor) {
        Server server = sources.connection().server().orElse(null);
        if (server == null) {
            return;
        }
        owed = false;
        RequestBudget budget = sources.connection().budget();
        RunReading reading = new RunReading(server, monitor, records.failedSignals(), since(), budget);
        question.ask(reading::read, outcome -> {
            if (sources.connection().isOn(server)) {
                settle(outcome, monitor);
            }
        });
    }

    /// Reads them because something was heard, unless they are being read. If that would ask too much of the server, a
    /// later beat does.
    void askAgain(Monitor monitor) {
        if (question.isBusy()) {
            return;
        }
        if (RunReading.affordable(sources.connection().budget(), monitor, records)) {
            ask(monitor);
        } else {
            owed = true;
        }
    }

    /// Whether they are not as they will be: some go on, some have not been asked about, or the budget was at its end.
    boolean wanting() {
        return owed || records.underWay() || records.unasked(since());
    }

    private Instant since() {
        return sources.connection().now().minus(MonitorPast.BEHIND);
    }

    private void settle(Outcome<RunRecords> outcome, Monitor monitor) {
        switch (outcome) {
            case Outcome.Done<RunRecords>(var read) -> {
                Instant now = sources.connection().now();
                records = read;
                history().look(read.all(), now);
                history().failedSignals(read.failedSignals());
                sources.book().putRuns(unread(monitor, read.runs()));
                at.set(now);
                stale.set(null);
                then.run();
            }
            case Outcome.Failed<RunRecords>(var why) -> stale.set(new Stale(why, at.get()));
        }
    }

    /// The last run of `monitor`, if the list has not found it yet.
    private List<EvalRun> unread(Monitor monitor, List<EvalRun> runs) {
        return runs.stream()
                .filter(run -> run.id().equals(monitor.lastRunId()))
                .filter(run -> !sources.book().runs().containsKey(run.id()))
                .toList();
    }

    /// Takes note of how many scores a run has; while it goes on there will be more (F105).
    ///
    /// @return whether that is news
    boolean learn(EvalRun run, long scores) {
        OptionalLong known = history().learned(run.id()).scores();
        boolean news = run.status().equals("COMPLETED") && !known.equals(OptionalLong.of(scores));
        if (news) {
            history().scores(Map.of(run.id(), scores));
        }
        return news;
    }

    /// What is known of them beyond their records, by their id.
    Map<String, Learned> learned() {
        return history().learned(records.all());
    }

    private RunHistory history() {
        return sources.book().history();
    }

    void forget() {
        question.forget();
    }

    RunRecords records() {
        return records;
    }

    /// When they were read, on the server's clock; `null` if never.
    @Nullable
    Instant at() {
        return at.get();
    }

    ReadOnlyObjectProperty<@Nullable Instant> atProperty() {
        return at.getReadOnlyProperty();
    }

    /// `null` if the newest question was answered.
    ReadOnlyObjectProperty<@Nullable Stale> staleProperty() {
        return stale.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }
}
