package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Screen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// What a person sees of a schedule.
record SchedulePage(Screen screen) {

    Node node(String id) {
        return screen.robot().lookup("#" + id).query();
    }

    ListView<?> list() {
        return (ListView<?>) node("runs");
    }

    <T> T call(Callable<T> question) {
        return screen.call(question);
    }

    String text(String id) {
        return screen.call(() -> ((Label) node(id)).getText());
    }

    boolean shown(String id) {
        return screen.call(() -> node(id).isVisible());
    }

    void width(double width) {
        screen.act(() -> {
            Region card = (Region) node("schedule");
            card.setMinWidth(width);
            card.setMaxWidth(width);
        });
        screen.settle();
    }

    /// The rows in view, from the top, as they are read out.
    List<String> runs() {
        screen.settle();
        return screen.call(() -> rows().stream().map(Node::getAccessibleText).toList());
    }

    /// The words of the card that do not have the room they need, or stand over the edge of the card.
    List<String> cut() {
        return screen.call(() -> {
            Node card = node("schedule");
            Bounds edge = card.localToScene(card.getLayoutBounds());
            List<String> cut = new ArrayList<>();
            for (Node text : card.lookupAll(".text")) {
                boolean label = text instanceof Text && text.getParent() instanceof Label;
                if (label && seen(text)) {
                    Label parent = (Label) text.getParent();
                    boolean over = parent.localToScene(parent.getLayoutBounds()).getMaxX() > edge.getMaxX() + 0.5;
                    boolean shortened = !((Text) text).getText().equals(parent.getText());
                    if (over || (shortened && !parent.isWrapText())) {
                        cut.add(parent.getText());
                    }
                }
            }
            return cut;
        });
    }

    private List<Node> rows() {
        return screen.robot().lookup(".run-cell").queryAll().stream()
                .filter(SchedulePage::seen)
                .filter(cell -> !((ListCell<?>) cell).isEmpty())
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .toList();
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
