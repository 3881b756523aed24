package dev.pandawatch.ui.shell;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Notification;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Connection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What was told of the monitors of the connection of now: what stands, what is past, and how much of it nobody has
/// seen. A thing is told once only, also if the program was started anew in between.
public final class NotificationsViewModel {
    private final Connection connection;
    private final NoticeBooks books;
    private final Consumer<Destination> show;
    private final ObservableList<Notification> all = FXCollections.observableArrayList();
    private final ObservableList<Notification> readOnly = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<Unseen> unseen = new ReadOnlyObjectWrapper<>(this, "unseen", Unseen.NONE);
    private final ReadOnlyObjectWrapper<NoticeRules> rules =
            new ReadOnlyObjectWrapper<>(this, "rules", NoticeRules.DEFAULT);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final Set<String> news = new HashSet<>();
    private Consumer<List<Occurrence>> told = _ -> {};
    private String name = "";
    private @Nullable NoticeBook book;
    private @Nullable NoticeRound last;

    /// What is listed and was not seen.
    ///
    /// @param past how many of them are past
    public record Unseen(int count, int past) {
        static final Unseen NONE = new Unseen(0, 0);
    }

    /// @param show leads to where a thing can be looked into
    public NotificationsViewModel(Connection connection, NoticeShelf shelf, UiTasks tasks, Consumer<Destination> show) {
        this.connection = connection;
        this.books = new NoticeBooks(shelf, tasks);
        this.show = show;
        connection.profileProperty().subscribe(this::turn);
        open.subscribe(shown -> {
            news.clear();
            if (shown && book != null) {
                keep(book);
            }
        });
        turn(); // a connection may be there already
    }

    /// What stands, the most urgent first, then what is past, the newest first.
    public ObservableList<Notification> all() {
        return readOnly;
    }

    /// Of [#all()], those that came since the list was open. What healed before anybody saw it is among them.
    public ReadOnlyObjectProperty<Unseen> unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// Whether it was not seen yet when the list was opened.
    boolean isNew(Notification notification) {
        return news.contains(notification.identity());
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
        last = round;
        if (book == null) {
            return; // it is looked at as soon as the book is read
        }
        NoticeBook.Entry entry = book.after(round);
        keep(entry.book());
        if (!entry.fresh().isEmpty()) {
            told.accept(entry.fresh());
        }
    }

    /// What is told from now on; kept for this connection.
    public void change(NoticeRules changed) {
        if (book != null) {
            rules.set(changed);
            keep(last == null ? book.with(changed) : book.with(changed, last));
        }
    }

    /// Whether the list is shown. Whoever opens it has seen what is in it.
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

    /// Leads to what was told, whenever it is run: one to where it can be looked into, several to the list.
    ///
    /// @param elsewhere takes the connection that it was told of, if another one is looked at by then
    public Runnable way(List<Occurrence> fresh, Consumer<ConnectionProfile> elsewhere) {
        String of = name;
        Optional<ConnectionProfile> from = profile();
        return () -> {
            if (!of.equals(name)) {
                from.ifPresent(elsewhere);
            } else if (fresh.size() == 1) {
                open(fresh.getFirst());
            } else {
                open.set(true);
            }
        };
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
        all.clear();
        news.clear();
        unseen.set(Unseen.NONE);
        rules.set(NoticeRules.DEFAULT);
        book = null;
        last = null;
        ready.set(false);
        profile().ifPresent(profile -> {
            String asked = profile.identity();
            name = asked;
            books.read(asked, read -> {
                if (asked.equals(name) && book == null) {
                    begin(read);
                }
            });
        });
    }

    private void begin(NoticeBook read) {
        book = read;
        ready.set(true);
        rules.set(read.rules());
        keep(read);
        if (last != null) {
            look(last);
        }
    }

    /// Shows `changed` and writes it down, unless it is what is written down already.
    private void keep(NoticeBook changed) {
        NoticeBook next = changed;
        if (open.get()) {
            changed.listed().stream()
                    .filter(entry -> !entry.seen())
                    .map(Notification::identity)
                    .forEach(news::add);
            next = changed.seen();
        }
        if (!next.equals(book)) {
            book = next;
            books.keep(name, next);
        }
        list(next.listed());
    }

    private void list(List<Notification> listed) {
        if (!all.equals(listed)) {
            all.setAll(listed);
        }
        List<Notification> waiting =
                listed.stream().filter(entry -> !entry.seen()).toList();
        unseen.set(new Unseen(waiting.size(), (int)
                waiting.stream().filter(entry -> !entry.stands()).count()));
    }
}
