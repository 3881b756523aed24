package dev.pandawatch.ui.shell;

import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/// Asks which news of the monitors of one connection are told. Enter saves, Escape leaves everything as it was.
public final class NoticeRulesView implements View {
    private final NoticeRulesViewModel viewModel;
    private final Messages messages;
    private final Runnable close;

    @FXML
    private Label rulesOf;

    @FXML
    private CheckBox tellFailed;

    @FXML
    private CheckBox tellNoVerdict;

    @FXML
    private CheckBox tellQuiet;

    @FXML
    private Spinner<Integer> quietFirings;

    @FXML
    private CheckBox tellScheduler;

    @FXML
    private CheckBox tellLowScore;

    @FXML
    private TextField scoreBelow;

    @FXML
    private FieldProblem scoreProblem;

    @FXML
    private Label where;

    /// @param close is run when the person is done
    NoticeRulesView(NoticeRulesViewModel viewModel, Messages messages, Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.close = close;
    }

    /// What gets the focus.
    Node first() {
        return tellFailed;
    }

    @FXML
    private void initialize() {
        viewModel
                .profile()
                .ifPresent(profile -> rulesOf.setText(messages.text(
                        "notify.rules.of", profile.name(), profile.credentials().project())));
        bind(tellFailed, Occurrence.Kind.FAILED_RUN);
        bind(tellNoVerdict, Occurrence.Kind.NO_VERDICT);
        bind(tellQuiet, Occurrence.Kind.QUIET);
        bind(tellScheduler, Occurrence.Kind.SCHEDULER);
        bind(tellLowScore, Occurrence.Kind.LOW_SCORE);
        SpinnerValueFactory<Integer> numbers = new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, NoticeRules.MOST_FIRINGS, viewModel.firingsProperty().get());
        numbers.setConverter(new Firings(numbers));
        quietFirings.setValueFactory(numbers);
        numbers.valueProperty().subscribe(firings -> viewModel.firingsProperty().set(firings));
        scoreBelow.textProperty().bindBidirectional(viewModel.scoreProperty());
        scoreProblem.follow(viewModel.problemsProperty(), messages);
        where.setText(messages.text(viewModel.desktop() ? "notify.where.desktop" : "notify.where.program"));
    }

    @FXML
    private void save() {
        quietFirings.commitValue();
        quietFirings.getEditor().setText(String.valueOf(quietFirings.getValue())); // also in place of nonsense
        if (viewModel.save()) {
            close.run();
        } else {
            scoreBelow.requestFocus();
        }
    }

    @FXML
    private void cancel() {
        close.run();
    }

    private void bind(CheckBox box, Occurrence.Kind kind) {
        box.selectedProperty().bindBidirectional(viewModel.onProperty(kind));
    }

    /// What is no number stays what it was; what is out of range becomes the nearest that is in it.
    private static final class Firings extends StringConverter<Integer> {
        private final SpinnerValueFactory<Integer> numbers;

        Firings(SpinnerValueFactory<Integer> numbers) {
            this.numbers = numbers;
        }

        @Override
        public String toString(Integer firings) {
            return String.valueOf(firings);
        }

        @Override
        public Integer fromString(String typed) {
            String text = typed.strip();
            return text.matches("\\d{1,6}")
                    ? Integer.valueOf(Math.clamp(Integer.parseInt(text), 1, NoticeRules.MOST_FIRINGS))
                    : numbers.getValue();
        }
    }
}
