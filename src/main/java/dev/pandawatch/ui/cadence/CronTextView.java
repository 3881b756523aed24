package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CronSegments;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.cadence.Repair;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The field of a cron expression: its parts by name, what the one under the caret means, and what could be written
/// where it is wrong.
public final class CronTextView implements View {
    private final CronTextViewModel viewModel;
    private final Messages messages;
    private final Tooltip allowedTip = new Tooltip();
    private List<SegmentButton> buttons = List.of();
    private final CronProblemBox problem;

    @FXML
    private Label cronTitle;

    @FXML
    private Label cronHint;

    @FXML
    private FontIcon cronVerdictIcon;

    @FXML
    private Label cronVerdict;

    @FXML
    private CronInput cronInput;

    @FXML
    private Hyperlink useAgain;

    @FXML
    private SegmentRow segments;

    @FXML
    private HBox tokenStrip;

    @FXML
    private Label tokenField;

    @FXML
    private Label tokenAllowed;

    @FXML
    private Label tokenMeaning;

    @FXML
    private VBox cronProblem;

    public CronTextView(CronTextViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.problem = new CronProblemBox(messages, this::take);
    }

    @FXML
    private void initialize() {
        cronProblem.getChildren().add(problem.box());
        TextField field = cronInput.getField();
        cronTitle.setLabelFor(field);
        TextBinding.bind(field, viewModel.cronProperty());
        field.caretPositionProperty()
                .subscribe(caret -> viewModel.caretProperty().set(caret.intValue()));
        viewModel.caretProperty().subscribe(caret -> {
            if (field.getCaretPosition() != caret.intValue()) {
                field.positionCaret(caret.intValue());
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::takeFirst);
        viewModel.segments().subscribe(this::showSegments);
        viewModel.token().subscribe(this::showToken);
        viewModel.verdict().subscribe(this::judge);
        viewModel.repairs().subscribe(_ -> showProblem());
        viewModel.lastCronProperty().subscribe(_ -> offerAgain());
        viewModel.intervalProperty().subscribe(interval -> {
            field.setPromptText(messages.text(interval ? "cadence.cron.prompt.interval" : "cadence.cron.prompt"));
            offerAgain();
        });
        tokenAllowed.setTooltip(allowedTip);
        setCompact(false);
    }

    /// Where the expression is typed.
    public Node field() {
        return cronInput.getField();
    }

    /// As a companion of another way to set the cadence: with a title that says so, and without what explains the
    /// parts.
    public void setCompact(boolean compact) {
        cronTitle.setText(messages.text(compact ? "cadence.cron.title.compact" : "cadence.cron.title"));
        cronHint.setText(messages.text(compact ? "cadence.cron.hint.compact" : "cadence.cron.hint"));
        show(tokenStrip, !compact);
    }

    private void take(Repair repair) {
        viewModel.take(repair);
        field().requestFocus();
        cronInput.getField().end();
    }

    private void showProblem() {
        CronVerdict now = viewModel.verdict().getValue();
        show(cronProblem, !now.problems().isEmpty());
        problem.show(now, viewModel.repairs().getValue());
    }

    @FXML
    private void useAgain() {
        viewModel.useLast();
        field().requestFocus();
    }

    private void takeFirst(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isAltDown() && viewModel.takeFirst()) {
            key.consume();
        }
    }

    private void offerAgain() {
        Optional<String> last = viewModel.lastCronProperty().get();
        useAgain.setText(
                last.map(cron -> messages.text("cadence.cron.again", cron)).orElse(""));
        useAgain.setAccessibleText(useAgain.getText());
        show(useAgain, last.isPresent() && viewModel.intervalProperty().get());
    }

    private void showSegments(CronSegments now) {
        List<CronSegments.Segment> cut = now.segments();
        if (buttons.size() != cut.size()) {
            buttons = cut.stream()
                    .map(segment -> new SegmentButton(segment, messages))
                    .toList();
            buttons.forEach(button -> button.setOnAction(_ -> select(button)));
            segments.show(buttons);
        }
        for (int i = 0; i < cut.size(); i++) {
            buttons.get(i).show(cut.get(i));
        }
        markSegments();
    }

    private void select(SegmentButton button) {
        field().requestFocus();
        viewModel.segments().getValue().segments().stream()
                .filter(segment -> segment.field() == button.field())
                .forEach(segment -> cronInput.getField().selectRange(segment.from(), segment.to()));
    }

    private void markSegments() {
        CronVerdict verdict = viewModel.verdict().getValue();
        boolean typed = !viewModel.intervalProperty().get();
        buttons.forEach(button -> button.mark(
                button.field() == viewModel.token().getValue().segment().field(),
                typed && verdict.wrongFields().contains(button.field())));
    }

    private void showToken(CronSegments.Token now) {
        String name = now.segment().field().name().toLowerCase(Locale.ROOT).replace('_', '-');
        tokenField.setText(messages.text("cadence.cron.field." + name));
        tokenAllowed.setText(messages.text("cadence.cron.allowed." + name));
        allowedTip.setText(words(now.segment().allowed()));
        tokenMeaning.setText(words(now.meaning()));
        markSegments();
    }

    private void judge(CronVerdict now) {
        boolean valid = now.state() == CronVerdict.State.VALID;
        cronVerdictIcon.setIconLiteral(valid ? "fth-check-circle" : "fth-alert-circle");
        for (Node part : List.of(cronVerdictIcon, cronVerdict)) {
            part.getStyleClass().removeAll("success-text", "danger-text");
            part.getStyleClass().add(valid ? "success-text" : "danger-text");
        }
        String sentences = now.problems().stream().map(problem::sentence).collect(Collectors.joining("\n"));
        cronInput.getField().pseudoClassStateChanged(Styles.ERROR, !valid);
        cronInput.getField().setAccessibleHelp(sentences);
        cronVerdict.setText(verdict(now));
        cronInput.showCount(messages.text("cadence.editor.count", now.length(), CronVerdict.WIRE_LIMIT));
        cronInput.mark(viewModel.intervalProperty().get() ? Optional.empty() : now.place());
        markSegments();
        showProblem();
    }

    private String verdict(CronVerdict now) {
        return switch (now.state()) {
            case VALID -> messages.text("cadence.cron.valid", now.length(), CronVerdict.WIRE_LIMIT);
            case BLOCKED -> messages.text("cadence.cron.blocked");
            case TOO_LONG, REFUSED ->
                now.place()
                        .filter(_ -> !viewModel.intervalProperty().get())
                        .map(place -> messages.text("cadence.cron.invalid.at", place.offset() + 1))
                        .orElseGet(() -> messages.text("cadence.cron.invalid"));
        };
    }

    private String words(Phrase phrase) {
        return messages.text(phrase.key(), phrase.arguments().toArray());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
