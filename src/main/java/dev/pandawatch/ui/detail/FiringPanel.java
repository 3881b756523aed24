package dev.pandawatch.ui.detail;

import dev.pandawatch.run.Firing;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringMarks;
import dev.pandawatch.ui.kit.FiringSign;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The strip of firings with its legend. A firing shows its run; one that made none shows why, in a popover.
final class FiringPanel {
    private final DetailViewModel detail;
    private final RunWords words;
    private final Runnable runNow;
    private final Runnable edit;
    private final FiringStrip strip;
    private final PopOver popOver = new PopOver();

    /// @param runNow asks whether to run the monitor now
    FiringPanel(DetailViewModel detail, RunWords words, Runnable runNow, Runnable edit) {
        this.detail = detail;
        this.words = words;
        this.runNow = runNow;
        this.edit = edit;
        this.strip = new FiringStrip(words.words(), words::cell, this::open);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setAutoHide(true);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setConsumeAutoHidingEvents(false); // a press elsewhere does what it is meant for
    }

    void fill(Pane panel, Pane legend) {
        panel.getChildren().add(strip);
        Runnable show = () -> {
            MonitorPast past = detail.pastProperty().get();
            RunLine chosen = detail.chosenProperty().get();
            if (past != null) {
                strip.show(past, chosen == null ? null : chosen.key());
                legend.getChildren().setAll(legend(past));
            }
        };
        detail.pastProperty().subscribe(show);
        detail.chosenProperty().subscribe(show);
    }

    /// What became of them, then how many of them began otherwise than by the schedule.
    private List<Node> legend(MonitorPast past) {
        List<Node> items = new ArrayList<>();
        past.counts().forEach((mark, count) -> items.add(item(FiringSign.of(mark), words.counted(mark, count))));
        past.starts()
                .forEach((start, count) ->
                        items.add(item(new FiringSign(FiringMark.NOT_YET, start), words.counted(start, count))));
        return items;
    }

    private Node item(FiringSign sign, String text) {
        FiringMarks drawn = new FiringMarks();
        drawn.getStyleClass().add("single");
        drawn.setSigns(List.of(sign));
        Label said = new Label(text);
        said.getStyleClass().add("secondary");
        HBox item = new HBox(drawn, said);
        item.getStyleClass().add("legend-item");
        return item;
    }

    private void open(StripCell cell) {
        Entry entry = cell.worst();
        detail.choose(entry.firing());
        if (entry.firing().kind() == Firing.Kind.DID_NOT_RUN) {
            explain(cell, entry.firing());
        } else {
            popOver.hide();
        }
    }

    private void explain(StripCell cell, Firing firing) {
        CausesPane causes = new CausesPane(firing, words, popOver::hide, then(runNow), then(edit));
        causes.getStylesheets().setAll(stylesheets());
        causes.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                popOver.hide();
                key.consume();
            }
        });
        popOver.setContentNode(causes);
        Point2D place = strip.localToScreen(strip.middle(cell), strip.getHeight() * 2 / 3);
        popOver.setOnHidden(_ -> strip.requestFocus());
        popOver.show(strip.getScene().getWindow(), place.getX(), place.getY());
        causes.focus();
    }

    private Runnable then(Runnable act) {
        return () -> {
            popOver.hide();
            act.run();
        };
    }

    /// Those of the view that the strip is in; a popover is a window of its own.
    private List<String> stylesheets() {
        @Nullable Node node = strip;
        while (node != null && !node.getStyleClass().contains("detail")) {
            node = node.getParent();
        }
        return node instanceof Pane view ? view.getStylesheets() : List.of();
    }
}
