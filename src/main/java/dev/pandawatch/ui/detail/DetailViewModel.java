package dev.pandawatch.ui.detail;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import java.time.Duration;
import java.time.Instant;
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
    private final ReadRuns read;
    private final RunActionsViewModel actions;
    private final RunPanelViewModel panel;
    private final TrendViewModel trend;
    private final CompareViewModel compare;
    private final ReadOnlyObjectWrapper<@Nullable Monitor> monitor = new ReadOnlyObjectWrapper<>(this, "monitor", null);
    private final ReadOnlyObjectWrapper<@Nullable MonitorPast> past = new ReadOnlyObjectWrapper<>(this, "past", null);
    private final ReadOnlyObjectWrapper<@Nullable RunLine> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", null);
    private final InvalidationListener news = _ -> hearNews();
    private final ChangeListener<@Nullable Instant> answered = (_, _, _) -> askAgain();
    private final MapChangeListener<String, RunCommands.Kind> commands = this::hearCommand;
    private final InvalidationListener failures = _ -> hearFailures();
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
        this.read = new ReadRuns(sources, this::derive);
        this.actions = new RunActionsViewModel(sources.runs(), sources.connection(), sources.tasks());
        this.panel = new RunPanelViewModel(sources.connection(), sources.tasks(), actions, this::counted);
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
        read.forget();
        panel.forget();
        actions.cancel();
        trend.forget();
        compare.close();
    }

    /// Reads all runs anew; what is shown stays until the answer is there.
    public void refresh() {
        Monitor current = monitor.get();
        if (current != null) {
            read.ask(current);
        }
    }

    private void hearNews() {
        Monitor before = monitor.get();
        Monitor now = sources.book().find(id).orElse(null);
        monitor.set(now);
        if (now == null) {
            read.forget();
            return;
        }
        boolean changed = before != null && !before.equals(now);
        if (changed && read.at() != null) {
            derive();
        }
        EvalRun last = sources.book().lastRun(now).orElse(null);
        if (changed
                || (last != null && read.at() != null && !read.records().runs().contains(last))) {
            read.askAgain(now);
        }
    }

    /// What the scores of a run tell, the list shall know too.
    private void counted(EvalRun run, long scores) {
        if (read.learn(run, scores)) {
            derive();
        }
    }

    /// The list was answered, so this may be too; it keeps to a gentle rhythm while the server fails.
    private void askAgain() {
        Monitor current = monitor.get();
        if (read.staleProperty().get() != null && current != null) {
            read.askAgain(current);
        }
        trend.answered();
    }

    /// Reads the runs again once a command for one of them has ended, however it did.
    private void hearCommand(MapChangeListener.Change<? extends String, ? extends RunCommands.Kind> change) {
        panel.hearCommands();
        if (!change.wasAdded() && read.records().has(change.getKey())) {
            refresh();
        }
    }

    private void hearFailures() {
        panel.hearCommands();
    }

    private void beat() {
        Monitor current = monitor.get();
        if (read.at() == null || current == null) {
            return;
        }
        derive();
        if (read.wanting()) {
            read.askAgain(current);
        }
    }

    private void derive() {
        Monitor current = monitor.get();
        if (current == null) {
            return;
        }
        RunRecords records = read.records();
        LedgerEvidence evidence = sources.book().evidence(current, records.evidence());
        actions.name(current.name());
        MonitorPast before = past.get();
        Instant now = sources.connection().asOf(read.at());
        MonitorPast fresh = MonitorPast.of(current, records, evidence, read.learned(), now);
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
        return read.staleProperty();
    }

    /// When the runs were last read, on the server's clock; `null` if never.
    public ReadOnlyObjectProperty<@Nullable Instant> readAtProperty() {
        return read.atProperty();
    }

    public ReadOnlyObjectProperty<@Nullable RunLine> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return read.busyProperty();
    }
}
