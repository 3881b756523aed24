package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.FiringWindow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks from run to run, a row each. A cadence that asks for more than the server can start is told window by window,
/// and hour by hour.
final class RunWalk {
    private final Cadence cadence;
    private final boolean crowded;
    private final Deque<FiringWindow> waiting = new ArrayDeque<>();
    private Optional<Instant> next;
    private Instant before;
    private int number;

    /// @param after from when the server computes
    /// @param standing the run that it has set already; `null` for none
    /// @param start where the list begins; `null` for the next run
    RunWalk(Cadence cadence, Instant after, @Nullable Instant standing, @Nullable Instant start) {
        this.cadence = cadence;
        this.crowded = FiringWindow.crowd(cadence).isPresent();
        Instant begin = start == null || start.isBefore(after) ? after : start;
        this.before = begin;
        if (standing == null) {
            this.next = cadence.firstFrom(after, begin);
        } else {
            boolean passed = begin.isAfter(after) && standing.isBefore(begin);
            this.next = passed ? cadence.firstFrom(standing, begin) : Optional.of(standing);
        }
    }

    /// As many further rows, fewer if the schedule ends.
    List<RunRow> take(int rows) {
        List<RunRow> taken = new ArrayList<>();
        while (taken.size() < rows && (next.isPresent() || !waiting.isEmpty())) {
            if (waiting.isEmpty()) {
                waiting.addAll(windows(next.orElseThrow()));
                next = cadence.nextAfter(lastRun(waiting.getLast()));
            }
            taken.add(row(waiting.remove()));
        }
        return taken;
    }

    private List<FiringWindow> windows(Instant run) {
        return crowded && cadence instanceof Cadence.Cron(var expression)
                ? FiringWindow.ofHour(expression, run)
                : List.of(new FiringWindow(run, run.plus(FiringWindow.LENGTH), 1, 1));
    }

    private static Instant lastRun(FiringWindow window) {
        return window.until().minus(FiringWindow.LENGTH);
    }

    private RunRow row(FiringWindow window) {
        number++;
        RunRow row = new RunRow(
                number,
                before,
                window,
                cadence instanceof Cadence.Cron(var expression)
                        ? expression.dayReason(window.from())
                        : Optional.empty());
        before = window.from();
        return row;
    }
}
