package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The question before a command: what it will do, in numbers and moments.
public final class ConfirmationView implements View {
    private static final PseudoClass DESTRUCTIVE = PseudoClass.getPseudoClass("destructive");

    private final MonitorActionsViewModel actions;
    private final RowWords words;
    private final Messages messages;
    private final InstantText times;

    @FXML
    private Label title;

    @FXML
    private VBox effects;

    @FXML
    private Button confirm;

    @FXML
    private Button cancel;

    public ConfirmationView(MonitorActionsViewModel actions, RowWords words) {
        this.actions = actions;
        this.words = words;
        this.messages = words.messages();
        this.times = words.times();
    }

    @FXML
    private void initialize() {
        actions.askProperty().subscribe(ask -> {
            if (ask != null) {
                show(ask);
            }
        });
    }

    /// Whether there is a question.
    ObservableValue<Boolean> askedProperty() {
        return actions.askProperty().map(_ -> true).orElse(false);
    }

    /// Takes the focus to the answer that costs nothing, where the other one cannot be taken back.
    void focus() {
        (actions.askProperty().get() instanceof Ask.Delete ? cancel : confirm).requestFocus();
    }

    private void show(Ask ask) {
        String name = ask.row().monitor().name();
        List<String> lines = switch (ask) {
            case Ask.RunNow runNow -> effectsOf(runNow);
            case Ask.Resume resume -> effectsOf(resume);
            case Ask.Delete delete -> effectsOf(delete);
        };
        String key = switch (ask.action()) {
            case RUN_NOW -> "confirm.run-now.";
            case RESUME, PAUSE -> "confirm.resume.";
            case DELETE -> "confirm.delete.";
        };
        title.setText(messages.text(key + "title", name));
        confirm.setText(messages.text(key + "yes"));
        confirm.pseudoClassStateChanged(DESTRUCTIVE, ask instanceof Ask.Delete);
        effects.getChildren()
                .setAll(lines.stream().map(ConfirmationView::paragraph).toList());
    }

    private List<String> effectsOf(Ask.RunNow ask) {
        MonitorRow row = ask.row();
        List<String> lines = new ArrayList<>();
        Long units = row.units();
        lines.add(messages.text("confirm.run-now.effect"));
        lines.add(
                units == null
                        ? messages.text("confirm.run-now.cost.unknown")
                        : messages.text("confirm.run-now.cost", units));
        if (row.paused()) {
            lines.add(messages.text("confirm.run-now.paused"));
        } else {
            lines.add(restart(row, ask.nextRun()));
        }
        return lines;
    }

    private String restart(MonitorRow row, @Nullable Instant nextRun) {
        Instant before = row.nextRunAt();
        if (nextRun == null || before == null) {
            return messages.text("confirm.run-now.restart.unknown");
        }
        return before.equals(nextRun)
                ? messages.text("confirm.run-now.restart.same", times.both(before))
                : messages.text("confirm.run-now.restart", times.both(before), times.both(nextRun));
    }

    private List<String> effectsOf(Ask.Resume ask) {
        Instant next = ask.nextRun();
        List<String> lines = new ArrayList<>();
        lines.add(
                next == null
                        ? messages.text("confirm.resume.effect.unknown")
                        : messages.text("confirm.resume.effect", times.both(next), times.fullDistance(next)));
        lines.add(messages.text("confirm.resume.cadence", ask.row().cadence().sentence()));
        return lines;
    }

    private List<String> effectsOf(Ask.Delete ask) {
        Monitor monitor = ask.row().monitor();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("confirm.delete.effect"));
        lines.add(
                switch (ask.runs()) {
                    case Ask.Loss.Reading _ -> messages.text("confirm.delete.runs.reading");
                    case Ask.Loss.Runs(var count) -> messages.text("confirm.delete.runs", count);
                    case Ask.Loss.Unknown(var why) ->
                        messages.text("confirm.delete.runs.unknown", Failures.sentence(why, messages));
                });
        if (ask.row().health() == RowHealth.RUNNING) {
            lines.add(messages.text("confirm.delete.running"));
        }
        if (monitor.active()) {
            lines.add(messages.text("confirm.delete.pause-instead"));
        }
        return lines;
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        return paragraph;
    }

    @FXML
    private void confirm() {
        actions.confirm();
    }

    /// Enter answers with the button that has the focus.
    @FXML
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
            button.fire();
            key.consume();
        }
    }

    @FXML
    void cancel() {
        actions.cancel();
    }
}
