package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.JsonText;
import dev.pandawatch.ui.kit.Messages;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The editor of one filter below its chip. When it closes, the focus goes back to the chip.
final class FilterPopOver {
    private static final double GAP = 4;

    private final FilterEditorViewModel viewModel;
    private final Map<String, FilterRow> rows;
    private final Parent editor;
    private final Messages messages;
    private final PopOver popOver = new PopOver();
    private final VBox content = new VBox();
    private @Nullable FilterSentence chips;

    /// @param rows the editors by key
    /// @param editor whose stylesheets dress the popover
    FilterPopOver(FilterEditorViewModel viewModel, Map<String, FilterRow> rows, Parent editor, Messages messages) {
        this.messages = messages;
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
        content.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> closeOn(KeyCode.ESCAPE, pressed));
        content.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> closeOn(KeyCode.ENTER, pressed));
        popOver.setOnHidden(_ -> closed());
    }

    void follow(FilterSentence sentence) {
        chips = sentence;
    }

    /// Opens the editor of `key`, which need not be among the filters yet. A key that the target does not know shows
    /// its stored value, which can only be removed or mended.
    void open(String key) {
        FilterSentence sentence = Objects.requireNonNull(chips);
        if (popOver.isShowing()) {
            popOver.hide();
        }
        viewModel.openedProperty().set(key);
        Node control = fill(key);
        content.getStylesheets().setAll(editor.getStylesheets());
        editor.applyCss();
        editor.layout();
        Node chip = Objects.requireNonNull(sentence.shown().get(key));
        Bounds place = chip.localToScreen(chip.getBoundsInLocal());
        popOver.show(editor, place.getMinX(), place.getMaxY() + GAP);
        keepInside();
        control.requestFocus();
    }

    /// @return what takes the focus
    private Node fill(String key) {
        FilterRow row = rows.get(key);
        if (row == null || !viewModel.editable(key)) {
            StoredValue stored = new StoredValue(viewModel, key, popOver::hide, messages);
            content.getChildren().setAll(stored);
            return stored.control();
        }
        boolean unfit = viewModel.fields().unfit(key);
        Object value = viewModel.documentProperty().get().get(key);
        row.note(unfit ? messages.text("filter.editor.unfit", JsonText.of(value)) : "");
        content.getChildren().setAll(row);
        SuggestionPicker picker = viewModel.pickers().get(key);
        if (picker != null) {
            picker.open();
        }
        return row.control();
    }

    /// Moves it to the left as far as it hangs out of the window.
    private void keepInside() {
        Window window = editor.getScene().getWindow();
        double over = popOver.getX()
                + popOver.getWidth()
                - window.getX()
                - editor.getScene().getX()
                - editor.getScene().getWidth();
        if (over > 0) {
            popOver.setX(popOver.getX() - over - GAP);
        }
    }

    private void closeOn(KeyCode code, KeyEvent pressed) {
        if (pressed.getCode() == code && !pressed.isShortcutDown()) {
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
