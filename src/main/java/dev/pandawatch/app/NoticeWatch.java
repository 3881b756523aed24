package dev.pandawatch.app;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.notice.Sighting;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.ui.monitors.HealthLook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks at all monitors after each refresh that was answered, with the eyes of the list and off the UI thread. While
/// the server does not answer there is no look: time alone makes no news. UI thread only.
final class NoticeWatch {
    private final Connection connection;
    private final MonitorBook book;
    private final LatestOnly latest;
    private final Consumer<NoticeRound> told;
    private final ScoreWatch scores;
    private final Supplier<NoticeRules> rules;
    private HealthLook known = HealthLook.NONE;

    /// @param rules those of now; scores are read only if they matter
    /// @param told hears of each look, and again when scores of it were read
    NoticeWatch(
            Connection connection,
            MonitorBook book,
            UiTasks tasks,
            Supplier<NoticeRules> rules,
            Consumer<NoticeRound> told) {
        this.connection = connection;
        this.book = book;
        this.latest = new LatestOnly(tasks);
        this.told = told;
        this.rules = rules;
        this.scores = new ScoreWatch(connection, tasks);
    }

    void start() {
        connection.profileProperty().subscribe(this::turn);
        connection.refreshedAtProperty().subscribe(this::look);
    }

    private record Look(HealthLook health, NoticeRound round) {}

    /// What was looked at before is of another connection, or of a sandbox that was put back.
    private void turn() {
        connection.profileProperty().get();
        latest.forget();
        known = HealthLook.NONE;
        scores.turn();
    }

    private void look() {
        if (connection.refreshedAtProperty().get() == null) {
            latest.forget();
            return;
        }
        Instant now = connection.now();
        Supplier<HealthLook> next = known.next(book, NoticeRules.MOST_FIRINGS, now);
        List<Integer> unreadable = List.copyOf(book.unreadable());
        latest.ask(() -> look(next.get(), unreadable, now), outcome -> {
            if (outcome instanceof Outcome.Done<Look>(var look)) {
                known = look.health();
                tell(look.round());
            }
        });
    }

    private void tell(NoticeRound round) {
        told.accept(scores.with(round));
        if (rules.get().tells(Occurrence.Kind.LOW_SCORE)) {
            scores.read(round, () -> told.accept(scores.with(round)));
        }
    }

    private static Look look(HealthLook health, List<Integer> unreadable, Instant now) {
        List<Sighting> sightings = health.seen().stream()
                .map(seen -> new Sighting(
                        seen.monitor(), seen.health(), Optional.ofNullable(seen.lastRun()), seen.silent(), Map.of()))
                .toList();
        Optional<SchedulerAlarm> alarm =
                SchedulerAlarm.of(sightings.stream().map(Sighting::monitor).toList(), unreadable, now);
        return new Look(health, new NoticeRound(sightings, alarm, now));
    }
}
