package dev.pandawatch.ui.filter;

import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The filters as JSON text, and below it what is wrong with it.
record JsonPane(JsonSide side, TextArea text, VBox problem, Messages messages) {
    void follow() {
        side.textProperty().subscribe(now -> {
            if (!now.equals(text.getText())) {
                text.setText(now);
            }
        });
        text.textProperty().subscribe((_, typed) -> side.type(typed));
        side.problemProperty().subscribe(this::tell);
    }

    private void tell(Optional<Violation> wrong) {
        problem.getChildren().setAll(wrong.map(this::box).map(List::of).orElse(List.of()));
        problem.setVisible(wrong.isPresent());
        problem.setManaged(wrong.isPresent());
    }

    private CautionBox box(Violation wrong) {
        CautionBox box =
                new CautionBox(CautionBox.Kind.ERROR, messages.text(wrong), messages.text("filter.json.unchanged"));
        box.setId("jsonBroken");
        if (wrong.arguments().size() == 2
                && wrong.arguments().get(0) instanceof Integer line
                && wrong.arguments().get(1) instanceof Integer column) {
            box.addRemedy(messages.text("filter.json.go-there"), () -> goTo(line, column));
        }
        box.addRemedy(messages.text("filter.json.discard"), side::discard);
        return box;
    }

    /// @param line from 1
    /// @param column from 1
    private void goTo(int line, int column) {
        List<String> lines = text.getText().lines().toList();
        int at = lines.stream()
                        .limit(line - 1L)
                        .mapToInt(each -> each.length() + 1)
                        .sum()
                + column
                - 1;
        text.requestFocus();
        text.positionCaret(Math.min(at, text.getLength()));
    }
}
