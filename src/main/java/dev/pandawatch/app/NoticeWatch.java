package dev.pandawatch.app;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.notice.Sighting;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// Makes news of what is reckoned of all monitors, once after each refresh that was answered. While the server does not
/// answer there is none: time alone makes no news. UI thread only.
final class NoticeWatch {
    private final Connection connection;
    private final ReadOnlyObjectProperty<Watched> watched;
    private final Consumer<NoticeRound> told;
    private final ScoreWatch scores;
    private final Supplier<NoticeRules> rules;
    private @Nullable Instant looked;

    /// @param rules those of now; scores are read only if they matter
    /// @param told hears of each look, and again when scores of it were read
    NoticeWatch(
            Connection connection,
            ReadOnlyObjectProperty<Watched> watched,
            UiTasks tasks,
            Supplier<NoticeRules> rules,
            Consumer<NoticeRound> told) {
        this.connection = connection;
        this.watched = watched;
        this.told = told;
        this.rules = rules;
        this.scores = new ScoreWatch(connection, tasks);
    }

    void start() {
        connection.profileProperty().subscribe(this::turn);
        watched.subscribe(this::look);
    }

    /// What was looked at before is of another connection, or of a sandbox that was put back.
    private void turn() {
        connection.profileProperty().get();
        looked = null;
        scores.turn();
    }

    private void look(Watched all) {
        Instant refreshed = all.refreshedAt();
        if (refreshed != null && !refreshed.equals(looked)) {
            looked = refreshed;
            tell(round(all, connection.now()));
        }
    }

    private void tell(NoticeRound round) {
        told.accept(scores.with(round));
        if (rules.get().tells(Occurrence.Kind.LOW_SCORE)) {
            scores.read(round, () -> told.accept(scores.with(round)));
        }
    }

    private static NoticeRound round(Watched all, Instant now) {
        List<Sighting> sightings = all.monitors().stream()
                .map(seen -> new Sighting(
                        seen.monitor(),
                        Optional.ofNullable(seen.past().lastRun()),
                        Optional.ofNullable(seen.past().lastRun())
                                .map(run -> seen.past().outcomeOf(run)),
                        seen.past().silence(),
                        Map.of()))
                .toList();
        return new NoticeRound(sightings, all.alarm(), all.unreadable().isEmpty(), now);
    }
}
