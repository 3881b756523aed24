package dev.pandawatch.ui.cadence;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One thing to choose: its name, what to know of it, a short cut at the right, and the values.
///
/// In FXML: `<ChoiceSection fx:id="hours" title="%x" columns="12"/>`.
public final class ChoiceSection extends VBox {
    private final Label title = new Label();
    private final Label hint = new Label();
    private final Hyperlink shortCut = new Hyperlink();
    private final ChoiceGrid grid = new ChoiceGrid();

    public ChoiceSection() {
        title.getStyleClass().add("medium");
        hint.getStyleClass().addAll("secondary", "muted");
        shortCut.getStyleClass().add("secondary");
        shortCut.setVisible(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(title, hint, gap, shortCut);
        line.getStyleClass().add("field-line");
        getStyleClass().add("choice-section");
        getChildren().addAll(line, grid);
        idProperty().subscribe(id -> {
            grid.setPrefix(id);
            shortCut.setId(id + "ShortCut");
        });
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String words) {
        title.setText(words);
        grid.setAccessibleText(words);
    }

    public int getColumns() {
        return grid.getColumns();
    }

    public void setColumns(int columns) {
        grid.setColumns(columns);
    }

    ChoiceGrid grid() {
        return grid;
    }

    void setHint(String words) {
        hint.setText(words);
    }

    /// Offers to do the usual at once.
    void setShortCut(String words, Runnable action) {
        shortCut.setText(words);
        shortCut.setOnAction(_ -> action.run());
        shortCut.setVisible(true);
    }

    void setShortCut(String words) {
        shortCut.setText(words);
    }

    void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
