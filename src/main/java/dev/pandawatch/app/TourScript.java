package dev.pandawatch.app;

import dev.pandawatch.ui.kit.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;

/// The tour: what a new user does first, from the list to the outcome of a run.
final class TourScript {
    private static final String NAME = "Refund answers, weekday mornings";
    private static final String LIST = "#table";
    private static final String LIST_SEARCH = "#top #search";

    private final TourHand hand;
    private final Themes themes;
    private final List<TourStep> steps = new ArrayList<>();
    private int rowsBefore;

    private TourScript(TourHand hand, Themes themes) {
        this.hand = hand;
        this.themes = themes;
    }

    static List<TourStep> steps(TourHand hand, Themes themes) {
        TourScript script = new TourScript(hand, themes);
        script.look();
        script.fillIn();
        script.schedule();
        script.finish();
        script.create();
        script.run();
        new TourWatch(hand, script.steps).add();
        script.connect();
        return List.copyOf(script.steps);
    }

    private void step(String name, Runnable act, BooleanSupplier shown) {
        steps.add(new TourStep(name, act, shown));
    }

    private void look() {
        step("Open the list", () -> {}, () -> hand.rows(LIST) > 10 && !hand.shows(LIST + " .ghost"));
        step(
                "Search for refund",
                () -> {
                    rowsBefore = hand.rows(LIST);
                    hand.type(LIST_SEARCH, "refund");
                },
                () -> hand.rows(LIST) > 0 && hand.rows(LIST) < rowsBefore && hand.says(LIST, "Refund flow errors"));
        step("Clear the search", () -> hand.type(LIST_SEARCH, ""), () -> hand.rows(LIST) == rowsBefore);
        step(
                "Select the most urgent monitor",
                () -> {
                    if (!hand.shows("#closeDrawer")) {
                        hand.press("#drawerToggle");
                    }
                    hand.select(LIST, 0);
                },
                () -> hand.shows("#runNow") && hand.shows("#definition"));
    }

    private void fillIn() {
        step("Open the editor", () -> hand.press("#newMonitor"), () -> hand.shows("#save") && hand.shows("#name"));
        step("Type a name", () -> hand.type("#name", NAME), () -> hand.says("#name", NAME));
        step(
                "Choose metrics",
                () -> {
                    hand.press("#metricsItem");
                    hand.press("#metric_task_completion");
                    hand.press("#metric_tool_correctness");
                },
                () -> hand.find("#metric_tool_correctness", CheckBox.class).isSelected());
        new TourFilters(hand, steps).add();
    }

    /// The same schedule in the ways a person may go about it.
    private void schedule() {
        step(
                "See how an interval drifts",
                () -> hand.press("#cadenceItem"),
                () -> hand.shows("#drift") && hand.says("#sentence", "Every 24 hours"));
        step("Click a schedule together", () -> hand.press("#calendarMode"), () -> hand.shows("#shapes"));
        step(
                "Choose weekdays at 06:00 and 18:00",
                () -> {
                    hand.press("#shape_weekdays");
                    hand.choose("#minutes0");
                    hand.only("#minutes", "#minutes0");
                    hand.choose("#hours6");
                    hand.choose("#hours18");
                    hand.only("#hours", "#hours6", "#hours18");
                },
                () -> hand.says("#cron", "0 6,18 * * 1-5"));
        step(
                "Ask for two times that no cron has",
                () -> {
                    hand.press("#shape_times_a_day");
                    hand.type("#time", "18:30");
                    hand.press("#addTime");
                },
                () -> hand.shows("#takeParts"));
        step("Leave it as it was", () -> hand.press("#drop"), () -> !hand.shows("#takeParts"));
        step(
                "Choose the first Monday of a month",
                () -> hand.press("#shape_nth_weekday"),
                () -> hand.says("#sentence", "first Monday"));
        step(
                "Type a cron that runs on either day",
                () -> {
                    hand.press("#cronMode");
                    hand.type("#cron", "0 0 1 * 1");
                },
                () -> hand.shows("#keepOr"));
        step(
                "Type a cron with an hour too many",
                () -> hand.type("#cron", "0 25 * * 1-5"),
                () -> hand.says("#cronProblem", "25") && hand.shows("#repair"));
        step(
                "Paste an expression of another scheduler",
                () -> hand.type("#cron", "0 0 6 ? * MON-FRI"),
                () -> hand.shows("#repair-1"));
        step(
                "Take the fix and see its runs",
                () -> hand.press("#repair-1"),
                () -> hand.says("#sentence", "Every weekday (Monday to Friday) at 06:00 UTC"));
        lookAt("Look at its year", "#yearMode");
        lookAt("Look at its next seven days", "#weekMode");
        step("Back to the top", () -> hand.find("#live", ScrollPane.class).setVvalue(0), () -> hand.shows("#sentence"));
    }

    private void lookAt(String name, String mode) {
        step(
                name,
                () -> {
                    hand.press(mode);
                    hand.find("#live", ScrollPane.class).setVvalue(0.7);
                },
                () -> hand.find(mode, ToggleButton.class).isSelected());
    }

    private void finish() {
        step(
                "Sample half of the matches",
                () -> {
                    hand.press("#samplingItem");
                    hand.type("#samplingRate", "0.5");
                },
                () -> hand.says("#percent", "50"));
        step("Look at the judge model", () -> hand.press("#modelItem"), () -> hand.shows("#judge"));
        step(
                "Run also without new traces",
                () -> {
                    hand.press("#optionsItem");
                    hand.press("#onlyIfChanged");
                },
                () -> !hand.find("#onlyIfChanged", CheckBox.class).isSelected());
        step(
                "See the request",
                () -> hand.find("#live", ScrollPane.class).setVvalue(1),
                () -> hand.says("#live", "\"sampling_rate\" : 0.5"));
    }

    private void create() {
        step("Create it", () -> hand.press("#save"), () -> hand.shows(LIST) && hand.rows(LIST) == rowsBefore + 1);
        step(
                "Find the new row with its next run",
                () -> hand.type(LIST_SEARCH, NAME),
                () -> hand.rows(LIST) == 1 && hand.says(LIST, "Every weekday (Monday to Friday) at 06:00 UTC"));
        step("Open it", () -> hand.select(LIST, 0), () -> hand.says("#sentence", "Every weekday"));
        step(
                "See its whole schedule",
                () -> hand.press("#unfoldSchedule"),
                () -> hand.says("#schedule", "Every weekday (Monday to Friday) at 06:00 UTC"));
        step("Fold it again", () -> hand.press("#unfoldSchedule"), () -> !hand.shows("#schedule"));
    }

    private void run() {
        step("Ask to run it now", () -> hand.press("#runNow"), () -> hand.shows("#confirm"));
        step(
                "See it run",
                () -> hand.press("#confirm"),
                () -> !hand.shows("#confirm") && (hand.says(LIST, "Running") || hand.says(LIST, "Pending")));
        step("Wait for its outcome", () -> {}, () -> hand.says(LIST, "Clean") || hand.says(LIST, "failed"));
        step("Zoom to 150 percent", () -> zoom(150), () -> themes.zoomProperty().get() == 150);
        step(
                "Show all monitors again",
                () -> {
                    zoom(100);
                    hand.type(LIST_SEARCH, "");
                },
                () -> hand.rows(LIST) == rowsBefore + 1);
    }

    private void zoom(int percent) {
        themes.zoomProperty().set(percent);
    }

    private void connect() {
        step("Open the connection dialog", () -> hand.press("#connect"), () -> hand.shows("#baseUrl"));
        step(
                "Test an address where nothing answers",
                () -> {
                    hand.type("#baseUrl", "http://127.0.0.1:9");
                    hand.type("#key .text-input", "sk_pp_example");
                    hand.type("#projectName", "support-agents");
                    hand.press("#test");
                },
                () -> hand.says("#stages", "127.0.0.1"));
        step("Back to the list", () -> hand.press("#cancelConnect"), () -> !hand.shows("#baseUrl"));
    }
}
