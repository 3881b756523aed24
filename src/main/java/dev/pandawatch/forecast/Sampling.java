package dev.pandawatch.forecast;

/// How many of the matching targets a run takes (F46). They are drawn anew for each run.
public final class Sampling {
    private Sampling() {}

    /// The server's `max(1, int(n × rate))` with its double arithmetic: 0.29 of 100 is 28. A rate of zero still
    /// takes one target; without a match there is no run at all.
    ///
    /// @param rate from 0 to 1
    public static int targets(int matches, double rate) {
        if (matches < 0 || !(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(matches + " matches at a rate of " + rate);
        }
        if (matches == 0 || rate == 1) {
            return matches;
        }
        return Math.max(1, (int) (matches * rate));
    }
}
