package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// The filters that can be added, narrowed by typing. Arrows go up and down, Enter takes the first one or the one with
/// the focus.
final class AddFilterMenu {
    private static final double GAP = 4;

    private final FilterEditorViewModel viewModel;
    private final Parent editor;
    private final Button opener;
    private final Messages messages;
    private final Consumer<String> add;
    private final PopOver popOver = new PopOver();
    private final TextField search = new TextField();
    private final VBox choices = new VBox();
    private final Label none = new Label();

    /// @param editor whose stylesheets dress the menu
    /// @param opener what the menu hangs on
    /// @param add told the key that was taken
    AddFilterMenu(
            FilterEditorViewModel viewModel, Parent editor, Button opener, Messages messages, Consumer<String> add) {
        this.viewModel = viewModel;
        this.editor = editor;
        this.opener = opener;
        this.messages = messages;
        this.add = add;
        search.setId("searchFilters");
        search.setPromptText(messages.text("filter.editor.add.search"));
        search.setAccessibleText(messages.text("filter.editor.add.search"));
        search.textProperty().subscribe((_, _) -> fill());
        none.setText(messages.text("filter.editor.add.none"));
        none.getStyleClass().addAll("secondary", "muted");
        choices.getStyleClass().add("choices");
        VBox content = new VBox(search, choices);
        content.getStyleClass().add("add-filter");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        popOver.setContentNode(content);
        popOver.setArrowSize(0);
        popOver.setArrowIndent(0);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setAutoHide(true);
        popOver.setAnimated(false); // the editor of the filter opens at once after it
        opener.setOnAction(_ -> open(content));
    }

    private void open(VBox content) {
        content.getStylesheets().setAll(editor.getStylesheets());
        search.clear();
        fill();
        Bounds place = opener.localToScreen(opener.getBoundsInLocal());
        popOver.show(editor, place.getMinX(), place.getMaxY() + GAP);
        search.requestFocus();
    }

    private void fill() {
        String typed = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Button> left = viewModel.addable().stream()
                .filter(key -> key.contains(typed)
                        || words(key).toLowerCase(Locale.ROOT).contains(typed))
                .map(this::choice)
                .toList();
        if (left.isEmpty()) {
            choices.getChildren().setAll(none);
        } else {
            choices.getChildren().setAll(left);
        }
    }

    private String words(String key) {
        return messages.text("filter.editor." + key);
    }

    private Button choice(String key) {
        Label words = new Label(words(key));
        Label wire = new Label(key);
        wire.getStyleClass().addAll("mono", "caption", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(words, gap, wire);
        row.getStyleClass().add("choice-row");
        Button choice = new Button();
        choice.setGraphic(row);
        choice.setAccessibleText(words.getText());
        choice.setId("add_" + key);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getStyleClass().add("flat");
        choice.setOnAction(_ -> {
            popOver.hide();
            add.accept(key);
        });
        return choice;
    }

    private void walk(KeyEvent pressed) {
        List<Node> stops = new ArrayList<>(List.of(search));
        choices.getChildren().stream().filter(Button.class::isInstance).forEach(stops::add);
        int at = stops.indexOf(search.getScene().getFocusOwner());
        boolean taken = true;
        switch (pressed.getCode()) {
            case DOWN -> stops.get(Math.min(stops.size() - 1, at + 1)).requestFocus();
            case UP -> stops.get(Math.max(0, at - 1)).requestFocus();
            case ESCAPE -> {
                popOver.hide();
                opener.requestFocus();
            }
            case ENTER -> {
                if (stops.size() > 1) {
                    ((Button) stops.get(Math.max(1, at))).fire();
                }
            }
            default -> taken = false;
        }
        if (taken) {
            pressed.consume();
        }
    }
}
