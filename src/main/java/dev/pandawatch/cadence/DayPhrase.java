package dev.pandawatch.cadence;

/// The days of a schedule in words.
///
/// @param heading what stands before fixed times: `Every Monday`
/// @param tail what stands after an interval: `on Mondays`; empty for every day
/// @param comma whether a comma has to follow the heading
record DayPhrase(String heading, String tail, boolean comma) {

    /// The same words at either place.
    static DayPhrase of(String heading) {
        return new DayPhrase(heading, Words.lower(heading), false);
    }

    DayPhrase withComma() {
        return new DayPhrase(heading, tail, true);
    }

    DayPhrase and(DayPhrase other) {
        return new DayPhrase(
                join() + " and also " + Words.lower(other.heading), tail + " and also " + other.tail, true);
    }

    String before(String times) {
        return join() + " " + times;
    }

    String after(String interval) {
        return tail.isEmpty() ? interval : interval + ", " + tail;
    }

    private String join() {
        return comma ? heading + "," : heading;
    }
}
