package dev.pandawatch.ui.editor;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the whole editor. They come before the fields: Ctrl Z undoes in the form, not in one field.
record EditorKeys(MonitorEditorViewModel viewModel, Consumer<Section> goTo) {

    void install(Node editor) {
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        editor.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    private void shortcut(KeyEvent key) {
        boolean taken = true;
        if (key.getCode() == KeyCode.F8) {
            viewModel.problems().goToNext();
        } else if (!key.isShortcutDown() || key.isAltDown()) {
            taken = false;
        } else if (key.getCode() == KeyCode.ENTER) {
            viewModel.submit();
        } else if (key.getCode() == KeyCode.Y || (key.getCode() == KeyCode.Z && key.isShiftDown())) {
            viewModel.redo();
        } else if (key.getCode() == KeyCode.Z) {
            viewModel.undo();
        } else {
            taken = toSection(key.getCode());
        }
        if (taken) {
            key.consume();
        }
    }

    private boolean toSection(KeyCode code) {
        if (!code.isDigitKey()) {
            return false;
        }
        int number = Character.digit(code.getName().charAt(code.getName().length() - 1), 10);
        Optional<Section> section = number == 0
                ? Optional.empty()
                : Arrays.stream(Section.values()).skip(number - 1L).findFirst();
        section.ifPresent(goTo);
        return section.isPresent();
    }

    /// Only where no field and no popup has used it.
    private void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            if (viewModel.leaving().askingProperty().get()) {
                viewModel.leaving().keepEditing();
            } else {
                viewModel.cancel();
            }
            key.consume();
        }
    }
}
