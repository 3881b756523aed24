package dev.pandawatch.ui.kit;

import static dev.pandawatch.ui.kit.StylePage.heading;
import static dev.pandawatch.ui.kit.StylePage.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/// The middle column of the style page: shapes, type, cautions, inputs.
final class ShapeSpecimens {
    private ShapeSpecimens() {}

    static VBox build() {
        VBox column = new VBox(8, heading("Health", "shape and word, 14 × 14 px"), health());
        column.getChildren().addAll(gap(), heading("Firing marks", "8 × 18 px cell"), firings());
        column.getChildren().addAll(gap(), heading("Type", "Inter with tabular figures; JetBrains Mono"), type());
        column.getChildren().addAll(gap(), heading("Cautions", ""));
        column.getChildren()
                .addAll(
                        new CautionBox(CautionBox.Kind.ERROR, "Error.", "Blocks saving; says where and the remedy."),
                        new CautionBox(CautionBox.Kind.WARNING, "Warning.", "Saves; says the consequence in numbers."),
                        new CautionBox(CautionBox.Kind.NOTE, "Note.", "Worth knowing, nothing to do."),
                        new CautionBox(
                                CautionBox.Kind.INFERRED,
                                "Inferred.",
                                "The server does not say this; evidence is linked."));
        column.getChildren().addAll(gap(), heading("Inputs", "28 dense, 32 form"), inputs());
        return column;
    }

    private static Node gap() {
        Label gap = new Label();
        gap.setMinHeight(2);
        gap.setMaxHeight(2);
        return gap;
    }

    private static GridPane health() {
        List<Node> cells = new ArrayList<>();
        for (HealthShape shape : HealthShape.values()) {
            String word = shape.styleClass().replace('-', ' ');
            HBox cell = new HBox(6, new HealthIcon(shape), label(capital(word), "health-word", shape.styleClass()));
            cell.setAlignment(Pos.CENTER_LEFT);
            cells.add(cell);
        }
        return quarters(cells);
    }

    private static GridPane firings() {
        List<Node> cells = new ArrayList<>();
        for (FiringMark mark : FiringMark.values()) {
            cells.add(firing(FiringSign.of(mark), mark.name().toLowerCase(Locale.ROOT)));
        }
        cells.add(firing(new FiringSign(FiringMark.CLEAN, FiringSign.Start.BY_HAND), "by hand"));
        cells.add(firing(new FiringSign(FiringMark.DEGRADED, FiringSign.Start.BY_HAND), "by hand"));
        cells.add(firing(new FiringSign(FiringMark.CLEAN, FiringSign.Start.LATE), "ran late"));
        cells.add(firing(new FiringSign(FiringMark.NO_VERDICT, FiringSign.Start.LATE), "ran late"));
        return quarters(cells);
    }

    private static Node firing(FiringSign sign, String word) {
        FiringMarks marks = new FiringMarks();
        marks.getStyleClass().add("single");
        marks.setSigns(List.of(sign));
        HBox cell = new HBox(6, marks, label(word.replace('_', ' ')));
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    private static GridPane type() {
        GridPane grid = new GridPane(12, 2);
        grid.getColumnConstraints().add(new ColumnConstraints(182));
        grid.addRow(0, label("1,284 matches", "figure"), label("22/28 figure", "secondary", "muted"));
        grid.addRow(1, label("Monitors", "screen-title"), label("18/24 screen title", "secondary", "muted"));
        grid.addRow(
                2,
                label("Every weekday at 06:00", "section-title"),
                label("15/20 sentence, dialog", "secondary", "muted"));
        grid.addRow(3, label("Body and fields"), label("13/20 body, input", "secondary", "muted"));
        grid.addRow(4, label("Table cells, hints", "secondary"), label("12/16 table, secondary", "secondary", "muted"));
        grid.addRow(
                5, label("Header, caption", "caption", "strong"), label("11/16 header, caption", "secondary", "muted"));
        grid.addRow(6, label("0 6,18 * * 1-5", "mono"), label("12/16 mono: cron, ids, JSON", "secondary", "muted"));
        return grid;
    }

    private static GridPane inputs() {
        GridPane grid = new GridPane(8, 3);
        TextField empty = new TextField();
        empty.setPromptText("prompt");
        TextField focus = new TextField("Nightly");
        StyleStates.set(focus, "focused");
        TextField error = new TextField("0 25 * * *");
        error.pseudoClassStateChanged(Styles.ERROR, true);
        CustomTextField locked = new CustomTextField();
        locked.setText("TRACE");
        locked.setRight(new FontIcon("fth-lock"));
        locked.setEditable(false);
        locked.pseudoClassStateChanged(Styles.LOCKED, true);
        TextField disabled = new TextField("none");
        disabled.setDisable(true);
        List<TextField> fields = List.of(empty, new TextField("Nightly"), focus, error, locked, disabled);
        List<String> words = List.of("empty", "filled", "focus", "error", "locked, with reason", "disabled");
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).getStyleClass().add("dense");
            grid.add(fields.get(i), i % 3, i / 3 * 2);
            grid.add(label(words.get(i), "caption", "muted"), i % 3, i / 3 * 2 + 1);
        }
        return grid;
    }

    private static GridPane quarters(List<Node> cells) {
        GridPane grid = new GridPane(0, 8);
        for (int i = 0; i < cells.size(); i++) {
            grid.add(cells.get(i), i % 4, i / 4);
        }
        for (int column = 0; column < 4; column++) {
            grid.getColumnConstraints().add(new ColumnConstraints(106));
        }
        return grid;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
