package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.ui.editor.TargetSwitch.Dropped;
import dev.pandawatch.ui.editor.TargetSwitch.Question;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The name, and what the monitor looks at.
public final class IdentityView implements View {
    /// From here on the name's length is shown beside its limit.
    private static final int NEAR_THE_LIMIT = 200;

    private final MonitorEditorViewModel viewModel;
    private final TargetSwitch target;
    private final Messages messages;

    @FXML
    private TextField name;

    @FXML
    private Label nameCount;

    @FXML
    private FieldProblem nameProblem;

    @FXML
    private ToggleButton trace;

    @FXML
    private ToggleButton session;

    @FXML
    private HBox locked;

    @FXML
    private FieldProblem targetProblem;

    @FXML
    private VBox switching;

    public IdentityView(MonitorEditorViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.target = viewModel.parts().target();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        TextBinding.bind(name, viewModel.form().nameProperty());
        viewModel.form().nameProperty().subscribe(this::count);
        nameProblem.follow(viewModel.problems().shownAt(DraftFields.NAME), messages);
        targetProblem.follow(viewModel.problems().shownAt(DraftFields.TARGET), messages);
        viewModel.form().targetProperty().subscribe(this::select);
        boolean edits = viewModel.mode() instanceof EditorMode.Edit;
        trace.setDisable(edits);
        session.setDisable(edits);
        show(locked, edits);
        target.questionProperty().subscribe((_, _) -> tellSwitch());
        target.droppedProperty().subscribe((_, _) -> tellSwitch());
        tellSwitch();
    }

    /// The controls by the fields that they edit.
    Map<String, Node> fields() {
        return Map.of(DraftFields.NAME, name, DraftFields.TARGET, trace);
    }

    private void count(String typed) {
        int length = typed.codePointCount(0, typed.length());
        nameCount.setText(
                length < NEAR_THE_LIMIT
                        ? ""
                        : messages.text("editor.name.count", length, MonitorDefinition.NAME_LIMIT));
    }

    @FXML
    private void chooseTrace() {
        target.ask(Target.TRACE);
        select(viewModel.form().targetProperty().get());
    }

    @FXML
    private void chooseSession() {
        target.ask(Target.SESSION);
        select(viewModel.form().targetProperty().get());
    }

    private void select(Target now) {
        trace.setSelected(now == Target.TRACE);
        session.setSelected(now == Target.SESSION);
    }

    private void tellSwitch() {
        Question question = target.questionProperty().get();
        Dropped dropped = target.droppedProperty().get();
        CautionBox box = box(question, dropped);
        switching.getChildren().setAll(box == null ? List.of() : List.of(box));
        show(switching, box != null);
    }

    private @Nullable CautionBox box(@Nullable Question question, @Nullable Dropped dropped) {
        if (question != null) {
            CautionBox box = new CautionBox(
                    CautionBox.Kind.WARNING, messages.text("editor.target.question", question.to()), losses(question));
            box.addRemedy(messages.text("editor.target.switch"), target::confirm)
                    .setId("confirmSwitch");
            box.addRemedy(messages.text("editor.target.stay"), target::stay).setId("stay");
            return box;
        }
        if (dropped != null) {
            CautionBox box = new CautionBox(
                    CautionBox.Kind.NOTE,
                    messages.text("editor.target.dropped", dropped.what().to()),
                    losses(dropped.what()));
            box.addRemedy(messages.text("editor.undo"), target::undo).setId("undoSwitch");
            return box;
        }
        return null;
    }

    private String losses(Question what) {
        List<String> lines = new ArrayList<>();
        if (!what.filters().isEmpty()) {
            lines.add(messages.text("editor.target.filters", String.join(", ", what.filters())));
        }
        if (!what.metrics().isEmpty()) {
            lines.add(messages.text("editor.target.metrics", String.join(", ", what.metrics())));
        }
        what.turned().forEach(fate -> lines.add(messages.text("editor.target.turned", fate.key(), fate.becomes())));
        if (what.weights()) {
            lines.add(messages.text("editor.target.weights"));
        }
        return String.join(" ", lines);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
