package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A line of the list: paused ones are toned down, and over an unreadable one lies what is known of it.
final class ListLine extends TableRow<ListRow> {
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private final RowWords words;
    private final HBox note;
    private final Label explanation = new Label();
    private final Hyperlink remedy = new Hyperlink();

    /// @param whatToDo called with the key of an unreadable line
    ListLine(RowWords words, Consumer<String> whatToDo) {
        this.words = words;
        explanation.getStyleClass().add("secondary");
        explanation.setMinWidth(0);
        remedy.getStyleClass().add("secondary");
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.setFocusTraversable(false);
        remedy.setText(words.messages().text("monitors.unreadable.link"));
        remedy.setOnAction(_ -> {
            if (getItem() != null) {
                whatToDo.accept(getItem().key());
            }
        });
        note = new HBox(explanation, remedy);
        note.getStyleClass().add("unreadable-note");
        note.setManaged(false);
    }

    @Override
    protected void updateItem(@Nullable ListRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(PAUSED, item instanceof MonitorRow row && row.paused());
        setAccessibleText(item == null ? "" : words.spoken(item));
        note.setVisible(item instanceof UnreadableRow);
        if (item instanceof UnreadableRow(var _, var total)) {
            explanation.setText(words.messages().text("monitors.unreadable.note", total - 1));
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new WithNote(this);
    }

    private static final class WithNote extends TableRowSkin<ListRow> {
        private final ListLine line;

        WithNote(ListLine line) {
            super(line);
            this.line = line;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            HBox note = line.note;
            if (!getChildren().contains(note)) {
                getChildren().add(note);
            }
            Span span = line.blank();
            note.resizeRelocate(x + span.left(), y, span.width(), height);
        }
    }

    /// Where something lies in a line, in pixels.
    private record Span(double left, double width) {}

    /// The widest stretch of columns in which an unreadable line says nothing.
    private Span blank() {
        Span widest = new Span(0, 0);
        double left = 0;
        double right = 0;
        for (TableColumn<ListRow, ?> column : getTableView().getVisibleLeafColumns()) {
            right += column.getWidth();
            if (column.getUserData() == Column.HEALTH || column.getUserData() == Column.NAME) {
                left = right;
            } else if (right - left > widest.width()) {
                widest = new Span(left, right - left);
            }
        }
        return widest;
    }
}
