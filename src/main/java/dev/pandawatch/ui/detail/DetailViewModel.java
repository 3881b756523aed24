package dev.pandawatch.ui.detail;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.Learned;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.MapChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One monitor and its past. Reads between [#start()] and [#stop()]: at once, when the book has news of the monitor,
/// when the list is answered after this was not, and when asked; what was read last stays while the server does not
/// answer. UI thread only.
public final class DetailViewModel {
    /// How often what is shown is held against the clock.
    static final Duration BEAT = Duration.ofSeconds(10);

    private final MonitorId id;
    private final Sources sources;
    private final LatestOnly question;
    private final RunActionsViewModel actions;
    private final RunPanelViewModel panel;
    private final TrendViewModel trend;
    private final CompareViewModel compare;
    private final ReadOnlyObjectWrapper<@Nullable Monitor> monitor = new ReadOnlyObjectWrapper<>(this, "monitor", null);
    private final ReadOnlyObjectWrapper<@Nullable MonitorPast> past = new ReadOnlyObjectWrapper<>(this, "past", null);
    private final ReadOnlyObjectWrapper<@Nullable Stale> stale = new ReadOnlyObjectWrapper<>(this, "stale", null);
    private final ReadOnlyObjectWrapper<@Nullable Instant> readAt = new ReadOnlyObjectWrapper<>(this, "readAt", null);
    private final ReadOnlyObjectWrapper<@Nullable RunLine> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", null);
    private final InvalidationListener news = _ -> hearNews();
    private final ChangeListener<@Nullable Instant> answered = (_, _, _) -> askAgain();
    private final MapChangeListener<String, RunCommands.Kind> commands = this::hearCommand;
    private final InvalidationListener failures = _ -> hearFailures();
    private RunRecords records = RunRecords.NONE;
    private Subscription running = Subscription.EMPTY;

    /// Where everything comes from.
    public record Sources(Connection connection, MonitorBook book, RunCommands runs, UiTasks tasks, Ticker ticker) {}

    /// Why the newest question was not answered.
    ///
    /// @param shown of when what is shown is, on the server's clock; `null` if nothing has been read yet
    public record Stale(GatewayException why, @Nullable Instant shown) {}

    public DetailViewModel(MonitorId id, Sources sources) {
        this.id = id;
        this.sources = sources;
        this.question = new LatestOnly(sources.tasks());
        this.actions = new RunActionsViewModel(sources.runs(), sources.connection(), sources.tasks());
        this.panel = new RunPanelViewModel(sources.connection(), sources.tasks(), actions);
        this.trend = new TrendViewModel(sources.connection(), sources.tasks());
        this.compare = new CompareViewModel(sources.connection(), sources.tasks());
        monitor.set(sources.book().find(id).orElse(null));
    }

    /// Begins to follow the monitor. Once more does nothing.
    public void start() {
        if (running.equals(Subscription.EMPTY)) {
            sources.book().monitors().addListener(news);
            sources.book().runs().addListener(news);
            sources.connection().refreshedAtProperty().addListener(answered);
            sources.runs().underWay().addListener(commands);
            sources.runs().failures().addListener(failures);
            running = sources.ticker().every(BEAT, this::beat);
            hearNews();
            refresh();
        }
    }

    /// Drops what is awaited and listens no more.
    public void stop() {
        sources.book().monitors().removeListener(news);
        sources.book().runs().removeListener(news);
        sources.connection().refreshedAtProperty().removeListener(answered);
        sources.runs().underWay().removeListener(commands);
        sources.runs().failures().removeListener(failures);
        running.unsubscribe();
        running = Subscription.EMPTY;
        question.forget();
        panel.forget();
        actions.cancel();
        trend.forget();
        compare.close();
    }

    /// Reads all runs anew; what is shown stays until the answer is there.
    public void refresh() {
        Server server = sources.connection().server().orElse(null);
        Monitor current = monitor.get();
        if (server == null || current == null) {
            return;
        }
        Instant since = sources.connection().now().minus(MonitorPast.BEHIND);
        RunReading reading = new RunReading(server, current, records.failedSignals(), since);
        question.ask(reading::read, outcome -> {
            if (sources.connection().isOn(server)) {
                settle(outcome);
            }
        });
    }

    private void settle(Outcome<RunRecords> outcome) {
        switch (outcome) {
            case Outcome.Done<RunRecords>(var read) -> {
                records = read;
                sources.book().history().look(read.all(), sources.connection().now());
                sources.book().history().failedSignals(read.failedSignals());
                readAt.set(sources.connection().now());
                stale.set(null);
                derive();
            }
            case Outcome.Failed<RunRecords>(var why) -> stale.set(new Stale(why, readAt.get()));
        }
    }

    private void hearNews() {
        Monitor before = monitor.get();
        Monitor now = sources.book().find(id).orElse(null);
        monitor.set(now);
        if (now == null) {
            question.forget();
            return;
        }
        boolean changed = before != null && !before.equals(now);
        if (changed && readAt.get() != null) {
            derive();
        }
        EvalRun last = sources.book().lastRun(now).orElse(null);
        boolean unseen = last != null && readAt.get() != null && !records.runs().contains(last);
        if ((changed || unseen) && !question.isBusy()) {
            refresh();
        }
    }

    /// The list was answered, so this may be too; it keeps to a gentle rhythm while the server fails.
    private void askAgain() {
        if (stale.get() != null && !question.isBusy()) {
            refresh();
        }
        trend.answered();
    }

    /// Reads the runs again once a command for one of them has ended, however it did.
    private void hearCommand(MapChangeListener.Change<? extends String, ? extends RunCommands.Kind> change) {
        panel.hearCommands();
        if (!change.wasAdded() && records.has(change.getKey())) {
            refresh();
        }
    }

    private void hearFailures() {
        panel.hearCommands();
    }

    private void beat() {
        if (readAt.get() == null) {
            return;
        }
        derive();
        Instant since = sources.connection().now().minus(MonitorPast.BEHIND);
        if ((records.underWay() || records.unasked(since)) && !question.isBusy()) {
            refresh();
        }
    }

    private void derive() {
        Monitor current = monitor.get();
        if (current == null) {
            return;
        }
        LedgerEvidence evidence = sources.book().evidence(current, records.evidence());
        actions.name(current.name());
        MonitorPast before = past.get();
        Map<String, Learned> learned = sources.book().history().learned(records.all());
        MonitorPast fresh = MonitorPast.of(
                current, records, evidence, learned, sources.connection().now());
        past.set(fresh);
        trend.show(fresh);
        choose(fresh.lineAfter(before, chosen.get()));
    }

    /// Shows one line of the history in the panel; `null` shows none.
    public void choose(@Nullable RunLine line) {
        if (!Objects.equals(chosen.get(), line)) {
            chosen.set(line);
            panel.show(line);
        }
    }

    /// Shows what became of `firing`, if the history has a line of it.
    public void choose(Firing firing) {
        chooseLine(firing.run().map(EvalRun::id).orElseGet(() -> RunLine.Silent.key(firing)));
    }

    /// Shows the line of the history with that key, if there is one.
    void chooseLine(String key) {
        MonitorPast shown = past.get();
        if (shown != null) {
            shown.line(key).ifPresent(this::choose);
        }
    }

    /// Asks whether to retry what failed in the chosen run, if anything did.
    public void retryChosen() {
        actions.retry(chosen.get());
    }

    /// Asks whether to delete the chosen run, if there is one.
    public void deleteChosen() {
        MonitorPast shown = past.get();
        if (shown != null) {
            actions.delete(chosen.get(), shown);
        }
    }

    /// What is told of the chosen line.
    public RunPanelViewModel panel() {
        return panel;
    }

    /// Lays the chosen run beside another one.
    void compareChosen() {
        RunLine line = chosen.get();
        MonitorPast shown = past.get();
        if (line != null && shown != null) {
            compare.open(line, shown.lines());
        }
    }

    CompareViewModel compare() {
        return compare;
    }

    /// Each metric over time.
    TrendViewModel trend() {
        return trend;
    }

    /// `null` if it is not there any more.
    public ReadOnlyObjectProperty<@Nullable Monitor> monitorProperty() {
        return monitor.getReadOnlyProperty();
    }

    /// `null` until the first answer.
    public ReadOnlyObjectProperty<@Nullable MonitorPast> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /// `null` if the newest question was answered.
    public ReadOnlyObjectProperty<@Nullable Stale> staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// When the runs were last read, on the server's clock; `null` if never.
    public ReadOnlyObjectProperty<@Nullable Instant> readAtProperty() {
        return readAt.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable RunLine> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }
}
