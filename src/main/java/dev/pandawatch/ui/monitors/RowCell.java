package dev.pandawatch.ui.monitors;

import java.time.Instant;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell of the list. Its tooltip is worded when it is shown, so that it is never stale.
final class RowCell extends TableCell<ListRow, RowCell.Seen> {
    private final Face face;
    private final Tooltip tooltip = new Tooltip();

    /// A row as of a moment; where a cell tells no time, the moment is the row's alone.
    record Seen(ListRow row, @Nullable Instant at) {}

    RowCell(Face face, Function<ListRow, String> tip) {
        this.face = face;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        face.node()
                .prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
                        widthProperty(),
                        insetsProperty()));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(440);
        tooltip.setOnShowing(_ ->
                tooltip.setText(getItem() == null ? "" : tip.apply(getItem().row())));
    }

    @Override
    protected void updateItem(@Nullable Seen item, boolean empty) {
        super.updateItem(item, empty);
        boolean shown = !empty && item != null && face.show(item.row());
        setGraphic(shown ? face.node() : null);
        setTooltip(shown ? tooltip : null);
    }
}
