package dev.pandawatch.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextInputControl;

/// The part of the tour about the filters: build them, see what they match, empty the set, and break the JSON.
final class TourFilters {
    private final TourHand hand;
    private final List<TourStep> steps;

    TourFilters(TourHand hand, List<TourStep> steps) {
        this.hand = hand;
        this.steps = steps;
    }

    private void step(String name, Runnable act, BooleanSupplier shown) {
        steps.add(new TourStep(name, act, shown));
    }

    void add() {
        step(
                "Open the filters and look for one by status",
                () -> {
                    hand.press("#filtersItem");
                    hand.press("#addFilter");
                    hand.press("#add_status");
                },
                () -> hand.says("#statusList", "Counts in the newest"));
        step(
                "Pick a status",
                () -> {
                    hand.pick("#status_suggestions", 2);
                    hand.closePopups();
                },
                () -> hand.says("#chip_status", "COMPLETED") && hand.says("#words", "traces match"));
        step(
                "Look at the tags that come in",
                () -> {
                    hand.press("#addFilter");
                    hand.press("#add_tags");
                },
                () -> hand.says("#tagList", "prod"));
        step(
                "Ask for a name that no trace has",
                () -> {
                    hand.closePopups();
                    hand.press("#addFilter");
                    hand.press("#add_name");
                    hand.type("#nameText", "no such agent");
                    hand.closePopups();
                },
                () -> hand.says("#effects", "without name"));
        step("Undo it", () -> hand.press("#undoFilters"), () -> !hand.shows("#chip_name") && hand.shows("#more"));
        step(
                "See the newest matches",
                () -> hand.pressLink("#live", "Show the newest 10"),
                () -> hand.shows("#sample"));
        step(
                "Edit them as JSON, and break it",
                () -> {
                    hand.press("#jsonSide");
                    TextInputControl json = hand.find("#jsonText", TextInputControl.class);
                    json.setText(json.getText().replace("}", ""));
                },
                () -> hand.shows("#jsonBroken"));
        step(
                "Discard the broken text",
                () -> {
                    hand.pressLink("#jsonBroken", "Discard the text");
                    hand.press("#chipSide");
                },
                () -> hand.says("#chip_status", "COMPLETED") && !hand.shows("#jsonBroken"));
    }
}
