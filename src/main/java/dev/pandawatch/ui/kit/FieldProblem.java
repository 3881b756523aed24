package dev.pandawatch.ui.kit;

import dev.pandawatch.parse.Violation;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The line below a field that says what is wrong with it. It takes no room while nothing is.
///
/// In FXML: `<FieldProblem fx:id="nameProblem" control="$name"/>`. While there is a problem, the control carries the
/// pseudo-class `:error` and says the sentence as its accessible help.
public final class FieldProblem extends Label {
    private @Nullable Node control;
    private @Nullable String usualHelp;

    public FieldProblem() {
        getStyleClass().setAll("label", Styles.FIELD_PROBLEM);
        setWrapText(true);
        show(List.of(), "");
    }

    /// The control that the problem belongs to; its own accessible help comes back when the problem is gone.
    public void setControl(@Nullable Node control) {
        this.control = control;
        this.usualHelp = control == null ? null : control.getAccessibleHelp();
    }

    public @Nullable Node getControl() {
        return control;
    }

    /// Shows `problems`, one sentence a line; an empty list clears the field.
    public void show(List<Violation> problems, Messages messages) {
        show(problems, problems.stream().map(messages::text).distinct().collect(Collectors.joining("\n")));
    }

    /// Shows what `problems` holds, now and whenever it changes.
    public void follow(ObservableValue<List<Violation>> problems, Messages messages) {
        problems.subscribe(now -> show(now, messages));
    }

    private void show(List<Violation> problems, String sentences) {
        boolean wrong = !problems.isEmpty();
        setText(sentences);
        setVisible(wrong);
        setManaged(wrong);
        if (control != null) {
            control.pseudoClassStateChanged(Styles.ERROR, wrong);
            control.setAccessibleHelp(wrong ? sentences : usualHelp);
        }
    }
}
