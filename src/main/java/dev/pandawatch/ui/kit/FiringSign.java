package dev.pandawatch.ui.kit;

/// One firing as [FiringMarks] draws it: what became of it and, above that, how its run began.
public record FiringSign(FiringMark mark, Start start) {

    /// How a run began.
    public enum Start {
        /// When it was due, or there is no run: nothing is drawn.
        DUE,
        /// At another moment than the schedule's: a triangle.
        BY_HAND,
        /// Later than it should have: a stroke.
        LATE
    }

    /// Nothing is known of how it began, or it began as it should.
    public static FiringSign of(FiringMark mark) {
        return new FiringSign(mark, Start.DUE);
    }
}
