package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.ui.editor.ServerDrift.Changed;
import dev.pandawatch.ui.editor.ServerDrift.Gone;
import dev.pandawatch.ui.editor.ServerDrift.None;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What has to be known above the foot: that saving failed or is uncertain, that the monitor was changed elsewhere,
/// and the question before what was typed is thrown away.
public final class EditorNoticesView implements View {
    private final MonitorEditorViewModel viewModel;
    private final InstantText times;
    private final Messages messages;

    @FXML
    private VBox notices;

    @FXML
    private VBox leaving;

    @FXML
    private Button keepEditing;

    public EditorNoticesView(MonitorEditorViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        viewModel.submission().stateProperty().subscribe(_ -> list());
        viewModel.drift().driftProperty().subscribe(_ -> list());
        viewModel.leaving().askingProperty().subscribe(asking -> {
            leaving.setVisible(asking);
            leaving.setManaged(asking);
            if (asking) {
                keepEditing.requestFocus();
            }
        });
    }

    @FXML
    private void discard() {
        viewModel.leaving().discard();
    }

    @FXML
    private void keepEditing() {
        viewModel.leaving().keepEditing();
    }

    private void list() {
        List<CautionBox> boxes = new ArrayList<>();
        drift().ifPresent(boxes::add);
        saving(viewModel.submission().stateProperty().get()).ifPresent(boxes::add);
        notices.getChildren().setAll(boxes);
        notices.setVisible(!boxes.isEmpty());
        notices.setManaged(!boxes.isEmpty());
    }

    private Optional<CautionBox> drift() {
        return switch (viewModel.drift().driftProperty().get()) {
            case None _ -> Optional.empty();
            case Gone _ -> Optional.of(box(CautionBox.Kind.ERROR, "editor.drift.gone", "editor.drift.gone.meaning"));
            case Changed(var _, var fields, var contested) -> Optional.of(changed(fields, contested));
        };
    }

    private CautionBox changed(Set<String> fields, Set<String> contested) {
        CautionBox box = new CautionBox(
                CautionBox.Kind.WARNING,
                messages.text("editor.drift.changed", names(fields)),
                contested.isEmpty()
                        ? messages.text("editor.drift.apart")
                        : messages.text("editor.drift.contested", names(contested)));
        box.addRemedy(messages.text("editor.drift.mine"), viewModel.drift()::keepMine)
                .setId("keepMine");
        box.addRemedy(messages.text("editor.drift.theirs"), viewModel.drift()::takeTheirs)
                .setId("takeTheirs");
        return box;
    }

    private String names(Set<String> fields) {
        return fields.stream()
                .map(DraftFields::root)
                .distinct()
                .map(root -> messages.text("editor.field." + root))
                .collect(Collectors.joining(", "));
    }

    private Optional<CautionBox> saving(SaveState state) {
        return switch (state) {
            case SaveState.Idle _, SaveState.Sending _ -> Optional.empty();
            case SaveState.Looking _ ->
                Optional.of(box(CautionBox.Kind.NOTE, "editor.save.looking", "editor.save.wait"));
            case SaveState.Failed(var why) -> Optional.of(failure(CautionBox.Kind.ERROR, "editor.save.failed", why));
            case SaveState.ElsewhereNow _ ->
                Optional.of(box(CautionBox.Kind.ERROR, "editor.save.elsewhere", "editor.save.elsewhere.meaning"));
            case SaveState.NotThere(var at) ->
                Optional.of(new CautionBox(
                        CautionBox.Kind.NOTE,
                        messages.text("editor.save.not-there", times.clock(at)),
                        messages.text("editor.save.not-there.meaning")));
            case SaveState.Uncertain(var why, var looked) -> Optional.of(uncertain(why, looked));
        };
    }

    private CautionBox uncertain(GatewayException why, boolean looked) {
        CautionBox box =
                failure(CautionBox.Kind.WARNING, looked ? "editor.save.unknown.still" : "editor.save.unknown", why);
        boolean edits = viewModel.mode() instanceof EditorMode.Edit;
        box.addRemedy(
                        messages.text(edits ? "editor.save.look.edit" : "editor.save.look.create"),
                        viewModel.submission()::look)
                .setId("look");
        return box;
    }

    private CautionBox failure(CautionBox.Kind kind, String headline, GatewayException why) {
        String body = messages.text(
                "editor.save.request",
                Failures.sentence(why, messages),
                why.call().requestId());
        CautionBox box = new CautionBox(kind, messages.text(headline), body);
        box.addRemedy(
                        messages.text("editor.save.copy-id"),
                        () -> Clip.copy(why.call().requestId()))
                .setId("copyId");
        return box;
    }

    private CautionBox box(CautionBox.Kind kind, String headline, String body) {
        return new CautionBox(kind, messages.text(headline), messages.text(body));
    }
}
