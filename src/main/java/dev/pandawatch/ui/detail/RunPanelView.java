package dev.pandawatch.ui.detail;

import dev.pandawatch.command.RunCommands;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.LoadingPane;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.StatePane;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.outcome.OutcomeShape;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// What the chosen line of the history came to: what it means, what each metric gave, what failed and why, and the
/// worst targets.
final class RunPanelView implements View {
    private final DetailViewModel detail;
    private final RunPanelViewModel panel;
    private final RunAskWords doings;
    private final RunWords words;
    private final Messages messages;
    private final ReportParts parts;

    @FXML
    private Node root;

    @FXML
    private HealthIcon shape;

    @FXML
    private Label title;

    @FXML
    private Label brief;

    @FXML
    private Pane steps;

    @FXML
    private CautionBox meaning;

    @FXML
    private Label facts;

    @FXML
    private Pane actions;

    @FXML
    private Button retry;

    @FXML
    private Button delete;

    @FXML
    private Label underWay;

    @FXML
    private CautionBox trouble;

    @FXML
    private Pane causes;

    @FXML
    private LoadingPane reading;

    @FXML
    private StatePane unread;

    @FXML
    private StatePane nothing;

    @FXML
    private Pane metrics;

    @FXML
    private Pane failures;

    @FXML
    private Pane worst;

    @FXML
    private Pane notes;

    RunPanelView(DetailViewModel detail, RunWords words) {
        this.detail = detail;
        this.panel = detail.panel();
        this.doings = new RunAskWords(words);
        this.words = words;
        this.messages = words.messages();
        this.parts = new ReportParts(words);
    }

    @FXML
    private void initialize() {
        steps.getChildren().setAll(new LineSteps(detail, messages));
        reading.textProperty().set(messages.text("detail.run.reading"));
        reading.progressProperty().set(-1);
        trouble.addRemedy(messages.text("detail.trouble.dismiss"), panel::dismiss)
                .setId("dismissTrouble");
        panel.doingProperty().subscribe(this::showDoing);
        panel.troubleProperty().subscribe(this::showTrouble);
        panel.lineProperty().subscribe(this::show);
        panel.scoresProperty().subscribe(this::show);
    }

    private void show(@Nullable RunLine line) {
        setShown(meaning, false);
        facts.setText("");
        causes.getChildren().clear();
        shape.setHealth(line == null ? null : RunTable.shape(line));
        switch (line) {
            case null -> head(messages.text("detail.run.choose"), "");
            case RunLine.Ran(var run, var outcome, var _) -> show(run, outcome, "detail.run.of");
            case RunLine.Retry(var run, var outcome) -> show(run, outcome, "detail.run.retry");
            case RunLine.Silent(var firing) -> {
                head(
                        messages.text("detail.run.silent", words.when(firing.due())),
                        messages.text("detail.outcome.did-not-run"));
                CauseWords said = new CauseWords(words);
                facts.setText(said.note(firing));
                causes.getChildren().setAll(new CauseLines(said).of(firing));
            }
        }
        setShown(facts, !facts.getText().isEmpty());
        setShown(actions, line != null && line.run().isPresent());
        setShown(retry, RunActionsViewModel.offersRetry(line));
        setShown(causes, !causes.getChildren().isEmpty());
    }

    private void showTrouble(RunCommands.@Nullable Failure failure) {
        setShown(trouble, failure != null);
        if (failure != null) {
            trouble.setHeadline(messages.text(
                    switch (failure.kind()) {
                        case RETRY -> "detail.retry.trouble";
                        case DELETE -> "detail.delete.trouble";
                    }));
            trouble.setBody(doings.failure(failure));
        }
    }

    private void showDoing(RunCommands.@Nullable Kind kind) {
        if (kind != null && (retry.isFocused() || delete.isFocused())) {
            root.requestFocus(); // else it would go on to the next link, and what is below would be scrolled to
        }
        retry.setDisable(kind != null);
        delete.setDisable(kind != null);
        underWay.setText(kind == null ? "" : doings.underWay(kind));
    }

    private void head(String what, String more) {
        title.setText(what);
        brief.setText(more);
    }

    private void show(EvalRun run, RunOutcome outcome, String key) {
        head(messages.text(key, run.createdAt() == null ? "" : words.when(run.createdAt())), words.outcome(outcome));
        CautionBox.Kind kind = switch (OutcomeShape.of(outcome)) {
            case FAILING -> CautionBox.Kind.ERROR;
            case DEGRADED -> CautionBox.Kind.WARNING;
            case NO_VERDICT -> CautionBox.Kind.INFERRED;
            default -> CautionBox.Kind.NOTE;
        };
        setShown(meaning, !(outcome instanceof RunOutcome.Clean));
        meaning.setKind(kind);
        meaning.setHeadline("");
        meaning.setBody(words.meaning(outcome) + advice(run));
        facts.setText(parts.facts(run, outcome));
    }

    private String advice(EvalRun run) {
        String reason = run.errorMessage();
        Advice advice = reason == null ? Advice.NONE : Advice.of(reason);
        return advice == Advice.NONE ? "" : " " + parts.advice(advice);
    }

    private void show(RunPanelViewModel.Scores scores) {
        List.of(metrics, failures, worst, notes)
                .forEach(part -> part.getChildren().clear());
        setShown(reading, scores instanceof RunPanelViewModel.Scores.Reading);
        setShown(unread, scores instanceof RunPanelViewModel.Scores.Unknown);
        setShown(nothing, scores instanceof RunPanelViewModel.Scores.Known(var report, var _) && report.empty());
        switch (scores) {
            case RunPanelViewModel.Scores.None _, RunPanelViewModel.Scores.Reading _ -> {}
            case RunPanelViewModel.Scores.Unknown(var why) -> unread.setText(Failures.sentence(why, messages));
            case RunPanelViewModel.Scores.Known(var report, var judged) -> {
                if (!report.empty()) {
                    fill(report, judged);
                }
            }
        }
        List.of(metrics, failures, worst, notes)
                .forEach(part -> setShown(part, !part.getChildren().isEmpty()));
    }

    /// Scores that are no verdicts show neither a distribution nor which are worst.
    private void fill(RunReport report, boolean judged) {
        metrics.getChildren()
                .setAll(report.metrics().stream()
                        .map(metric -> judged ? parts.card(metric) : parts.unjudged(metric))
                        .toList());
        failures.getChildren().setAll(parts.failures(report));
        if (judged) {
            new WorstLines(words).fill(worst, report, false);
            notes.getChildren().setAll(parts.notes(report));
        }
    }

    @FXML
    private void read() {
        panel.read();
    }

    @FXML
    private void retry() {
        detail.retryChosen();
    }

    @FXML
    private void delete() {
        detail.deleteChosen();
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
