package dev.pandawatch.ui.monitors;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// In which order the list stands; numbers in names and cadences count by their value. What a row does not know comes
/// last in either direction; equals keep the server's
/// order, newest first.
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
                case HEALTH -> key(MonitorRow::health);
                case NAME -> new Key<>(row -> row.words().name(), NaturalOrder.INSTANCE);
                case CADENCE -> new Key<>(row -> row.cadence().brief(), NaturalOrder.INSTANCE);
                case LAST_RUN -> key(MonitorRow::lastTold);
                case FIRINGS -> key(MonitorRow::silent);
                case NEXT_RUN -> key(MonitorRow::nextRunAt);
                case SAMPLING -> key(row -> row.monitor().samplingRate());
                case UNITS -> key(MonitorRow::units);
                case METRICS -> key(row -> row.monitor().metricNames().size());
                case CREATED -> key(row -> row.monitor().createdAt());
            };
        }

        private static <T extends Comparable<? super T>> Key<T> key(Function<MonitorRow, @Nullable T> value) {
            return new Key<>(value, Comparator.naturalOrder());
        }
    }

    private record Key<T>(Function<MonitorRow, @Nullable T> value, Comparator<? super T> order) {
        int compare(MonitorRow a, MonitorRow b, boolean ascending) {
            T one = value.apply(a);
            T other = value.apply(b);
            if (one == null || other == null) {
                return Boolean.compare(one == null, other == null);
            }
            return ascending ? order.compare(one, other) : order.compare(other, one);
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
