package dev.pandawatch.app;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.run.ScheduleBook;
import dev.pandawatch.run.ScheduleShelf;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Logbook;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps what was seen of the schedules of each connection over its end and that of the program. UI thread only; the
/// shelf is only touched in the background.
///
/// A look at monitors that go their way need not be written: an older look is as true as the newest, only the time in
/// between is longer.
final class LogKeeping {
    /// The least time between two writings when something was seen to happen to a schedule.
    static final Duration SOON = Duration.ofSeconds(30);

    /// The same while all goes its way.
    static final Duration SELDOM = Duration.ofMinutes(5);

    private final Connection connection;
    private final Logbook logbook;
    private final ScheduleShelf shelf;
    private final UiTasks tasks;
    private final Map<String, ScheduleBook> books = new HashMap<>();
    private final Map<String, Unwritten> unwritten = new ConcurrentHashMap<>();
    private @Nullable String name;
    private @Nullable Instant written;
    private boolean looked;
    private long events;
    private long turns;

    /// @param now on the clock of its server
    private record Unwritten(ScheduleBook book, Instant now) {}

    LogKeeping(Connection connection, Logbook logbook, ScheduleShelf shelf, UiTasks tasks) {
        this.connection = connection;
        this.logbook = logbook;
        this.shelf = shelf;
        this.tasks = tasks;
        connection.refreshedAtProperty().subscribe(at -> {
            if (at != null && name != null) {
                look(name);
            }
        });
    }

    /// Reads what is kept of a connection and then leaves the one of now for it, so that no look at its monitors comes
    /// before. Of two turns that are under way the later one wins.
    ///
    /// @param connectionName tells one server and project from every other
    /// @param turning turns everything to it, with the logbook going on from what is known
    void turn(String connectionName, Consumer<ScheduleBook> turning) {
        long mine = ++turns;
        tasks.run(() -> shelf.read(connectionName), outcome -> {
            if (mine == turns && outcome instanceof Outcome.Done<ScheduleBook>(var read)) {
                end();
                name = connectionName;
                turning.accept(books.getOrDefault(connectionName, read)); // the shelf may still be writing it
            }
        });
    }

    /// Hands what was seen of the connection of now to the background, to be written; nothing more is seen of it.
    void end() {
        if (name != null && looked) {
            keep(name);
        }
        name = null;
        written = null;
        looked = false;
        events = logbook.events();
    }

    private void look(String connectionName) {
        looked = true;
        Duration least = logbook.events() == events ? SELDOM : SOON;
        if (written == null || !connection.now().isBefore(written.plus(least))) {
            keep(connectionName);
        }
    }

    private void keep(String connectionName) {
        Instant now = connection.now();
        ScheduleBook book = logbook.book();
        written = now;
        events = logbook.events();
        books.put(connectionName, book);
        unwritten.put(connectionName, new Unwritten(book, now));
        tasks.background().execute(this::write);
    }

    /// One after the other and always the newest, so that an older book never replaces a newer one.
    private synchronized void write() {
        for (String connectionName : List.copyOf(unwritten.keySet())) {
            Unwritten newest = unwritten.remove(connectionName);
            if (newest != null) {
                shelf.write(connectionName, newest.book().kept(newest.now()));
            }
        }
    }
}
