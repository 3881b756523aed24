package dev.pandawatch.ui.shell;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private final Consumer<Destination> show;
    private final ObservableList<Occurrence> standing = FXCollections.observableArrayList();
    private final ObservableList<Occurrence> readOnly = FXCollections.unmodifiableObservableList(standing);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");
    private final ReadOnlyObjectWrapper<NoticeRules> rules =
            new ReadOnlyObjectWrapper<>(this, "rules", NoticeRules.DEFAULT);
    private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing");
    private final Map<String, NoticeBook> books = new HashMap<>();
    private final Map<String, NoticeBook> unwritten = new HashMap<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private Consumer<List<Occurrence>> told = _ -> {};
    private String name = "";
    private @Nullable NoticeBook book;
    private @Nullable NoticeRound waiting;

    /// @param show leads to where a thing can be looked into
    public NotificationsViewModel(Connection connection, NoticeShelf shelf, UiTasks tasks, Consumer<Destination> show) {
        this.connection = connection;
        this.shelf = shelf;
        this.tasks = tasks;
        this.show = show;
        connection.profileProperty().subscribe(this::turn);
        open.subscribe(shown -> {
            if (shown) {
                markSeen();
            }
        });
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

    /// Whether the rules of the connection of now are read, so that they can be changed.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
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
            unseen.set(open.get() ? 0 : unseen.get() + fresh.size());
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

    /// Whether the list is shown. Whoever opens it has seen what is new.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Leads to the monitor, or to all of them, and closes the list.
    public void open(Occurrence occurrence) {
        open.set(false);
        show.accept(occurrence
                .monitor()
                .<Destination>map(Destination.MonitorDetail::new)
                .orElseGet(Destination.Monitors::new));
    }

    /// The moment on the server's clock, by which distances in time are told.
    public Instant now() {
        return connection.now();
    }

    /// Whose rules they are: server and project; empty before there is a connection.
    public Optional<ConnectionProfile> profile() {
        return Optional.ofNullable(connection.profileProperty().get());
    }

    private void turn() {
        standing.clear();
        unseen.set(0);
        rules.set(NoticeRules.DEFAULT);
        book = null;
        ready.set(false);
        waiting = null;
        ConnectionProfile profile = connection.profileProperty().get();
        if (profile == null) {
            return;
        }
        String asked = profile.identity();
        name = asked;
        NoticeBook newest = books.get(asked);
        if (newest != null) {
            begin(newest); // the shelf may still be writing it
            return;
        }
        tasks.run(() -> shelf.read(asked), outcome -> {
            if (outcome instanceof Outcome.Done<NoticeBook>(var read) && asked.equals(name) && book == null) {
                begin(read);
            }
        });
    }

    private void begin(NoticeBook read) {
        book = read;
        ready.set(true);
        rules.set(read.rules());
        NoticeRound early = waiting;
        waiting = null;
        if (early != null) {
            look(early);
        }
    }

    private void keep(NoticeBook changed) {
        book = changed;
        books.put(name, changed);
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
}
