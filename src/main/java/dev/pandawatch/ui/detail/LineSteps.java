package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the chosen line stands in the history, and the ways to those beside it.
final class LineSteps extends HBox {
    private final DetailViewModel detail;
    private final Messages messages;
    private final Label place = new Label();
    private final Button newer;
    private final Button older;

    LineSteps(DetailViewModel detail, Messages messages) {
        this.detail = detail;
        this.messages = messages;
        this.newer =
                button("fth-chevron-up", messages.text("detail.line.newer"), messages.text("detail.line.newer.tip"));
        this.older =
                button("fth-chevron-down", messages.text("detail.line.older"), messages.text("detail.line.older.tip"));
        newer.setId("newerLine");
        newer.setOnAction(_ -> go(detail, -1));
        older.setId("olderLine");
        older.setOnAction(_ -> go(detail, 1));
        place.setId("linePlace");
        place.getStyleClass().addAll("secondary", Styles.MUTED);
        place.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("line-steps");
        getChildren().setAll(place, newer, older);
        detail.pastProperty().subscribe(this::tell);
        detail.chosenProperty().subscribe(this::tell);
    }

    private static Button button(String icon, String name, String tip) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "icon", "tiny");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    private void tell() {
        List<RunLine> lines = lines(detail);
        int at = place(lines, detail.chosenProperty().get());
        place.setText(at < 0 ? "" : messages.text("detail.line.place", at + 1, lines.size()));
        newer.setDisable(at <= 0);
        older.setDisable(at < 0 || at == lines.size() - 1);
    }

    /// Chooses the line that stands `by` lines below the chosen one, if there is one.
    static void go(DetailViewModel detail, int by) {
        List<RunLine> lines = lines(detail);
        int at = place(lines, detail.chosenProperty().get());
        if (at >= 0 && at + by >= 0 && at + by < lines.size()) {
            detail.choose(lines.get(at + by));
        }
    }

    private static int place(List<RunLine> lines, @Nullable RunLine line) {
        return line == null ? -1 : lines.indexOf(line);
    }

    private static List<RunLine> lines(DetailViewModel detail) {
        MonitorPast past = detail.pastProperty().get();
        return past == null ? List.of() : past.lines();
    }
}
