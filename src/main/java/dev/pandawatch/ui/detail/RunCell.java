package dev.pandawatch.ui.detail;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that draws its line anew whenever it changes.
final class RunCell extends TableCell<RunLine, RunLine> {
    private final Function<RunLine, @Nullable Node> face;

    RunCell(Function<RunLine, @Nullable Node> face) {
        this.face = face;
    }

    @Override
    protected void updateItem(@Nullable RunLine line, boolean empty) {
        RunLine before = getItem();
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
        } else if (getGraphic() == null || !line.equals(before)) {
            setGraphic(face.apply(line));
        }
    }
}
