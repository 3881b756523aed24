package dev.pandawatch.ui.monitors;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Tells under its mark what became of the firing at which the [FiringWalk] stands.
final class FiringTip {
    private final TableView<ListRow> table;
    private final FiringWalk walk;
    private final RowWords words;
    private final Tooltip tip = new Tooltip();

    FiringTip(TableView<ListRow> table, FiringWalk walk, RowWords words) {
        this.table = table;
        this.walk = walk;
        this.words = words;
    }

    void start() {
        tip.setId("firing-tip");
        tip.setHideOnEscape(false); // the key ends the walk, and that hides it
        walk.stepProperty().subscribe(this::tell);
        // not whether the table is focused: on some systems the tip itself takes that from the window
        table.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            if (!table.equals(owner)) {
                walk.leave();
            }
        });
        table.addEventFilter(ScrollEvent.SCROLL, _ -> walk.leave());
    }

    private void tell(FiringWalk.@Nullable Step step) {
        if (step == null) {
            tip.hide();
            return;
        }
        tip.setText(words.firings().line(step.firing(), step.row()));
        table.lookupAll(".table-row-cell").stream()
                .map(ListLine.class::cast)
                .filter(line -> line.isVisible() && line.shows(step.key()))
                .findFirst()
                .ifPresent(line -> {
                    Bounds mark = line.localToScreen(line.mark(step.place()));
                    tip.show(line, mark.getMinX(), mark.getMaxY());
                });
    }
}
