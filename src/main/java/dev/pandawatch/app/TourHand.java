package dev.pandawatch.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// What the tour sees of the window and can do there. Selectors are those of CSS: `#name`, `#top #search`.
final class TourHand {
    private final Scene scene;

    TourHand(Scene scene) {
        this.scene = scene;
    }

    /// Whether such a node is there, with itself and all around it visible.
    boolean shows(String selector) {
        return lookup(selector).anyMatch(TourHand::isShown);
    }

    /// Whether a shown node or what is in it says `words`.
    boolean says(String selector, String words) {
        return lookup(selector).filter(TourHand::isShown).anyMatch(node -> says(node, words));
    }

    /// Types into a field, in place of what stands there.
    void type(String selector, String text) {
        TextInputControl field = find(selector, TextInputControl.class);
        field.requestFocus();
        field.setText(text);
        field.end();
    }

    /// Presses a button, a check box or a toggle.
    void press(String selector) {
        ButtonBase button = find(selector, ButtonBase.class);
        button.requestFocus();
        button.fire();
    }

    /// Presses the link of those words inside `group`.
    void pressLink(String group, String words) {
        find(group, Parent.class).lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no link " + words + " in " + group))
                .fire();
    }

    /// Presses a toggle that is not pressed in.
    void choose(String selector) {
        if (!find(selector, ToggleButton.class).isSelected()) {
            press(selector);
        }
    }

    /// Shows the items of a menu button.
    void open(String menu) {
        find(menu, MenuButton.class).show();
    }

    /// Chooses an item of a menu button by its id.
    void choose(String menu, String item) {
        find(menu, MenuButton.class).getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no item " + item + " in " + menu))
                .fire();
    }

    /// Lets go of every toggle in `group` that is pressed in, except `kept`.
    void only(String group, String... kept) {
        Set<String> ids = Set.of(kept);
        find(group, Parent.class).lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(toggle -> toggle.isSelected() && !ids.contains("#" + toggle.getId()))
                .map(toggle -> "#" + toggle.getId())
                .toList()
                .forEach(this::press);
    }

    /// Clicks the row at `place` of a list.
    void pick(String list, int place) {
        ListView<?> rows = find(list, ListView.class);
        rows.applyCss();
        rows.layout();
        rows.lookupAll(".list-cell").stream()
                .map(ListCell.class::cast)
                .filter(cell -> cell.getIndex() == place)
                .findFirst()
                .orElseThrow()
                .getOnMouseClicked()
                .handle(null);
    }

    /// Selects the row at `place`.
    void select(String table, int place) {
        TableView<?> rows = find(table, TableView.class);
        rows.requestFocus();
        rows.getSelectionModel().clearAndSelect(place);
        rows.scrollTo(place);
    }

    int rows(String table) {
        return shows(table) ? find(table, TableView.class).getItems().size() : 0;
    }

    /// The first shown node of that kind.
    <T extends Node> T find(String selector, Class<T> kind) {
        return lookup(selector)
                .filter(kind::isInstance)
                .filter(TourHand::isShown)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the screen shows no " + selector));
    }

    /// In the window first, then in what has popped up over it.
    private Stream<Node> lookup(String selector) {
        Stream<Scene> popups = Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(Window::getScene);
        return Stream.concat(Stream.of(scene), popups).flatMap(each -> each.getRoot().lookupAll(selector).stream());
    }

    void closePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static boolean says(Node node, String words) {
        if (!node.isVisible()) {
            return false;
        }
        String text = switch (node) {
            case TableRow<?> row -> (String) row.queryAccessibleAttribute(AccessibleAttribute.TEXT); // it may be drawn
            case Labeled labeled -> labeled.getText();
            case Text plain -> plain.getText();
            case TextInputControl input -> input.getText();
            default -> "";
        };
        if (text != null && text.contains(words)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words));
    }
}
