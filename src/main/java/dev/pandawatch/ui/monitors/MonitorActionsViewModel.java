package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Heard;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RecentPast;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableMap;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/// Asks before a command that costs something or restarts a schedule, sends it once, and keeps its failure in sight. UI
/// thread only.
public final class MonitorActionsViewModel {
    private final MonitorCommands commands;
    private final Connection connection;
    private final Refresher refresher;
    private final LatestOnly foreseeing;
    private final ReadOnlyObjectWrapper<@Nullable Ask> ask = new ReadOnlyObjectWrapper<>(this, "ask", null);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private final ObservableMap<MonitorId, MonitorAction> underWay = FXCollections.observableHashMap();
    private final ObservableMap<MonitorId, MonitorAction> readOnlyUnderWay =
            FXCollections.unmodifiableObservableMap(underWay);
    private @Nullable MonitorAction ended;

    /// A command that failed.
    ///
    /// @param uncertain whether it may have been carried out all the same; the list is then being read again
    public record Failure(MonitorAction action, String monitor, GatewayException why, boolean uncertain) {}

    public MonitorActionsViewModel(
            MonitorCommands commands, Connection connection, Notices notices, UiTasks tasks, Refresher refresher) {
        this.commands = commands;
        this.connection = connection;
        this.refresher = refresher;
        this.foreseeing = new LatestOnly(tasks);
        commands.busy().addListener((SetChangeListener<MonitorId>) change -> {
            if (change.wasRemoved()) {
                ended = underWay.remove(change.getElementRemoved()); // how it ended is told next
            }
        });
        notices.all().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::hear);
            }
        });
        connection.profileProperty().subscribe(_ -> {
            cancel();
            dismiss();
        });
    }

    private void hear(Notice notice) {
        if (ended != null
                && notice.key().equals("notice.failed")
                && notice.arguments().getFirst() instanceof String name
                && notice.arguments().getLast() instanceof GatewayException why) {
            boolean uncertain = MonitorCommands.uncertain(why);
            failure.set(new Failure(ended, name, why, uncertain));
            if (uncertain) {
                refresher.refresh();
            }
        }
    }

    /// Asks whether to do `action` to the monitor of `row`; pausing costs nothing and is done at once. Does nothing
    /// while a command for it is under way, or where it makes no sense.
    public void start(MonitorAction action, MonitorRow row) {
        if (commands.busy().contains(row.monitor().id())) {
            return;
        }
        switch (action) {
            case RUN_NOW -> askBeforeRun(row);
            case PAUSE -> {
                if (row.monitor().active()) {
                    send(action, row.monitor());
                }
            }
            case RESUME -> {
                if (row.paused()) {
                    ask.set(new Ask.Resume(row, nextFromNow(row)));
                }
            }
            case DELETE -> askBeforeDeletion(row);
        }
    }

    /// The same, from a screen that has no rows.
    ///
    /// @param lastRun `null` if it has none that is known
    public void start(MonitorAction action, Monitor monitor, @Nullable EvalRun lastRun) {
        Instant now = connection.now();
        RecentPast past = RecentPast.of(monitor, Heard.of(lastRun, now), now);
        start(action, MonitorRow.of(monitor, past, NextRun.of(monitor, now), CadenceText.of(monitor.cadence())));
    }

    public void pauseOrResume(MonitorRow row) {
        start(row.paused() ? MonitorAction.RESUME : MonitorAction.PAUSE, row);
    }

    private @Nullable Instant nextFromNow(MonitorRow row) {
        Cadence cadence = row.cadence().cadence();
        return cadence == null ? null : cadence.nextAfter(connection.now()).orElse(null);
    }

    /// Can be answered before the count is there.
    private void askBeforeRun(MonitorRow row) {
        Monitor monitor = row.monitor();
        Instant next = nextFromNow(row);
        Server server = connection.server().orElse(null);
        if (server == null || !Foresight.tellable(monitor)) {
            ask.set(new Ask.RunNow(row, next, new Foresight.Untold()));
            return;
        }
        Target target = monitor.target().orElseThrow();
        ask.set(new Ask.RunNow(row, next, new Foresight.Counting()));
        foreseeing.ask(
                () -> server.discovery().count(target, monitor.filters().filtersOnly()),
                matches -> ask.set(new Ask.RunNow(row, next, Foresight.of(monitor, matches))));
    }

    private void askBeforeDeletion(MonitorRow row) {
        ask.set(new Ask.Delete(row, new Ask.Loss.Reading()));
        connection
                .server()
                .ifPresent(server -> foreseeing.ask(
                        () -> server.monitors().runs(row.monitor().id(), 1, 0),
                        outcome -> ask.set(new Ask.Delete(row, lossOf(outcome)))));
    }

    private static Ask.Loss lossOf(Outcome<Page<EvalRun>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Page<EvalRun>>(var page) -> new Ask.Loss.Runs(page.total());
            case Outcome.Failed<Page<EvalRun>>(var why) -> new Ask.Loss.Unknown(why);
        };
    }

    /// Does what was asked.
    public void confirm() {
        Ask asked = ask.get();
        cancel();
        if (asked != null) {
            send(asked.action(), asked.row().monitor());
        }
    }

    /// Does not do what was asked.
    public void cancel() {
        foreseeing.forget();
        ask.set(null);
    }

    private void send(MonitorAction action, Monitor monitor) {
        if (commands.busy().contains(monitor.id())) {
            return;
        }
        underWay.put(monitor.id(), action);
        switch (action) {
            case RUN_NOW -> commands.runNow(monitor);
            case PAUSE -> commands.pause(monitor);
            case RESUME -> commands.resume(monitor);
            case DELETE -> commands.delete(monitor);
        }
        if (!commands.busy().contains(monitor.id())) {
            underWay.remove(monitor.id());
        }
    }

    /// Takes the failure out of sight.
    public void dismiss() {
        failure.set(null);
    }

    /// The open question, `null` if there is none.
    public ReadOnlyObjectProperty<@Nullable Ask> askProperty() {
        return ask.getReadOnlyProperty();
    }

    /// The newest failure that was not dismissed.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// What is being done to which monitor.
    public ObservableMap<MonitorId, MonitorAction> underWay() {
        return readOnlyUnderWay;
    }
}
