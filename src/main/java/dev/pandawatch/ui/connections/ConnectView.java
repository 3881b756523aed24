package dev.pandawatch.ui.connections;

import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ConnectionDraft;
import dev.pandawatch.settings.ConnectionDraft.Kind;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The dialog that connects to a server.
public final class ConnectView implements View {
    private final ConnectViewModel viewModel;
    private final Messages messages;
    private final InstantText times;
    private final Runnable close;

    @FXML
    private Label noOffers;

    @FXML
    private VBox offerList;

    @FXML
    private VBox knowns;

    @FXML
    private VBox knownList;

    @FXML
    private TextField baseUrl;

    @FXML
    private FieldProblem baseUrlProblem;

    @FXML
    private ToggleButton kindKey;

    @FXML
    private ToggleButton kindBearer;

    @FXML
    private ToggleButton kindNone;

    @FXML
    private VBox keyField;

    @FXML
    private SecretField key;

    @FXML
    private FieldProblem keyProblem;

    @FXML
    private VBox tokenField;

    @FXML
    private SecretField token;

    @FXML
    private FieldProblem tokenProblem;

    @FXML
    private VBox projectNameField;

    @FXML
    private TextField projectName;

    @FXML
    private FieldProblem projectNameProblem;

    @FXML
    private VBox projectIdField;

    @FXML
    private TextField projectId;

    @FXML
    private FieldProblem projectIdProblem;

    @FXML
    private Label verdict;

    @FXML
    private Button test;

    @FXML
    private Button cancelTest;

    @FXML
    private Label untested;

    @FXML
    private VBox stages;

    /// @param close takes the dialog away
    public ConnectView(ConnectViewModel viewModel, Messages messages, InstantText times, Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.times = times;
        this.close = close;
    }

    /// What gets the focus first.
    public Node first() {
        return baseUrl;
    }

    @FXML
    private void initialize() {
        ConnectForm form = viewModel.form();
        baseUrl.textProperty().bindBidirectional(form.baseUrlProperty());
        key.textProperty().bindBidirectional(form.keyProperty());
        token.textProperty().bindBidirectional(form.tokenProperty());
        projectName.textProperty().bindBidirectional(form.projectNameProperty());
        projectId.textProperty().bindBidirectional(form.projectIdProperty());
        chooseKind(Kind.KEY, kindKey);
        chooseKind(Kind.BEARER, kindBearer);
        chooseKind(Kind.NONE, kindNone);
        form.kindProperty().subscribe(this::showKind);
        follow(baseUrl, baseUrl.textProperty(), ConnectionDraft.BASE_URL, baseUrlProblem);
        follow(key, key.textProperty(), ConnectionDraft.SECRET, keyProblem);
        follow(token, token.textProperty(), ConnectionDraft.SECRET, tokenProblem);
        follow(projectName, projectName.textProperty(), ConnectionDraft.PROJECT, projectNameProblem);
        follow(projectId, projectId.textProperty(), ConnectionDraft.PROJECT, projectIdProblem);
        viewModel.offers().subscribe(this::showSide);
        viewModel.offerProblems().subscribe(this::showSide);
        viewModel.known().subscribe(this::showSide);
        showSide();
        viewModel.stagedTest().rows().subscribe(this::showStages);
        viewModel.stagedTest().verdictProperty().subscribe(this::showVerdict);
        showStages();
    }

    @FXML
    private void test() {
        viewModel.test();
    }

    @FXML
    private void cancelTest() {
        viewModel.cancel();
        test.requestFocus();
    }

    @FXML
    private void connect() {
        viewModel.connect();
        showFirstProblem();
    }

    @FXML
    private void close() {
        close.run();
    }

    private void showFirstProblem() {
        Stream.of(baseUrlProblem, keyProblem, tokenProblem, projectNameProblem, projectIdProblem)
                .filter(problem -> problem.isVisible() && problem.getParent().isVisible())
                .findFirst()
                .map(FieldProblem::getControl)
                .ifPresent(Node::requestFocus);
    }

    private void follow(Node field, StringProperty text, String name, FieldProblem problem) {
        problem.follow(viewModel.form().problems(name), messages);
        field.focusWithinProperty().subscribe(focused -> {
            if (!focused) {
                viewModel.form().left(name, text.get());
            }
        });
    }

    private void chooseKind(Kind kind, ToggleButton button) {
        viewModel.form().kindProperty().subscribe(now -> button.setSelected(now == kind));
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                viewModel.form().kindProperty().set(kind);
            }
        });
    }

    private void showKind(Kind kind) {
        setShown(keyField, kind == Kind.KEY);
        setShown(tokenField, kind == Kind.BEARER);
        setShown(projectNameField, kind == Kind.KEY);
        setShown(projectIdField, kind != Kind.KEY);
    }

    private void showSide() {
        SideList list = new SideList(messages, viewModel.form());
        List<Node> found = new ArrayList<>(list.offers(viewModel.offers()));
        for (Violation problem : viewModel.offerProblems()) {
            Label label = new Label(messages.text(problem));
            label.getStyleClass().addAll("caption", "warning-text", "side-problem");
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            found.add(label);
        }
        offerList.getChildren().setAll(found);
        setShown(noOffers, found.isEmpty());
        knownList.getChildren().setAll(list.known(viewModel.known()));
        setShown(knowns, !viewModel.known().isEmpty());
    }

    private void showStages() {
        StageLine line = new StageLine(messages, times, viewModel::confirmProject, viewModel::useProject);
        List<StageRow> rows = viewModel.stagedTest().rows();
        stages.getChildren().setAll(rows.stream().map(line::draw).toList());
        if (!rows.isEmpty()) {
            stages.getChildren().getFirst().getStyleClass().add("first");
            stages.getChildren().getLast().getStyleClass().add("last");
        }
        setShown(stages, !rows.isEmpty());
        setShown(untested, rows.isEmpty());
    }

    private void showVerdict(Verdict now) {
        boolean running = now instanceof Verdict.Running;
        setShown(test, !running);
        setShown(cancelTest, running);
        test.setText(messages.text(now instanceof Verdict.Untested ? "connect.test" : "connect.test.again"));
        verdict.setText(new VerdictWords(messages).text(now));
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
