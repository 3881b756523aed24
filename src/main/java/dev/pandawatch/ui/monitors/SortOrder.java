package dev.pandawatch.ui.monitors;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// In which order the list stands; numbers in names and cadences count by their value. What a row does not know comes
/// last in either direction; equals keep the server's order, newest first.
public record SortOrder(Column column, boolean ascending) implements Comparator<ListRow> {
    public static final SortOrder URGENCY = new SortOrder(Column.HEALTH, true);

    /// What can be sorted by.
    public enum Column {
        HEALTH,
        NAME,
        CADENCE,
        LAST_RUN,
        /// By how many of them came to nothing.
        FIRINGS,
        NEXT_RUN,
        SAMPLING,
        UNITS,
        METRICS,
        CREATED;

        private Key<?> key() {
            return switch (this) {
                case HEALTH -> new Key<>(MonitorRow::health);
                case NAME -> new Key<>(row -> row.words().name());
                case CADENCE -> new Key<>(row -> row.words().cadence());
                case LAST_RUN -> new Key<>(MonitorRow::lastTold);
                case FIRINGS -> new Key<>(MonitorRow::silent);
                case NEXT_RUN -> new Key<>(MonitorRow::nextRunAt);
                case SAMPLING -> new Key<>(row -> row.monitor().samplingRate());
                case UNITS -> new Key<>(MonitorRow::units);
                case METRICS -> new Key<>(row -> row.monitor().metricNames().size());
                case CREATED -> new Key<>(row -> row.monitor().createdAt());
            };
        }
    }

    private record Key<T extends Comparable<? super T>>(Function<MonitorRow, @Nullable T> value) {
        int compare(MonitorRow a, MonitorRow b, boolean ascending) {
            T one = value.apply(a);
            T other = value.apply(b);
            if (one == null || other == null) {
                return Boolean.compare(one == null, other == null);
            }
            return ascending ? one.compareTo(other) : other.compareTo(one);
        }
    }

    /// An unreadable monitor has its place among the healths and stands last in every other order.
    @Override
    public int compare(ListRow a, ListRow b) {
        if (column == Column.HEALTH) {
            return ascending ? a.health().compareTo(b.health()) : b.health().compareTo(a.health());
        }
        if (a instanceof MonitorRow one && b instanceof MonitorRow other) {
            return column.key().compare(one, other, ascending);
        }
        return Boolean.compare(a instanceof UnreadableRow, b instanceof UnreadableRow);
    }
}
