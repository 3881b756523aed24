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
    private final MonitorListViewModel list;
    private final Tooltip tip = new Tooltip();
    private FiringWalk.@Nullable Step told;

    FiringTip(TableView<ListRow> table, MonitorListViewModel list, FiringWalk walk, RowWords words) {
        this.table = table;
        this.list = list;
        this.walk = walk;
        this.words = words;
    }

    void start() {
        tip.setId("firing-tip");
        tip.setHideOnEscape(false); // the key ends the walk, and that hides it
        walk.stepProperty().subscribe(this::tell);
        list.rowsProperty().subscribe(_ -> tip.hide()); // the row may stand elsewhere now; the next key tells again
        // not whether the table is focused: on some systems the tip itself takes that from the window
        table.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            if (!table.equals(owner)) {
                walk.leave();
            }
        });
        table.addEventFilter(ScrollEvent.SCROLL, _ -> walk.leave());
    }

    private void tell(FiringWalk.@Nullable Step step) {
        boolean stays = told != null && step != null && told.isAt(step);
        told = step;
        if (step == null) {
            tip.hide();
        } else if (!stays) {
            show(step);
        }
    }

    private void show(FiringWalk.Step step) {
        tip.setText(words.firings().line(step.firing(), step.row()));
        table.lookupAll(".table-row-cell").stream()
                .map(ListLine.class::cast)
                .filter(line -> line.isVisible() && line.shows(step.row().key()))
                .findFirst()
                .ifPresent(line -> {
                    Bounds mark = line.localToScreen(line.mark(step.place()));
                    tip.show(line, mark.getMinX(), mark.getMaxY());
                });
    }
}
