package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The next runs as rows, as many as somebody has scrolled to. From now on, or from a later date.
public final class RunListViewModel {
    /// So many more are walked each time, which is also what lies ready below the ones in view.
    public static final int MORE = 20;

    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RunRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<@Nullable Instant> start = new SimpleObjectProperty<>(this, "start", null);
    private final Supplier<Instant> now;
    private final Supplier<@Nullable Instant> standing;
    private @Nullable Cadence cadence;
    private @Nullable RunWalk walk;

    RunListViewModel(Supplier<Instant> now, Supplier<@Nullable Instant> standing) {
        this.now = now;
        this.standing = standing;
        start.subscribe((_, _) -> fill(MORE));
    }

    /// Where the list begins; `null`, or a moment that has passed, for now.
    public ObjectProperty<@Nullable Instant> startProperty() {
        return start;
    }

    /// Whether the list begins at a later date than now.
    public boolean jumped() {
        Instant from = start.get();
        return from != null && from.isAfter(now.get());
    }

    /// The rows so far; another cadence or start begins anew.
    public ObservableList<RunRow> rows() {
        return shown;
    }

    /// Walks on; there is nothing more when the schedule ends.
    public void more() {
        if (walk != null) {
            rows.addAll(walk.take(MORE));
        }
    }

    /// Whether the local day is another than the UTC day, in all rows alike.
    ///
    /// @param shift how far the one day is ahead of the other
    /// @return by how many days, if in all alike; 0 if not
    int dayShift(ToIntFunction<Instant> shift) {
        List<Integer> shifts =
                rows.stream().map(row -> shift.applyAsInt(row.at())).distinct().toList();
        return shifts.size() == 1 ? shifts.getFirst() : 0;
    }

    /// The same cadence keeps as many rows as there were, so that time may pass while somebody scrolls.
    void follow(Optional<Cadence> given) {
        boolean same = given.isPresent() && given.get().equals(cadence);
        cadence = given.orElse(null);
        fill(same ? Math.max(MORE, rows.size()) : MORE);
    }

    private void fill(int count) {
        walk = cadence == null ? null : new RunWalk(cadence, now.get(), standing.get(), start.get());
        List<RunRow> filled = walk == null ? List.of() : walk.take(count);
        if (!filled.equals(rows)) {
            rows.setAll(filled);
        }
    }
}
