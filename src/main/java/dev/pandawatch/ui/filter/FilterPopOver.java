package dev.pandawatch.ui.filter;

import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The editor of one filter below its chip. When it closes, the focus goes back to the chip.
final class FilterPopOver {
    private static final double GAP = 4;

    private final FilterEditorViewModel viewModel;
    private final Map<String, FilterRow> rows;
    private final Parent editor;
    private final PopOver popOver = new PopOver();
    private final VBox content = new VBox();
    private @Nullable FilterSentence chips;

    /// @param rows the editors by key
    /// @param editor whose stylesheets dress the popover
    FilterPopOver(FilterEditorViewModel viewModel, Map<String, FilterRow> rows, Parent editor) {
        this.viewModel = viewModel;
        this.rows = rows;
        this.editor = editor;
        content.getStyleClass().add("filter-popover");
        popOver.setContentNode(content);
        popOver.setArrowSize(0);
        popOver.setArrowIndent(0);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setAutoHide(true);
        popOver.setAnimated(false); // it may open again for another chip at once
        popOver.setConsumeAutoHidingEvents(false); // a press elsewhere does what it is meant for
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        popOver.setOnHidden(_ -> closed());
    }

    void follow(FilterSentence sentence) {
        chips = sentence;
    }

    /// Opens the editor of `key`, which need not be among the filters yet; a foreign key has none.
    void open(String key) {
        FilterRow row = rows.get(key);
        if (row == null || chips == null || !viewModel.editable(key)) {
            return;
        }
        if (popOver.isShowing()) {
            popOver.hide();
        }
        viewModel.openedProperty().set(key);
        content.getStylesheets().setAll(editor.getStylesheets());
        content.getChildren().setAll(row);
        editor.applyCss();
        editor.layout();
        Node chip = chips.shown().get(key);
        if (chip == null) {
            throw new IllegalStateException("no chip for " + key);
        }
        Bounds place = chip.localToScreen(chip.getBoundsInLocal());
        popOver.show(editor, place.getMinX(), place.getMaxY() + GAP);
        row.control().requestFocus();
    }

    /// A list of choices keeps Escape for itself also while it is closed.
    private void escape(KeyEvent pressed) {
        boolean listing = content.lookupAll(".combo-box").stream()
                .anyMatch(node -> node instanceof ComboBoxBase<?> box && box.isShowing());
        if (pressed.getCode() == KeyCode.ESCAPE && !listing) {
            pressed.consume();
            popOver.hide();
        }
    }

    private void closed() {
        String key = viewModel.openedProperty().get();
        viewModel.openedProperty().set(null);
        if (key != null && chips != null) {
            chips.focus(key);
        }
    }
}
