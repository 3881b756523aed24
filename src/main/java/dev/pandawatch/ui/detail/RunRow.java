package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.Styles;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableRowSkin;
import org.jspecify.annotations.Nullable;

/// A line of the table of runs. Why a firing led to no run spans the cells that it leaves empty.
final class RunRow extends TableRow<RunLine> {
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");

    private final Function<RunLine, String> spoken;
    private final Function<RunLine.Silent, String> told;
    private final Label why = new Label();
    private final Tooltip whole = new Tooltip();
    private final int filled;

    /// @param spoken what a screen reader says
    /// @param told why there is no run
    /// @param filled how many columns of a firing without a run are not empty
    RunRow(Function<RunLine, String> spoken, Function<RunLine.Silent, String> told, int filled) {
        this.spoken = spoken;
        this.told = told;
        this.filled = filled;
        why.getStyleClass().addAll("secondary", Styles.MUTED, "run-why");
        why.setMouseTransparent(true);
        why.setManaged(false);
        whole.textProperty().bind(why.textProperty());
    }

    @Override
    protected void updateItem(@Nullable RunLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean silent = !empty && line instanceof RunLine.Silent;
        pseudoClassStateChanged(SILENT, silent);
        setAccessibleText(empty || line == null ? "" : spoken.apply(line));
        why.setText(silent && line instanceof RunLine.Silent firing ? told.apply(firing) : "");
        why.setVisible(silent);
        setTooltip(silent ? whole : null);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Spanning(this);
    }

    /// A cell cuts off what is wider than itself, so the row holds the text.
    private static final class Spanning extends TableRowSkin<RunLine> {
        private final RunRow row;

        Spanning(RunRow row) {
            super(row);
            this.row = row;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            if (!getChildren().contains(row.why)) {
                getChildren().add(row.why);
            }
            double from = row.getTableView().getVisibleLeafColumns().stream()
                    .limit(row.filled)
                    .mapToDouble(TableColumnBase::getWidth)
                    .sum();
            row.why.resizeRelocate(x + from, y, Math.max(0, width - from), height);
        }
    }
}
