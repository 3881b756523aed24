package dev.pandawatch.ui.filter;

import java.util.OptionalInt;

/// What one filter does to the number of matches.
///
/// @param ignored the server does not read it (F52, F55)
/// @param now how many match with it
/// @param without how many would match without it; empty until it is counted
public record FilterEffect(String key, boolean ignored, int now, OptionalInt without) {
    /// Whether this filter alone leaves nothing.
    public boolean empties() {
        return now == 0 && without.orElse(0) > 0;
    }

    /// How many more would match without it.
    public int gain() {
        return without.orElse(now) - now;
    }

    FilterEffect counted(int found) {
        return new FilterEffect(key, ignored, now, OptionalInt.of(found));
    }
}
