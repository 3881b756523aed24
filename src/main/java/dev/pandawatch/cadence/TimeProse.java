package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words the times of day at which a schedule fires, on its days.
///
/// @param everyDay whether the days are unrestricted, so that a spell may run past midnight
record TimeProse(List<Integer> hours, List<Integer> minutes, List<Integer> seconds, boolean everyDay) {
    /// More times of day than these are worded as an interval.
    private static final int FEW = 6;

    /// More minutes past the hour than these are worded as an interval, if they are one.
    private static final int FEW_MINUTES = 9;

    static TimeProse of(CronExpression expression, boolean everyDay) {
        return new TimeProse(
                expression.values(CronField.HOUR).list(),
                expression.values(CronField.MINUTE).list(),
                expression.values(CronField.SECOND).list(),
                everyDay);
    }

    /// All times of day: `08:00, 12:00 and 18:00 UTC`.
    String times() {
        List<String> times = new ArrayList<>();
        for (int hour : hours) {
            for (int minute : minutes) {
                seconds.forEach(second -> times.add(time(hour, minute, second)));
            }
        }
        return Words.list(times) + " UTC";
    }

    /// The times as an interval with its window: `Every 10 minutes from 09:00 to 17:50 UTC`. Empty if they are too few
    /// or too uneven and have to be listed.
    Optional<String> interval() {
        if (seconds.size() > 1) {
            return few() ? Optional.empty() : Optional.of(secondInterval());
        }
        if (hours.size() == 24) {
            return Optional.of(minutes.size() == 1 ? hourly() : minutely() + atSecond());
        }
        if (minutes.size() == 1) {
            return hourInterval();
        }
        return few() ? Optional.empty() : minuteInterval();
    }

    private boolean few() {
        return hours.size() * minutes.size() * seconds.size() <= FEW;
    }

    private String hourly() {
        boolean sharp = minutes.getFirst() == 0 && seconds.getFirst() == 0;
        return sharp
                ? "Every hour, on the hour"
                : "Every hour at "
                        + time(0, minutes.getFirst(), seconds.getFirst()).substring(2);
    }

    private String minutely() {
        int even = Run.stepAround(minutes, 60);
        if (even == 0) {
            return minutesPast("every hour");
        }
        int first = minutes.getFirst();
        return Words.every(even, "minute") + (first == 0 ? "" : ", starting at " + past(first));
    }

    private String atSecond() {
        return seconds.getFirst() == 0 ? "" : ", at second " + seconds.getFirst();
    }

    private String minutesPast(String hour) {
        int step = Run.step(minutes);
        if (minutes.size() > 2 && (step == 1 || (step > 0 && minutes.size() > FEW_MINUTES))) {
            return Words.every(step, "minute") + " from " + past(minutes.getFirst()) + " to " + past(minutes.getLast())
                    + " past " + hour;
        }
        return "At " + Words.list(Words.runs(minutes, TimeProse::past)) + " past " + hour;
    }

    private Optional<String> hourInterval() {
        int even = Run.stepAround(hours, 24);
        if (everyDay && even != 0 && hours.size() > 1) {
            String interval = Words.every(even, "hour");
            return Optional.of(few() ? interval + ", at " + times() : interval + span());
        }
        if (few()) {
            return Optional.empty();
        }
        if (runs().stream().allMatch(run -> run.length() > 1)) {
            return Optional.of("Every hour" + windows());
        }
        int step = Run.step(hours);
        return step == 0 ? Optional.empty() : Optional.of(Words.every(step, "hour") + span());
    }

    private Optional<String> minuteInterval() {
        int even = Run.stepAround(minutes, 60);
        if (hours.size() == 1) {
            int step = Run.step(minutes);
            return step == 0 ? Optional.empty() : Optional.of(Words.every(step, "minute") + span());
        }
        if (even == 0) {
            return Optional.of(minutesPast(eachHour()) + windows());
        }
        return Optional.of(Words.every(even, "minute") + (stepped() ? " during " + eachHour() : "") + windows());
    }

    private String secondInterval() {
        int even = Run.stepAround(seconds, 60);
        String interval = even == 0
                ? "At seconds " + Words.list(Words.runs(seconds, String::valueOf))
                : Words.every(even, "second");
        boolean everyMinute = minutes.size() == 60;
        if (hours.size() == 1 && Run.of(minutes).size() == 1) {
            return interval + (even == 0 ? " of every minute" : "") + span();
        }
        if (everyMinute && hours.size() == 24) {
            boolean late = even != 0 && seconds.getFirst() != 0;
            return interval
                    + (even == 0 ? " of every minute" : "")
                    + (late ? ", starting at second " + seconds.getFirst() : "");
        }
        return interval + duringMinutes(even == 0) + windows();
    }

    private String duringMinutes(boolean listed) {
        int even = Run.stepAround(minutes, 60);
        if (minutes.size() == 60) {
            return (listed ? " of every minute" : "") + (stepped() ? " during " + eachHour() : "");
        }
        if (even != 0 && minutes.size() > 1 && minutes.getFirst() == 0) {
            return " during every " + Words.ordinal(even) + " minute" + (stepped() ? " of " + eachHour() : "");
        }
        String which = minutes.size() == 1 ? " during minute " : " during minutes ";
        return which + Words.list(Words.runs(minutes, TimeProse::past)) + " of " + eachHour();
    }

    private boolean stepped() {
        return hours.size() > 2 && Run.step(hours) > 1;
    }

    String eachHour() {
        return stepped() ? "every " + Words.ordinal(Run.step(hours)) + " hour" : "every hour";
    }

    /// The spells of neighbouring hours.
    private List<Run> runs() {
        return everyDay ? Run.around(hours, 0, 24) : Run.of(hours);
    }

    /// From the first to the last time of each spell; nothing if it lasts all day.
    String windows() {
        if (hours.size() == 24) {
            return "";
        }
        if (stepped()) {
            return span();
        }
        return " "
                + Words.list(runs().stream()
                        .map(run -> window(run.first(), run.last()))
                        .toList()) + " UTC";
    }

    /// From the first to the last time of the day.
    String span() {
        return " " + window(hours.getFirst(), hours.getLast()) + " UTC";
    }

    private String window(int firstHour, int lastHour) {
        return "from " + time(firstHour, minutes.getFirst(), seconds.getFirst()) + " to "
                + time(lastHour % 24, minutes.getLast(), seconds.getLast());
    }

    private String time(int hour, int minute, int second) {
        boolean precise = seconds.getLast() != 0;
        return precise ? "%02d:%02d:%02d".formatted(hour, minute, second) : "%02d:%02d".formatted(hour, minute);
    }

    private static String past(int minute) {
        return ":%02d".formatted(minute);
    }
}
