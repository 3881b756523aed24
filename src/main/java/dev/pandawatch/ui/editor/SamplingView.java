package dev.pandawatch.ui.editor;

import dev.pandawatch.ui.editor.SamplingViewModel.Example;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// The sampling rate, and what it makes of a few numbers of matches.
public final class SamplingView implements View {
    private final SamplingViewModel viewModel;
    private final EditorProblems problems;
    private final Messages messages;

    @FXML
    private TextField samplingRate;

    @FXML
    private Label percent;

    @FXML
    private Label examples;

    @FXML
    private FieldProblem samplingProblem;

    public SamplingView(SamplingViewModel viewModel, EditorProblems problems, Messages messages) {
        this.viewModel = viewModel;
        this.problems = problems;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        TextBinding.bind(samplingRate, viewModel.rateProperty());
        viewModel
                .share()
                .subscribe(share -> percent.setText(
                        share.isPresent() ? messages.text("editor.sampling.percent", share.getAsDouble() * 100) : ""));
        viewModel.examples().subscribe(this::show);
        samplingProblem.follow(problems.shownAt(DraftFields.SAMPLING_RATE), messages);
    }

    Node field() {
        return samplingRate;
    }

    private void show(List<Example> all) {
        examples.setText(
                all.isEmpty()
                        ? ""
                        : messages.text(
                                "editor.sampling.examples",
                                all.stream().map(this::text).collect(Collectors.joining(", "))));
    }

    private String text(Example example) {
        return messages.text("editor.sampling.example", example.matches(), example.taken());
    }
}
