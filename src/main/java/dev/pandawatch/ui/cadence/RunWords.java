package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.cadence.DayReason;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a row of the next runs says.
final class RunWords {
    private final ScheduleViewModel viewModel;
    private final InstantText times;
    private final Messages messages;
    private final boolean compact;
    private RunColumns columns = RunColumns.WIDE;
    private int sharedDayShift;

    /// @param compact without a third clock
    RunWords(ScheduleViewModel viewModel, InstantText times, Messages messages, boolean compact) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
        this.compact = compact;
    }

    /// What is special about a run.
    enum Kind {
        /// The first after the person's clocks have changed.
        CLOCKS,
        /// The local day is not the UTC day.
        DAY,
        /// Only the day of month lets it happen.
        DAY_OF_MONTH
    }

    /// @param text a few characters
    /// @param meaning the same in words
    record Mark(Kind kind, String text, String meaning) {}

    InstantText times() {
        return times;
    }

    RunColumns columns() {
        return columns;
    }

    void setColumns(RunColumns columns) {
        this.columns = columns;
    }

    /// By how many days the local day is ahead in all rows, which is then said once; 0 if it differs from row to row.
    /// Answers whether that is news, and so the rows have to be said anew.
    boolean setSharedDayShift(int days) {
        boolean news = sharedDayShift != days;
        sharedDayShift = days;
        return news;
    }

    @Nullable
    ZoneId third() {
        return compact ? null : viewModel.zones().thirdProperty().get();
    }

    List<Mark> marks(RunRow run) {
        List<Mark> marks = new ArrayList<>();
        String shift = times.clockShift(run.before(), run.at());
        if (!shift.isEmpty()) {
            marks.add(new Mark(Kind.CLOCKS, shift, messages.text("schedule.mark.clocks", shift)));
        }
        int days = times.dayShift(run.at());
        if (days != 0 && days != sharedDayShift) {
            String text = messages.text(days > 0 ? "schedule.mark.later" : "schedule.mark.earlier");
            marks.add(new Mark(
                    Kind.DAY, text, messages.text(days > 0 ? "schedule.mark.day.later" : "schedule.mark.day.earlier")));
        }
        if (run.reason().filter(DayReason.DAY_OF_MONTH::equals).isPresent()) {
            String day = CadenceProse.ordinal(run.at().atZone(ZoneOffset.UTC).getDayOfMonth());
            marks.add(new Mark(Kind.DAY_OF_MONTH, day, messages.text("schedule.mark.month", day)));
        }
        return marks;
    }

    /// How far away it is, as precise as there is room; for a window, what it asks for.
    String distance(RunRow run, int marks) {
        boolean narrow = columns != RunColumns.WIDE;
        if (run.crowded()) {
            String asked = String.valueOf(run.window().asked());
            return messages.text(
                    narrow ? "schedule.window.brief" : "schedule.window.row",
                    asked,
                    String.valueOf(run.window().most()));
        }
        if (narrow && marks > 1) {
            return "";
        }
        if (!run.at().isAfter(viewModel.nowProperty().get())) {
            return messages.text("schedule.due");
        }
        return columns == RunColumns.SHORT || (narrow && marks > 0)
                ? times.distance(run.at())
                : times.fullDistance(run.at());
    }

    /// Everything that the columns leave out.
    String whole(RunRow run) {
        String moment = times.both(run.at());
        return run.crowded()
                ? messages.text("schedule.window.tip", moment, window(run), asked(run))
                : messages.text("schedule.tip", moment, times.utcWindow(run.at()));
    }

    String spoken(RunRow run, List<Mark> marks) {
        List<String> parts = new ArrayList<>(List.of(times.both(run.at())));
        ZoneId third = third();
        if (third != null) {
            InstantText there = times.in(third);
            parts.add(there.dayAndClock(run.at()) + " " + there.zoneName());
        }
        parts.add(run.crowded() ? asked(run) : distanceSpoken(run));
        parts.addAll(marks.stream().map(Mark::meaning).toList());
        return parts.stream().collect(Collectors.joining(", "));
    }

    private String distanceSpoken(RunRow run) {
        return run.at().isAfter(viewModel.nowProperty().get())
                ? times.fullDistance(run.at())
                : messages.text("schedule.due");
    }

    private String window(RunRow run) {
        InstantText utc = times.in(ZoneOffset.UTC);
        return utc.clock(run.window().from()) + "–"
                + times.utcClock(run.window().until());
    }

    private String asked(RunRow run) {
        return messages.text(
                "schedule.window.asked", run.window().asked(), run.window().most());
    }
}
