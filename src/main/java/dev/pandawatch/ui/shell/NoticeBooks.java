package dev.pandawatch.ui.shell;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeShelf;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// The books of all connections of this session, read from the shelf once each and written to it one after the other,
/// so that an older one never replaces a newer one. UI thread only.
final class NoticeBooks {
    private final NoticeShelf shelf;
    private final UiTasks tasks;
    private final Map<String, NoticeBook> books = new HashMap<>();
    private final Map<String, NoticeBook> unwritten = new HashMap<>();
    private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing");

    NoticeBooks(NoticeShelf shelf, UiTasks tasks) {
        this.shelf = shelf;
        this.tasks = tasks;
    }

    /// Hands the book of `connection` to `then`: at once if it is known, for the shelf may still be writing it.
    void read(String connection, Consumer<NoticeBook> then) {
        NoticeBook newest = books.get(connection);
        if (newest != null) {
            then.accept(newest);
            return;
        }
        tasks.run(() -> shelf.read(connection), outcome -> {
            if (outcome instanceof Outcome.Done<NoticeBook>(var read)) {
                then.accept(books.getOrDefault(connection, read));
            }
        });
    }

    void keep(String connection, NoticeBook changed) {
        books.put(connection, changed);
        unwritten.put(connection, changed);
        if (!writing.get()) {
            write();
        }
    }

    private void write() {
        Map<String, NoticeBook> now = Map.copyOf(unwritten);
        unwritten.clear();
        tasks.run(
                writing,
                () -> {
                    now.forEach(shelf::write);
                    return now;
                },
                _ -> {
                    if (!unwritten.isEmpty()) {
                        write();
                    }
                });
    }
}
