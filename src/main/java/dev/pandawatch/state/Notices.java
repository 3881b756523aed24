package dev.pandawatch.state;

import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What has happened lately, newest first. UI thread only.
public final class Notices {
    /// Older ones are let go.
    static final int KEPT = 100;

    private final InstantSource clock;
    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");

    public Notices(InstantSource clock) {
        this.clock = clock;
    }

    public ObservableList<Notice> all() {
        return readOnly;
    }

    /// How many problems have come since [#markSeen()].
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    public void tell(Notice.Kind kind, String key, Object... arguments) {
        all.addFirst(new Notice(kind, key, List.of(arguments), clock.instant()));
        if (all.size() > KEPT) {
            all.removeLast();
        }
        if (kind == Notice.Kind.PROBLEM) {
            unseen.set(unseen.get() + 1);
        }
    }

    public void markSeen() {
        unseen.set(0);
    }
}
