package dev.pandawatch.ui.shell;

import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// What has happened: the list of it, and the newest for a moment at the foot of the window.
public final class NoticesViewModel {
    /// A problem stays until it is dismissed, everything else this long.
    static final Duration SHOWN = Duration.ofSeconds(5);

    /// More at a time hide the screen.
    static final int AT_ONCE = 3;

    private final Notices notices;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObservableList<Notice> toasts = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnlyToasts = FXCollections.unmodifiableObservableList(toasts);

    /// @param now our own clock
    NoticesViewModel(Notices notices, ObservableValue<Instant> now) {
        this.notices = notices;
        notices.all().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().reversed().forEach(this::appear);
            }
        });
        now.subscribe(this::expire);
        open.subscribe(opened -> {
            if (opened) {
                toasts.clear(); // the list shows them all
            }
        });
    }

    /// Newest first.
    public ObservableList<Notice> all() {
        return notices.all();
    }

    /// Problems that were not marked as seen.
    public ReadOnlyIntegerProperty unseenProperty() {
        return notices.unseenProperty();
    }

    /// Whether the list is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Those at the foot of the window, oldest first.
    public ObservableList<Notice> toasts() {
        return readOnlyToasts;
    }

    public void markSeen() {
        notices.markSeen();
    }

    public void dismiss(Notice notice) {
        toasts.remove(notice);
    }

    private void appear(Notice notice) {
        if (open.get()) {
            return;
        }
        toasts.add(notice);
        if (toasts.size() > AT_ONCE) {
            Notice leaving = toasts.stream()
                    .filter(toast -> toast.kind() != Notice.Kind.PROBLEM)
                    .findFirst()
                    .orElse(toasts.getFirst());
            toasts.remove(leaving);
        }
    }

    private void expire(Instant now) {
        toasts.removeIf(toast ->
                toast.kind() != Notice.Kind.PROBLEM && !toast.at().plus(SHOWN).isAfter(now));
    }
}
