package dev.pandawatch.cadence;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Sets as values: copied, in their natural order, and never changed.
final class Sorted {
    private Sorted() {}

    static <T extends Comparable<? super T>> SortedSet<T> copy(Collection<T> given) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(given));
    }

    /// The numbers between two, in either order, and these two.
    static SortedSet<Integer> range(int one, int other) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int number = Math.min(one, other); number <= Math.max(one, other); number++) {
            numbers.add(number);
        }
        return Collections.unmodifiableSortedSet(numbers);
    }
}
