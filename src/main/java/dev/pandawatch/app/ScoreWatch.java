package dev.pandawatch.app;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.ScoreReading;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.Sighting;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the means of last runs that are new, a few at a time, the newest first, each once. Nobody needs to hear of the
/// scores of an old run: those queued more than a day before the first look at the connection are left. UI thread only.
final class ScoreWatch {
    /// More than a minute, so that of any minute no more than one reading counts against the limit of a path.
    static final Duration BETWEEN = Duration.ofSeconds(61);

    static final Duration BACK = Duration.ofDays(1);

    private static final Comparator<Sighting> NEWEST_FIRST = Comparator.comparing(
            sighting -> sighting.lastRun().map(EvalRun::createdAt).orElse(null),
            Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    private final Connection connection;
    private final UiTasks tasks;
    private final Map<String, Map<String, Double>> means = new HashMap<>();
    private @Nullable Instant first;
    private Instant askedAt = Instant.MIN;

    ScoreWatch(Connection connection, UiTasks tasks) {
        this.connection = connection;
        this.tasks = tasks;
    }

    /// What was read is of another connection.
    void turn() {
        means.clear();
        first = null;
        askedAt = Instant.MIN;
    }

    /// The round with the means that are known.
    NoticeRound with(NoticeRound round) {
        return new NoticeRound(
                round.sightings().stream()
                        .map(sighting -> sighting.withMeans(sighting.lastRun()
                                .map(run -> means.getOrDefault(run.id(), Map.of()))
                                .orElse(Map.of())))
                        .toList(),
                round.alarm(),
                round.whole(),
                round.now());
    }

    /// Reads some more, if it is time for that; `then` is run when there are new ones. Not answered, as at a 429, it
    /// waits as long as after an answer.
    void read(NoticeRound round, Runnable then) {
        Instant now = round.now();
        Instant since = first == null ? now.minus(BACK) : first;
        first = since;
        Server server = connection.server().orElse(null);
        if (server == null || (!askedAt.equals(Instant.MIN) && now.isBefore(askedAt.plus(BETWEEN)))) {
            return;
        }
        List<ScoreReading.Wanted> wanted = round.sightings().stream()
                .filter(sighting -> fresh(sighting, since))
                .sorted(NEWEST_FIRST)
                .limit(ScoreReading.PAGES)
                .flatMap(ScoreWatch::wanted)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        askedAt = now;
        tasks.run(() -> new ScoreReading(server, connection.budget()).read(wanted), outcome -> {
            if (connection.isOn(server)
                    && outcome instanceof Outcome.Done<Map<String, Map<String, Double>>>(var read)
                    && !read.isEmpty()) {
                means.putAll(read);
                then.run();
            }
        });
    }

    private boolean fresh(Sighting sighting, Instant since) {
        Optional<EvalRun> run = sighting.lastRun();
        return !sighting.withoutVerdict()
                && run.isPresent()
                && run.get().status().equals("COMPLETED")
                && run.get().createdAt() != null
                && !run.get().createdAt().isBefore(since)
                && !means.containsKey(run.get().id());
    }

    private static Stream<ScoreReading.Wanted> wanted(Sighting sighting) {
        return sighting.monitor().target().stream()
                .flatMap(level -> sighting.lastRun().stream().map(run -> new ScoreReading.Wanted(level, run.id())));
    }
}
