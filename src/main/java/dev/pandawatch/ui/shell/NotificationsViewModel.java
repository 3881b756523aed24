package dev.pandawatch.ui.shell;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the rules tell of the monitors of the connection of now: everything that stands, and how much of it is new.
/// A thing counts as new once only, also if the program was started anew in between.
public final class NotificationsViewModel {
    private final Connection connection;
    private final NoticeShelf shelf;
    private final UiTasks tasks;
    private final Consumer<MonitorId> show;
    private final ObservableList<Occurrence> standing = FXCollections.observableArrayList();
    private final ObservableList<Occurrence> readOnly = FXCollections.unmodifiableObservableList(standing);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");
    private final ReadOnlyObjectWrapper<NoticeRules> rules =
            new ReadOnlyObjectWrapper<>(this, "rules", NoticeRules.DEFAULT);
    private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing");
    private final Map<String, NoticeBook> unwritten = new HashMap<>();
    private Consumer<List<Occurrence>> told = _ -> {};
    private String name = "";
    private @Nullable NoticeBook book;
    private @Nullable NoticeRound waiting;

    /// @param show leads to a monitor
    public NotificationsViewModel(Connection connection, NoticeShelf shelf, UiTasks tasks, Consumer<MonitorId> show) {
        this.connection = connection;
        this.shelf = shelf;
        this.tasks = tasks;
        this.show = show;
        connection.profileProperty().subscribe(this::turn);
        turn(); // a connection may be there already
    }

    /// What stands at the moment, in the order of the list.
    public ObservableList<Occurrence> standing() {
        return readOnly;
    }

    /// How many new ones have come since [#markSeen()].
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// Those of the connection of now; the usual ones until its own are read.
    public ReadOnlyObjectProperty<NoticeRules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /// `listener` hears of what is new, each thing once, and all of one look together.
    public void onTold(Consumer<List<Occurrence>> listener) {
        told = listener;
    }

    /// Takes in a look at the monitors of the connection of now.
    public void look(NoticeRound round) {
        if (book == null) {
            waiting = round;
            return;
        }
        List<Occurrence> seen = round.occurrences(book.rules());
        standing.setAll(seen);
        List<Occurrence> fresh = book.fresh(seen);
        if (!fresh.isEmpty()) {
            keep(book.telling(seen));
            unseen.set(unseen.get() + fresh.size());
            told.accept(fresh);
        }
    }

    /// What is told from the next look on; kept for this connection.
    public void change(NoticeRules changed) {
        if (book != null) {
            rules.set(changed);
            keep(book.with(changed));
            standing.removeIf(occurrence -> !changed.tells(occurrence.kind()));
        }
    }

    public void markSeen() {
        unseen.set(0);
    }

    /// Leads to the monitor, if it is about one.
    public void open(Occurrence occurrence) {
        occurrence.monitor().ifPresent(show);
    }

    private void turn() {
        standing.clear();
        unseen.set(0);
        rules.set(NoticeRules.DEFAULT);
        book = null;
        waiting = null;
        ConnectionProfile profile = connection.profileProperty().get();
        if (profile == null) {
            return;
        }
        String asked = name(profile);
        name = asked;
        tasks.run(() -> shelf.read(asked), outcome -> {
            if (outcome instanceof Outcome.Done<NoticeBook>(var read) && asked.equals(name) && book == null) {
                begin(read);
            }
        });
    }

    private void begin(NoticeBook read) {
        book = read;
        rules.set(read.rules());
        NoticeRound early = waiting;
        waiting = null;
        if (early != null) {
            look(early);
        }
    }

    private void keep(NoticeBook changed) {
        book = changed;
        unwritten.put(name, changed);
        if (!writing.get()) {
            write();
        }
    }

    /// One after the other, so that an older book never replaces a newer one.
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

    /// The sandbox listens on another port at each start.
    private static String name(ConnectionProfile profile) {
        return profile.sandbox()
                ? "sandbox"
                : profile.baseUrl() + "#" + profile.credentials().project();
    }
}
