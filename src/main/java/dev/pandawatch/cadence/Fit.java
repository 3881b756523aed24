package dev.pandawatch.cadence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whether one cron can hold what a person picked. A cron is a product: all its minutes in all its hours on all its
/// days.
///
/// @param <T> what was picked: times of day, or cells of the week
public sealed interface Fit<T extends Comparable<? super T>> {

    /// The schedule that would be saved.
    CronSketch saved();

    /// The schedule has what was picked, and nothing else.
    record Exact<T extends Comparable<? super T>>(CronSketch saved) implements Fit<T> {}

    /// No cron has exactly this.
    ///
    /// @param saved the smallest schedule that has all that was picked
    /// @param added what it has besides
    /// @param parts schedules that have together exactly what was picked and nothing twice, a monitor each
    record Conflict<T extends Comparable<? super T>>(CronSketch saved, SortedSet<T> added, List<CronSketch> parts)
            implements Fit<T> {
        public Conflict {
            added = Sorted.copy(added);
            parts = List.copyOf(parts);
        }
    }

    /// Which keys share the same values, by these values; in the order of the keys.
    static <K extends Comparable<K>, V> Map<V, SortedSet<K>> inverted(Map<K, V> map) {
        Map<V, SortedSet<K>> keys = new LinkedHashMap<>();
        new TreeMap<>(map)
                .forEach((key, value) ->
                        keys.computeIfAbsent(value, _ -> new TreeSet<>()).add(key));
        return keys;
    }
}
