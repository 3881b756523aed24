package dev.pandawatch.command;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// What a person does to one monitor. Each command is sent once; while one is under way for a monitor, another for the
/// same monitor is not taken. How it ended stands in the [MonitorBook] and the [Notices].
public final class MonitorCommands {
    private final Connection connection;
    private final MonitorBook book;
    private final Notices notices;
    private final UiTasks tasks;
    private final MonitorReading reading;
    private final ObservableSet<MonitorId> busy = FXCollections.observableSet();
    private final ObservableSet<MonitorId> readOnlyBusy = FXCollections.unmodifiableObservableSet(busy);

    public MonitorCommands(Connection connection, MonitorBook book, Notices notices, UiTasks tasks) {
        this.connection = connection;
        this.book = book;
        this.notices = notices;
        this.tasks = tasks;
        this.reading = new MonitorReading(connection, book, notices, tasks);
    }

    /// The monitors for which a command is under way.
    public ObservableSet<MonitorId> busy() {
        return readOnlyBusy;
    }

    public void pause(Monitor monitor) {
        send(monitor, gateway -> gateway.pause(monitor.id()), paused -> {
            book.put(paused);
            connection.agreement().answered(paused);
            notices.tell(Notice.Kind.DONE, "notice.paused", monitor.name());
        });
    }

    /// Restarts the schedule from now.
    public void resume(Monitor monitor) {
        send(monitor, gateway -> gateway.resume(monitor.id()), resumed -> {
            book.put(resumed);
            connection.agreement().answered(resumed);
            notices.tell(Notice.Kind.DONE, "notice.resumed", monitor.name());
        });
    }

    /// Starts a run and reads the monitor again, for its schedule has been restarted (F40).
    public void runNow(Monitor monitor) {
        send(monitor, gateway -> gateway.trigger(monitor.id()), started -> {
            if (started.createdAt() != null) {
                book.logbook().startedByHand(monitor.id(), started.createdAt());
            }
            book.putRuns(List.of(started));
            notices.tell(Notice.Kind.DONE, started(monitor), monitor.name(), started.totalTargets());
            reading.again(monitor.id(), monitor.name());
        });
    }

    /// What a run by hand does to the schedule (F40, F75): that of a cron goes on as it was.
    private static String started(Monitor monitor) {
        if (!monitor.active()) {
            return "notice.started.paused";
        }
        return monitor.interval() ? "notice.started.anew" : "notice.started";
    }

    public void delete(Monitor monitor) {
        send(
                monitor,
                gateway -> {
                    gateway.delete(monitor.id());
                    return monitor.id();
                },
                id -> {
                    book.remove(id);
                    connection.agreement().removed(id);
                    notices.tell(Notice.Kind.DONE, "notice.deleted", monitor.name());
                });
    }

    private <T> void send(Monitor monitor, Function<MonitorGateway, T> call, Consumer<T> done) {
        Server server = connection.server().orElse(null);
        if (server == null || !busy.add(monitor.id())) {
            return;
        }
        tasks.run(() -> call.apply(server.monitors()), outcome -> {
            busy.remove(monitor.id());
            if (connection.isOn(server)) {
                settle(monitor, outcome, done);
            }
        });
    }

    private <T> void settle(Monitor monitor, Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(var value) -> done.accept(value);
            case Outcome.Failed<T>(var why) -> {
                if (ofPlan(why)) {
                    monitor.target().ifPresent(target -> book.refused(target, connection.now()));
                }
                notices.tell(Notice.Kind.PROBLEM, "notice.failed", monitor.name(), why);
            }
        }
    }

    /// Whether the plan of the organisation stands against a run (F129, F130).
    static boolean ofPlan(GatewayException why) {
        return why instanceof GatewayException.QuotaExhausted || why instanceof GatewayException.PlanForbids;
    }

    /// Whether the failed command may have been carried out all the same, so that only reading again can tell.
    public static boolean uncertain(GatewayException why) {
        return why.call().write()
                && switch (why) {
                    case GatewayException.Unreachable _,
                            GatewayException.TimedOut _,
                            GatewayException.Broken _,
                            GatewayException.Garbled _ -> true;
                    case GatewayException.Denied _,
                            GatewayException.WrongProject _,
                            GatewayException.NotFound _,
                            GatewayException.Refused _,
                            GatewayException.RateLimited _,
                            GatewayException.PlanForbids _,
                            GatewayException.QuotaExhausted _ -> false;
                };
    }
}
