package dev.pandawatch.command;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Errand;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RunEvidence;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.run.ScheduleFindings;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

/// Keeps the book like the server: at once, when asked, and by itself, gently (F124).
///
/// One refresh is the pages of the monitor list and what [RunReading] needs of the two project-wide run lists: nothing
/// in the calm case, whatever the number of monitors (F83). After it a few requests more look for last runs that lie
/// deeper, and for what the record of a run does not tell. By itself it refreshes every [#CALM]; every [#LIVELY] from
/// the moment at which something is due until its firing is seen or two ticks have passed, and while a run goes on;
/// more rarely while nobody looks, and ever more rarely while the server does not answer. It never spends more than
/// half of what a path may have.
public final class Refresher {
    /// The longest time between two refreshes while the server answers and somebody looks.
    public static final Duration CALM = Duration.ofSeconds(30);
    static final Duration LIVELY = Duration.ofSeconds(5);
    static final Duration PATIENT = Duration.ofMinutes(2);

    /// How often it looks whether a refresh is due.
    static final Duration BEAT = Duration.ofSeconds(1);

    /// As many requests to one path in a minute keep it at half of its limit.
    private static final int HALF = 100;

    /// How many monitors the server lists on a page.
    private static final int LISTED = 200;

    /// As many more questions it takes to read around one that it cannot read, once it has been found (F71).
    private static final int AROUND = 3;

    private final Connection connection;
    private final MonitorBook book;
    private final Executor background;
    private final LatestOnly latest;
    private final BooleanProperty hidden = new SimpleBooleanProperty(this, "hidden");
    private final LastRunSearch search = new LastRunSearch();
    private Instant askedAt = Instant.MIN;
    private int failures;
    private boolean limited;
    private int pages;

    public Refresher(Connection connection, MonitorBook book, UiTasks tasks) {
        this.connection = connection;
        this.book = book;
        this.background = tasks.background();
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
            if (!latest.isBusy() && isTime(connection.now())) {
                refresh();
            }
        });
    }

    /// A clock that goes back, as ours does when the first answer tells that it is ahead of the server's, delays
    /// nothing.
    private boolean isTime(Instant now) {
        boolean wentBack = now.plus(LIVELY).isBefore(askedAt);
        return wentBack || !now.isBefore(nextAt());
    }

    /// When it will refresh by itself, on the server's clock.
    Instant nextAt() {
        return askedAt.equals(Instant.MIN) ? Instant.MIN : askedAt.plus(period());
    }

    /// Whether nobody looks, as while the window is minimised.
    public BooleanProperty hiddenProperty() {
        return hidden;
    }

    Duration period() {
        if (limited) {
            return PATIENT;
        }
        if (failures > 0) {
            return shorter(LIVELY.multipliedBy(1L << Math.min(failures, 5)), PATIENT);
        }
        Duration affordable = Duration.ofMinutes(1).multipliedBy(pages).dividedBy(HALF);
        Duration wanted = hidden.get() ? PATIENT : lively() ? LIVELY : CALM;
        return wanted.compareTo(affordable) < 0 ? affordable : wanted;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean lively() {
        Instant now = connection.now();
        return book.monitors().stream().anyMatch(monitor -> switch (NextRun.of(monitor, now)) {
            case NextRun.Due _, NextRun.Late _ -> true;
            case NextRun.Expected _, NextRun.Stalled _, NextRun.Paused _, NextRun.Never _, NextRun.Unknown _ ->
                book.lastRun(monitor)
                        .filter(run -> goesOn(run, book.evidence(run, now)))
                        .isPresent();
        });
    }

    /// A run that is stuck changes no more.
    private static boolean goesOn(EvalRun run, RunEvidence evidence) {
        return switch (RunOutcome.of(run, evidence)) {
            case RunOutcome.Pending _, RunOutcome.Running _, RunOutcome.FailedForNow _ -> true;
            case RunOutcome.Stuck _,
                    RunOutcome.Clean _,
                    RunOutcome.Unverified _,
                    RunOutcome.NoVerdict _,
                    RunOutcome.Degraded _,
                    RunOutcome.AllFailed _,
                    RunOutcome.Failed _,
                    RunOutcome.Nothing _,
                    RunOutcome.Unknown _ -> false;
        };
    }

    /// Reads everything anew; an answer that is still awaited is dropped.
    public void refresh() {
        Server server = connection.server().orElse(null);
        if (server == null) {
            return;
        }
        RunReading reading = new RunReading(
                server, background, connection.budget(), book.history().reaches(), settled());
        askedAt = connection.now();
        ScheduleFindings found = connection.agreement().findingsProperty().get();
        long changes = book.changes();
        latest.ask(() -> read(server, reading, found), outcome -> {
            if (connection.isOn(server)) {
                settle(outcome, server, changes);
            }
        });
    }

    /// @param runs those that were deeper in the lists than a refresh reads
    private record More(DeepReading.Told runs, SignalReading.Told signals) {}

    /// The list waits for none of that: without it its runs stand there as not read, or as not verified.
    private void askForMore(Server server, DeepReading deep) {
        SignalReading signals = SignalReading.of(server, book, connection.budget());
        latest.ask(() -> new More(deep.read(), signals.read()), outcome -> {
            if (connection.isOn(server) && outcome instanceof Outcome.Done<More>(var more)) {
                search.found(more.runs());
                take(more.runs().runs(), more.runs().reaches());
                more.signals().into(book.history());
            }
        });
    }

    private void take(List<EvalRun> runs, Map<Target, RunHistory.Reach> reaches) {
        book.history().reached(reaches);
        book.history().look(runs, connection.now());
        book.putRuns(runs);
    }

    /// Drops what was awaited of the server before; the next beat asks the new one.
    public void turn() {
        latest.forget();
        askedAt = Instant.MIN;
        failures = 0;
        limited = false;
        pages = 0;
        search.clear();
        book.clear();
    }

    /// @param found looked for here, in the background: thousands of monitors may be new
    private record Read(MonitorList list, RunReading.Told told, ScheduleFindings found) {}

    private Read read(Server server, RunReading reading, ScheduleFindings before) {
        MonitorList list = server.monitors().list();
        try (Errand<ScheduleFindings> found = Errand.begin(background, () -> before.after(list.monitors()))) {
            RunReading.Told told = reading.read(list.monitors());
            return new Read(list, told, found.outcome());
        }
    }

    /// The ids of runs that will not change any more, or are sought deeper. A FAILED run still may, so it takes another
    /// look after that time (F108).
    private Set<String> settled() {
        Set<String> ids = new HashSet<>(search.ids());
        book.runs().forEach((id, run) -> {
            if (run.finished() && !goesOn(run, RunEvidence.at(askedAt))) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void settle(Outcome<Read> outcome, Server server, long changes) {
        switch (outcome) {
            case Outcome.Done<Read>(var read) -> {
                failures = 0;
                limited = false;
                RunReading.Told told = read.told();
                pages = Math.max(
                        told.pages(),
                        pages(
                                read.list().monitors().size(),
                                read.list().unreadable().size()));
                take(told.runs(), told.reaches());
                book.logbook().look(read.list().monitors(), connection.now());
                book.replaceAll(read.list(), changes);
                connection.agreement().found(read.found());
                connection.refreshed();
                int most = lively() ? DeepReading.FEW : DeepReading.AT_ONCE;
                DeepReading deep = search.next(server, book, connection.budget(), most);
                search.missed(told.missing()); // sought from the next refresh on: the first rows come before
                askForMore(server, deep);
            }
            case Outcome.Failed<Read>(GatewayException why) -> {
                failures++;
                limited = why instanceof GatewayException.RateLimited;
                connection.failed(why);
            }
        }
    }

    /// How many requests a list of so many monitors takes, once its unreadable ones have been found.
    static int pages(int monitors, int unreadable) {
        return monitors / LISTED + 1 + AROUND * unreadable;
    }
}
