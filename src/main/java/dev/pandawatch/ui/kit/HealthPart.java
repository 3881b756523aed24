package dev.pandawatch.ui.kit;

import dev.pandawatch.ui.kit.Palette.Ink;
import java.util.List;

/// One line or area of a health shape, in a square of [#BOX].
///
/// @param path as SVG writes it
/// @param width of the line; 0 for an area that is filled
/// @param dashes on and off in turn; empty for a line without gaps
record HealthPart(Tone tone, String path, double width, boolean round, List<Double> dashes) {
    static final double BOX = 14;

    private static final String RING = "M7 1.75A5.25 5.25 0 1 1 7 12.25A5.25 5.25 0 1 1 7 1.75Z";
    private static final double USUAL = 1.5;

    /// Which colour a part has.
    enum Tone {
        /// That of the health.
        SHAPE,
        /// That of the ground: it lies on what is filled.
        CUT,
        /// Faint.
        TRACK
    }

    boolean filled() {
        return width == 0;
    }

    /// From the bottom up.
    static List<HealthPart> of(HealthShape health) {
        return switch (health) {
            case HEALTHY -> List.of(area("M7 1A6 6 0 1 1 7 13A6 6 0 1 1 7 1Z"), cut("M4.2 7.2L6.2 9.2L9.9 5.2", 1.6));
            case RUNNING ->
                List.of(
                        new HealthPart(Tone.TRACK, RING, USUAL, false, List.of()),
                        line("M7 1.75A5.25 5.25 0 1 1 1.75 7", 2));
            case DEGRADED -> List.of(line(RING, USUAL), area("M7 1.75A5.25 5.25 0 0 0 7 12.25Z"));
            case FAILING ->
                List.of(
                        area("M3 1H11A2 2 0 0 1 13 3V11A2 2 0 0 1 11 13H3A2 2 0 0 1 1 11V3A2 2 0 0 1 3 1Z"),
                        cut("M4.5 4.5L9.5 9.5M9.5 4.5L4.5 9.5", 1.6));
            case NO_VERDICT ->
                List.of(
                        line("M7 .8L13.2 7L7 13.2L.8 7Z", USUAL),
                        area("M7 5.2A1.8 1.8 0 1 1 7 8.8A1.8 1.8 0 1 1 7 5.2Z"));
            case UNVERIFIED ->
                List.of(line(
                        "M6 1.75H8A1.5 1.5 0 0 1 9.5 3.25V10.75A1.5 1.5 0 0 1 8 12.25H6A1.5 1.5 0 0 1 4.5 10.75V3.25A1.5 1.5 0 0 1 6 1.75Z",
                        USUAL));
            case QUIET -> List.of(line(RING, USUAL), line("M4 7H10", 1.75));
            case LATE -> List.of(round(RING, USUAL), round("M7 3.8V7.2L9.4 8.6", USUAL));
            case STALLED -> List.of(area("M7 1L13.4 12.6H.6Z"), cut("M7 5V8.6", USUAL), cut("M7 10.6V10.61", USUAL));
            case NEVER_RAN -> List.of(dashed("M7 2A5 5 0 1 1 7 12A5 5 0 1 1 7 2Z", 1.25, 2.2, 1.73));
            case PAUSED -> List.of(area("M3 2.5H5.75V11.5H3ZM8.25 2.5H11V11.5H8.25Z"));
            case DEAD -> List.of(line("M2.5 2.5L11.5 11.5M11.5 2.5L2.5 11.5", 2));
            case UNREADABLE ->
                List.of(
                        dashed("M1.75 1.75H12.25V12.25H1.75Z", USUAL, 3, 2.25),
                        round("M5.4 5.6A1.65 1.65 0 1 1 7.75 7.05C7.2 7.35 7 7.6 7 8.2M7 10.1V10.11", 1.4));
        };
    }

    /// What the health is coloured with; `.health-icon` of the stylesheet says the same.
    static Ink ink(HealthShape health) {
        return switch (health) {
            case HEALTHY -> Ink.SUCCESS;
            case RUNNING -> Ink.ACCENT;
            case DEGRADED -> Ink.WARNING;
            case FAILING -> Ink.DANGER;
            case NO_VERDICT -> Ink.DONE;
            case UNVERIFIED -> Ink.MUTED;
            case QUIET -> Ink.SEVERE;
            case LATE -> Ink.LATE;
            case STALLED -> Ink.STALLED;
            case NEVER_RAN, PAUSED -> Ink.SUBTLE;
            case DEAD, UNREADABLE -> Ink.DANGER_WORDS;
        };
    }

    private static HealthPart area(String path) {
        return new HealthPart(Tone.SHAPE, path, 0, false, List.of());
    }

    private static HealthPart line(String path, double width) {
        return new HealthPart(Tone.SHAPE, path, width, false, List.of());
    }

    private static HealthPart round(String path, double width) {
        return new HealthPart(Tone.SHAPE, path, width, true, List.of());
    }

    private static HealthPart dashed(String path, double width, double on, double off) {
        return new HealthPart(Tone.SHAPE, path, width, false, List.of(on, off));
    }

    private static HealthPart cut(String path, double width) {
        return new HealthPart(Tone.CUT, path, width, true, List.of());
    }
}
