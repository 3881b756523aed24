package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.FiringMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Firings that share a place of the strip, for each alone would be too narrow to be seen or hit.
///
/// @param entries at least one, oldest first
/// @param x the place of the first
public record StripCell(List<Entry> entries, double x) {
    private static final List<FiringMark> URGENCY = List.of(
            FiringMark.FAILED,
            FiringMark.NO_VERDICT,
            FiringMark.DID_NOT_RUN,
            FiringMark.DEGRADED,
            FiringMark.LATE,
            FiringMark.UNVERIFIED,
            FiringMark.RUNNING,
            FiringMark.CLEAN,
            FiringMark.UPCOMING,
            FiringMark.NOT_YET);

    public StripCell {
        entries = List.copyOf(entries);
    }

    /// @param place where a moment lies
    /// @param pitch the least distance of two cells
    static List<StripCell> of(List<Entry> entries, ToDoubleFunction<Instant> place, double pitch) {
        List<StripCell> cells = new ArrayList<>();
        List<Entry> together = new ArrayList<>();
        double from = 0;
        for (Entry entry : entries) {
            double x = place.applyAsDouble(entry.at());
            if (!together.isEmpty() && x - from >= pitch) {
                cells.add(new StripCell(together, from));
                together = new ArrayList<>();
            }
            if (together.isEmpty()) {
                from = x;
            }
            together.add(entry);
        }
        if (!together.isEmpty()) {
            cells.add(new StripCell(together, from));
        }
        return cells;
    }

    /// The one that matters most; of several the newest.
    public Entry worst() {
        return entries.reversed().stream()
                .min(Comparator.comparingInt(entry -> URGENCY.indexOf(entry.mark())))
                .orElseThrow();
    }

    /// How many left each mark.
    public Map<FiringMark, Long> counts() {
        return entries.stream().collect(Collectors.groupingBy(Entry::mark, TreeMap::new, Collectors.counting()));
    }
}
