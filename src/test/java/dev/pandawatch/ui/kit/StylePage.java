package dev.pandawatch.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// Every token, shape and control state on one page, to be laid beside the design's style sheet.
final class StylePage {
    private static final Set<String> NO_CONTRAST = Set.of("border-default", "border-muted", "accent-muted");

    private StylePage() {}

    static Pane build() {
        Label title = label("Pandawatch style sheet", "screen-title");
        Label note =
                label("text and shapes on their worst background, fg-default on subtle ones", "secondary", "muted");
        HBox header = new HBox(8, new Logo(), title, note);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setPrefHeight(44);
        Pane page = new Pane();
        place(page, header, 22, 0, 900);
        place(page, tokens(), 20, 52, 470);
        place(page, spacing(), 20, 748, 470);
        place(page, ShapeSpecimens.build(), 516, 52, 432);
        place(page, ControlSpecimens.build(), 974, 52, 446);
        return page;
    }

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static HBox heading(String title, String note) {
        HBox heading = new HBox(8, label(title, "strong"), label(note, "secondary", "muted"));
        heading.setAlignment(Pos.BASELINE_LEFT);
        return heading;
    }

    private static void place(Pane page, Region part, double x, double y, double width) {
        part.setLayoutX(x);
        part.setLayoutY(y);
        part.setPrefWidth(width);
        page.getChildren().add(part);
    }

    private static GridPane tokens() {
        TokenSheet light = TokenSheet.of("light");
        TokenSheet dark = TokenSheet.of("dark");
        GridPane grid = new GridPane(8, 0);
        grid.addRow(0, label("Token", "caption", "strong", "muted"), label("Light", "caption", "strong", "muted"));
        int row = 1;
        for (Map.Entry<String, Color> token : light.tokens().entrySet()) {
            String name = token.getKey().substring("-color-".length());
            if (name.endsWith("-muted") && !name.equals("fg-muted") && NO_CONTRAST.contains(name)) {
                continue;
            }
            grid.add(label(token.getKey(), "mono"), 0, row);
            grid.add(swatch(light, token.getKey()), 1, row);
            grid.add(swatch(dark, token.getKey()), 2, row);
            row++;
        }
        grid.getRowConstraints().setAll(java.util.Collections.nCopies(row, new javafx.scene.layout.RowConstraints(18)));
        return grid;
    }

    private static Node swatch(TokenSheet sheet, String token) {
        Color colour = sheet.get(token);
        Rectangle box = new Rectangle(15, 15, colour);
        box.setArcWidth(6);
        box.setArcHeight(6);
        box.setStroke(Color.GRAY);
        Label hex = label("#" + colour.toString().substring(2, 8), "mono");
        Label contrast = label("%.1f".formatted(sheet.contrast(token)), "secondary", "muted");
        contrast.setMinWidth(36);
        HBox line = new HBox(6, box, hex, contrast);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static VBox spacing() {
        HBox steps = new HBox(12);
        steps.setAlignment(Pos.BOTTOM_LEFT);
        for (int step : List.of(4, 8, 12, 16, 20, 24, 32)) {
            Region square = new Region();
            square.getStyleClass().add("bg-accent-muted");
            square.setMinSize(step, step);
            square.setMaxSize(step, step);
            VBox cell = new VBox(4, square, label(Integer.toString(step), "secondary", "muted"));
            cell.setAlignment(Pos.BOTTOM_LEFT);
            steps.getChildren().add(cell);
        }
        StackPane room = new StackPane(steps);
        room.setPadding(new Insets(4, 0, 0, 0));
        return new VBox(heading("Spacing", "4 px grid"), room);
    }
}
