package dev.pandawatch.command;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.ScheduleFindings;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.util.Subscription;

/// Keeps the book like the server: at once, when asked, and by itself, gently (F124).
///
/// One refresh is the pages of the monitor list and as many pages of the two project-wide run lists as it takes to see
/// every last run that is not known yet, one page each in the calm case, whatever the number of monitors (F83). By
/// itself it refreshes every [#CALM], every [#LIVELY] while something is due, pending or running,
/// and ever more rarely while the server does not answer.
public final class Refresher {
    /// The longest time between two refreshes while the server answers.
    public static final Duration CALM = Duration.ofSeconds(30);
    static final Duration LIVELY = Duration.ofSeconds(5);
    static final Duration PATIENT = Duration.ofMinutes(2);

    /// How often it looks whether a refresh is due.
    static final Duration BEAT = Duration.ofSeconds(1);

    private static final int RUNS = 200;

    /// A last run that lies deeper than this stays unknown.
    private static final int PAGES = 10;

    private final Connection connection;
    private final MonitorBook book;
    private final LatestOnly latest;
    private Instant askedAt = Instant.MIN;
    private int failures;

    public Refresher(Connection connection, MonitorBook book, UiTasks tasks) {
        this.connection = connection;
        this.book = book;
        this.latest = new LatestOnly(tasks);
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }

    /// Refreshes by itself until the subscription ends.
    public Subscription start(Ticker ticker) {
        return ticker.every(BEAT, () -> {
            connection.count();
            if (!latest.isBusy() && !connection.now().isBefore(nextAt())) {
                refresh();
            }
        });
    }

    /// When it will refresh by itself, on the server's clock.
    Instant nextAt() {
        return askedAt.equals(Instant.MIN) ? Instant.MIN : askedAt.plus(period());
    }

    private Duration period() {
        if (failures > 0) {
            Duration waited = LIVELY.multipliedBy(1L << Math.min(failures, 5));
            return waited.compareTo(PATIENT) < 0 ? waited : PATIENT;
        }
        return lively() ? LIVELY : CALM;
    }

    private boolean lively() {
        Instant now = connection.now();
        return book.monitors().stream()
                .anyMatch(monitor -> NextRun.of(monitor, now) instanceof NextRun.Due
                        || book.lastRun(monitor).filter(run -> !run.finished()).isPresent());
    }

    /// Reads everything anew; an answer that is still awaited is dropped.
    public void refresh() {
        Server server = connection.server().orElse(null);
        if (server == null) {
            return;
        }
        askedAt = connection.now();
        Set<String> settled = settled();
        ScheduleFindings found = connection.agreement().findingsProperty().get();
        latest.ask(() -> read(server, settled, found), outcome -> {
            if (connection.isOn(server)) {
                settle(outcome);
            }
        });
    }

    /// Drops what was awaited of the server before; the next beat asks the new one.
    public void turn() {
        latest.forget();
        askedAt = Instant.MIN;
        failures = 0;
        book.clear();
    }

    /// @param found looked for here, in the background: thousands of monitors may be new
    private record Read(MonitorList list, List<EvalRun> runs, ScheduleFindings found) {}

    private static Read read(Server server, Set<String> finished, ScheduleFindings before) {
        MonitorList list = server.monitors().list();
        List<EvalRun> runs = new ArrayList<>();
        for (Target target : Target.values()) {
            Set<String> wanted = new HashSet<>();
            for (Monitor monitor : list.monitors()) {
                if (monitor.lastRunId() != null
                        && monitor.target().filter(target::equals).isPresent()) {
                    wanted.add(monitor.lastRunId());
                }
            }
            wanted.removeAll(finished);
            for (int page = 0; page < PAGES && !wanted.isEmpty(); page++) {
                Page<EvalRun> seen = server.runs().recent(target, RUNS, page * RUNS);
                seen.items().forEach(run -> wanted.remove(run.id()));
                runs.addAll(seen.items());
                if (seen.items().size() < RUNS) {
                    break;
                }
            }
        }
        return new Read(list, runs, before.after(list.monitors()));
    }

    /// The ids of runs that will not change any more. A FAILED run still may, for a while (F108).
    private Set<String> settled() {
        Set<String> ids = new HashSet<>();
        book.runs().forEach((id, run) -> {
            if (run.status().equals("COMPLETED")) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void settle(Outcome<Read> outcome) {
        switch (outcome) {
            case Outcome.Done<Read>(var read) -> {
                failures = 0;
                book.putRuns(read.runs());
                book.replaceAll(read.list());
                connection.agreement().found(read.found());
                connection.refreshed();
            }
            case Outcome.Failed<Read>(GatewayException why) -> {
                failures++;
                connection.failed(why);
            }
        }
    }
}
