package dev.pandawatch.ui.cadence;

/// How much a row of the next runs can say.
enum RunColumns {
    /// Every day with its date.
    WIDE,
    /// The same, moved together.
    TIGHT,
    /// UTC with the weekday alone.
    SHORT;

    private static final double WIDE_FROM = 430;
    private static final double TIGHT_FROM = 380;
    /// What another clock takes up beside the columns of either.
    private static final double THIRD_WIDE = 130;

    private static final double THIRD_TIGHT = 90;

    /// @param width of the card in pixels at 100 %
    /// @param third whether there is a third clock
    static RunColumns of(double width, boolean third) {
        if (width >= WIDE_FROM + (third ? THIRD_WIDE : 0)) {
            return WIDE;
        }
        return width >= TIGHT_FROM + (third ? THIRD_TIGHT : 0) ? TIGHT : SHORT;
    }
}
