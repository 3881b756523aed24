package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.cadence.ScheduleViewModel.Schedule;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// When each run starts, for the head of the runs: the windows themselves where these are few and there is room.
record StartsText(InstantText times, Messages messages) {
    private static final int MOST = 3;

    /// What the rest of the head takes up, and a window, in pixels at 100 %.
    private static final double HEAD = 330;

    private static final double WINDOW = 60;

    /// @param room the width of the card at 100 %
    String of(Schedule schedule, ScheduleViewModel viewModel, double room) {
        if (viewModel.pausedProperty().get()) {
            return messages.text("schedule.starts.paused");
        }
        List<Instant> moments = schedule.timesOfDay();
        int count = moments.size();
        if (count == 0
                || count > MOST
                || room < HEAD + count * WINDOW
                || schedule.crowd().isPresent()) {
            return messages.text(room < HEAD + WINDOW ? "schedule.starts.brief" : "schedule.starts");
        }
        if (count == 1) {
            return messages.text("schedule.starts.one", times.utcWindow(moments.getFirst()));
        }
        String windows = moments.stream()
                .map(times::utcWindow)
                .map(window -> window.replace(" UTC", ""))
                .collect(Collectors.joining(", "));
        return messages.text(count < MOST ? "schedule.starts.few" : "schedule.starts.three", windows);
    }
}
