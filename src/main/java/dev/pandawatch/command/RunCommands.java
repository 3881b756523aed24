package dev.pandawatch.command;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// What a person does to one run. Each command is sent once; while one is under way for a run, another for the same run
/// is not taken. How it ended is told before it is no longer [#underWay()]: whoever shows runs reads them again then,
/// whether it went well or not, for a command that failed may have been carried out all the same.
public final class RunCommands {
    private final Connection connection;
    private final MonitorBook book;
    private final Notices notices;
    private final UiTasks tasks;
    private final MonitorReading reading;
    private final ObservableMap<String, Kind> underWay = FXCollections.observableHashMap();
    private final ObservableMap<String, Kind> readOnlyUnderWay = FXCollections.unmodifiableObservableMap(underWay);
    private final ObservableMap<String, Failure> failures = FXCollections.observableHashMap();
    private final ObservableMap<String, Failure> readOnlyFailures = FXCollections.unmodifiableObservableMap(failures);

    /// What is done to a run.
    public enum Kind {
        RETRY,
        DELETE
    }

    /// A command that failed.
    ///
    /// @param uncertain whether it may have been carried out all the same
    public record Failure(Kind kind, GatewayException why, boolean uncertain) {}

    public RunCommands(Connection connection, MonitorBook book, Notices notices, UiTasks tasks) {
        this.connection = connection;
        this.book = book;
        this.notices = notices;
        this.tasks = tasks;
        this.reading = new MonitorReading(connection, book, notices, tasks);
        connection.profileProperty().subscribe(_ -> failures.clear());
    }

    /// What is being done, by the id of the run.
    public ObservableMap<String, Kind> underWay() {
        return readOnlyUnderWay;
    }

    /// How the last command for a run failed, by its id, until the next one or [#dismiss].
    public ObservableMap<String, Failure> failures() {
        return readOnlyFailures;
    }

    public void dismiss(String runId) {
        failures.remove(runId);
    }

    /// Evaluates again what failed, as a new run (F103).
    ///
    /// @param monitor the name by which the person knows it
    public void retry(EvalRun run, String monitor) {
        send(run, monitor, Kind.RETRY, runs -> runs.retry(run.target(), run.id()), queued -> {
            book.putRuns(List.of(queued));
            notices.tell(Notice.Kind.DONE, "notice.retried", monitor, queued.totalTargets());
        });
    }

    /// Deletes a run in whatever state it is, and reads its monitor again, which forgets it.
    ///
    /// @param monitor the name by which the person knows it
    /// @param withScores whether its scores go too (F110)
    public void delete(EvalRun run, String monitor, boolean withScores) {
        send(
                run,
                monitor,
                Kind.DELETE,
                runs -> {
                    runs.delete(run.target(), run.id(), withScores);
                    return run.id();
                },
                _ -> {
                    notices.tell(
                            Notice.Kind.DONE,
                            withScores ? "notice.run-deleted.with-scores" : "notice.run-deleted",
                            monitor);
                    if (run.monitorId() != null) {
                        reading.again(run.monitorId(), monitor);
                    }
                });
    }

    private <T> void send(EvalRun run, String monitor, Kind kind, Function<RunGateway, T> call, Consumer<T> done) {
        Server server = connection.server().orElse(null);
        if (server == null || underWay.containsKey(run.id())) {
            return;
        }
        failures.remove(run.id());
        underWay.put(run.id(), kind);
        tasks.run(() -> call.apply(server.runs()), outcome -> {
            if (connection.isOn(server)) {
                switch (outcome) {
                    case Outcome.Done<T>(var value) -> done.accept(value);
                    case Outcome.Failed<T>(var why) -> fail(run, monitor, kind, why);
                }
            }
            underWay.remove(run.id());
        });
    }

    private void fail(EvalRun run, String monitor, Kind kind, GatewayException why) {
        if (MonitorCommands.ofPlan(why)) {
            book.refused(run.target(), connection.now());
        }
        failures.put(run.id(), new Failure(kind, why, MonitorCommands.uncertain(why)));
        notices.tell(
                Notice.Kind.PROBLEM,
                switch (kind) {
                    case RETRY -> "notice.retry-failed";
                    case DELETE -> "notice.run-delete-failed";
                },
                monitor,
                why);
    }
}
