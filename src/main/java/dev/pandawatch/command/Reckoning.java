package dev.pandawatch.command;

import dev.pandawatch.async.Recomputation;
import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.Heard;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RecentPast;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Watched;
import dev.pandawatch.state.Watched.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The ledger and the health of every monitor, as they follow from the book. Worked out in the background whenever the
/// book changes or a moment comes that changes something by itself, which it does only while the server answers: as of
/// [Connection#asOf]. Whoever needs a monitor's past takes it from here.
/// Nothing of a former connection arrives after [Connection#use]. UI thread only.
public final class Reckoning {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Connection connection;
    private final MonitorBook book;
    private final UiTasks tasks;
    private final ReadOnlyObjectWrapper<Watched> watched =
            new ReadOnlyObjectWrapper<>(this, "watched", Watched.NOTHING);
    private final Recomputation<Watched> recomputation;
    private boolean stale;

    /// @param tasks many changes of the book in a row are looked at once, later on the UI thread
    public Reckoning(Connection connection, MonitorBook book, UiTasks tasks) {
        this.connection = connection;
        this.book = book;
        this.tasks = tasks;
        this.recomputation = new Recomputation<>(tasks, this::question, watched::set);
        InvalidationListener changed = _ -> later();
        book.monitors().addListener(changed);
        book.unreadable().addListener(changed);
        book.runs().addListener(changed);
        book.refusals().addListener(changed);
        book.history().signals().addListener(changed);
        connection.troubleProperty().subscribe(_ -> later());
        connection.refreshedAtProperty().subscribe(this::refreshed);
    }

    /// Looks each second whether time alone has changed something, until the subscription ends.
    public Subscription start(Ticker ticker) {
        return ticker.every(BEAT, () -> {
            if (watched.get().moved(connection.asOf())) {
                recomputation.start();
            }
        });
    }

    /// All monitors with their past as far as it is worked out; [Watched#NOTHING] after a turn to another server.
    public ReadOnlyObjectProperty<Watched> watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    private void refreshed(@Nullable Instant at) {
        if (at == null) {
            recomputation.forget();
            watched.set(Watched.NOTHING);
        }
        later();
    }

    private void later() {
        if (!stale) {
            stale = true;
            tasks.ui().execute(() -> {
                stale = false;
                recomputation.start();
            });
        }
    }

    private Supplier<Watched> question() {
        List<Monitor> monitors = List.copyOf(book.monitors());
        List<Heard> heard = monitors.stream().map(book::heard).toList();
        List<Integer> unreadable = List.copyOf(book.unreadable());
        Instant now = connection.asOf();
        Instant refreshedAt = connection.refreshedAtProperty().get();
        Watched before = watched.get();
        return () -> new Watched(
                seen(monitors, heard, before, now),
                unreadable,
                SchedulerAlarm.of(monitors, unreadable, now),
                refreshedAt);
    }

    /// No monitor's past depends on another's, so all cores take part.
    private static List<Seen> seen(List<Monitor> monitors, List<Heard> heard, Watched before, Instant now) {
        Map<MonitorId, Seen> known = new HashMap<>();
        before.monitors().forEach(seen -> known.put(seen.id(), seen));
        return IntStream.range(0, monitors.size())
                .parallel()
                .mapToObj(place -> {
                    Monitor monitor = monitors.get(place);
                    return seen(monitor, heard.get(place), known.get(monitor.id()), now);
                })
                .toList();
    }

    /// Its past is gone through only when something new was heard of it, or when time alone may change it.
    private static Seen seen(Monitor monitor, Heard heard, @Nullable Seen before, Instant now) {
        if (before != null && before.monitor().equals(monitor) && before.heard().equals(heard) && before.stands(now)) {
            return before;
        }
        Seen fresh = new Seen(monitor, heard, RecentPast.of(monitor, heard, now), NextRun.of(monitor, now));
        return before != null && fresh.equals(before) ? before : fresh;
    }
}
