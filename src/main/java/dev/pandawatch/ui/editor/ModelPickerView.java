package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.ui.editor.ModelPickerViewModel.Judge;
import dev.pandawatch.ui.editor.ModelPickerViewModel.Named;
import dev.pandawatch.ui.editor.ModelPickerViewModel.ServerDefault;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The judge's model, and what is known of its provider.
public final class ModelPickerView implements View {
    private final ModelPickerViewModel viewModel;
    private final EditorProblems problems;
    private final Messages messages;

    @FXML
    private TextField model;

    @FXML
    private MenuButton suggestions;

    @FXML
    private FieldProblem modelProblem;

    @FXML
    private FontIcon judgeIcon;

    @FXML
    private Label judge;

    @FXML
    private VBox providers;

    public ModelPickerView(ModelPickerViewModel viewModel, EditorProblems problems, Messages messages) {
        this.viewModel = viewModel;
        this.problems = problems;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        TextBinding.bind(model, viewModel.modelProperty());
        suggestions.setOnShowing(_ -> suggest());
        suggest();
        viewModel.judge().subscribe(this::show);
        viewModel.providers().subscribe(this::listProviders);
        listProviders();
        modelProblem.follow(problems.shownAt(DraftFields.MODEL), messages);
    }

    Node field() {
        return model;
    }

    /// The server's default first, then the models that are in use.
    private void suggest() {
        suggestions.getItems().setAll(item(messages.text("editor.model.default"), ""));
        viewModel.suggestions().forEach(name -> suggestions.getItems().add(item(name, name)));
    }

    private MenuItem item(String words, String name) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            viewModel.modelProperty().set(name);
            model.requestFocus();
        });
        return item;
    }

    private void show(Judge now) {
        judge.setText(sentence(now));
        boolean doubtful =
                now.provider().filter(CatalogGateway.Provider::available).isEmpty()
                        && !viewModel.providers().isEmpty()
                        && !now.resolved().isEmpty();
        judgeIcon.setIconLiteral(doubtful ? "fth-alert-triangle" : "fth-info");
        judgeIcon.getStyleClass().removeAll("warning-text");
        if (doubtful) {
            judgeIcon.getStyleClass().add("warning-text");
        }
        model.setPromptText(
                now instanceof ServerDefault(var named, var _) && !named.isEmpty()
                        ? messages.text("editor.model.default.named", named)
                        : messages.text("editor.model.default"));
    }

    private String sentence(Judge now) {
        String who = switch (now) {
            case ServerDefault(var resolved, var _)
            when resolved.isEmpty() -> messages.text("editor.model.judge.default");
            case ServerDefault(var resolved, var _) -> messages.text("editor.model.judge.default.named", resolved);
            case Named(var resolved, var completed, var _, var _)
            when completed -> messages.text("editor.model.judge.completed", resolved);
            case Named(var resolved, var _, var _, var _) -> messages.text("editor.model.judge", resolved);
        };
        return viewModel.providers().isEmpty() || now.resolved().isEmpty() ? who : who + " " + doubts(now);
    }

    private String doubts(Judge now) {
        if (now.provider().isPresent()) {
            CatalogGateway.Provider provider = now.provider().get();
            return provider.available()
                    ? messages.text("editor.model.provider.ready", provider.name())
                    : messages.text("editor.model.provider.missing", provider.name());
        }
        return now instanceof Named(var _, var _, var prefix, var _) && !prefix.isEmpty()
                ? messages.text("editor.model.provider.unknown", prefix)
                : messages.text("editor.model.provider.none");
    }

    private void listProviders() {
        providers
                .getChildren()
                .setAll(viewModel.providers().stream().map(this::line).toList());
        show(viewModel.judge().get());
    }

    private Node line(CatalogGateway.Provider provider) {
        FontIcon sign = new FontIcon(provider.available() ? "fth-check-circle" : "fth-alert-triangle");
        sign.getStyleClass().addAll("small", provider.available() ? "success-text" : "warning-text");
        Label words = new Label(messages.text("editor.model.provider", provider.name(), provider.message()), sign);
        words.getStyleClass().addAll("secondary", "muted");
        words.setWrapText(true);
        return words;
    }
}
