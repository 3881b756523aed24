package dev.pandawatch.app;

import java.util.List;
import java.util.function.BooleanSupplier;

/// The part of the tour about what ran and what did not: one monitor in detail, notifications, and a sandbox whose
/// scheduler stands still. It begins and ends in the list.
final class TourWatch {
    private static final String LIST = "#table";
    private static final String LIST_SEARCH = "#top #search";

    private final TourHand hand;
    private final List<TourStep> steps;

    TourWatch(TourHand hand, List<TourStep> steps) {
        this.hand = hand;
        this.steps = steps;
    }

    private void step(String name, Runnable act, BooleanSupplier shown) {
        steps.add(new TourStep(name, act, shown));
    }

    void add() {
        detail();
        silence();
        notifications();
        outage();
    }

    private void open(String monitor, BooleanSupplier shown) {
        step(
                "Look for " + monitor,
                () -> {
                    hand.type(LIST_SEARCH, monitor);
                    hand.select(LIST, 0);
                },
                () -> hand.rows(LIST) == 1 && hand.says(".drawer", monitor));
        step("Open it in detail", () -> hand.pressLink(".drawer", "All runs and scores"), shown);
    }

    private void detail() {
        open("Checkout assistant", () -> hand.says("#evidence", "No verdict") && hand.rows("#runs") > 20);
        step(
                "See what an earlier run found",
                () -> hand.select("#runs", 9),
                () -> hand.shows("#metrics") && hand.says("#facts", "targets evaluated"));
        step(
                "See how its metrics moved",
                () -> hand.press("#trendFold"),
                () -> hand.shows("#trendCharts .trend-chart"));
        step("Compare it with the run before", () -> hand.press("#compare"), () -> hand.shows("#compareMetrics"));
        step("Close the comparison", () -> hand.press("#closeCompare"), () -> !hand.shows("#compareMetrics"));
        step("Ask what its deletion would do", () -> hand.press("#delete"), () -> hand.shows("#withScores"));
        step("Leave it there", () -> hand.press("#cancel"), () -> !hand.shows("#withScores"));
        step("Go back to the list", () -> hand.press("#back"), () -> hand.shows(LIST));
    }

    private void silence() {
        open("Voice escalations", () -> hand.says("#evidence", "The server breaks on the filter “status”"));
        step("Choose a firing without a run", () -> hand.select("#runs", 0), () -> hand.says("#causes", "status"));
        step(
                "Return to all monitors",
                () -> {
                    hand.press("#back");
                    hand.type(LIST_SEARCH, "");
                },
                () -> hand.rows(LIST) > 20);
    }

    private void notifications() {
        step(
                "Read what is worth knowing",
                () -> hand.press("#notifications"),
                () -> hand.says(".notification", "Checkout agent tool correctness"));
        step("Close the notifications", () -> hand.press("#notifications"), () -> !hand.shows(".notification"));
    }

    private void outage() {
        step("See what can be broken", () -> hand.open("#breaking"), () -> hand.says(".menu-item", "Scheduler"));
        step(
                "Stop the scheduler and skip an hour",
                () -> {
                    hand.closePopups();
                    hand.choose("#breaking", "breakSCHEDULER");
                },
                () -> hand.says("#breaking", "scheduler"));
        step(
                "See that nothing fires any more",
                () -> hand.choose("#breaking", "skipAnHour"),
                () -> hand.shows("#scheduler-alarm") && hand.says(LIST, "Stalled"));
        step(
                "Mend it",
                () -> hand.choose("#breaking", "mendEverything"),
                () -> hand.says("#breaking", "Break something"));
    }
}
