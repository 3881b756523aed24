package dev.pandawatch.ui.shell;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Themes;
import dev.pandawatch.ui.kit.View;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top bar: connection, search, age of the data, theme, notices, notifications.
public final class TopBarView implements View {
    private static final Duration TURN = Duration.seconds(1);

    /// From this width on, in pixels at 100 %, there is room for what the sandbox is.
    private static final double NOTED = 1400;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ShellViewModel viewModel;
    private final Messages messages;
    private final InstantText times;
    private final Themes themes;
    private final ObservableValue<Double> width;
    private Runnable resetSandbox = () -> {};

    @FXML
    private HBox topBar;

    @FXML
    private MenuButton connection;

    @FXML
    private HBox sandboxNote;

    @FXML
    private MenuButton breaking;

    @FXML
    private CustomTextField search;

    @FXML
    private Label searchKey;

    @FXML
    private Button clearSearch;

    @FXML
    private Button age;

    @FXML
    private FontIcon refreshIcon;

    @FXML
    private MenuButton theme;

    @FXML
    private Button openNotices;

    @FXML
    private Label unseen;

    @FXML
    private Button notifications;

    @FXML
    private Label unseenNotifications;

    /// @param width of the window, in pixels at 100 %
    TopBarView(
            ShellViewModel viewModel,
            Messages messages,
            InstantText times,
            Themes themes,
            ObservableValue<Double> width) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.times = times;
        this.themes = themes;
        this.width = width;
    }

    @FXML
    private void initialize() {
        new ConnectionMenu(connection, viewModel.switcher(), messages, () -> resetSandbox.run()).install();
        new AgeOfData(viewModel.freshness(), messages, times)
                .follow(age, viewModel.status().nowProperty());
        new ThemeMenu(theme, themes, messages).install();
        ObservableValue<Boolean> roomy = width.map(px -> px >= ShellView.ROOMY);
        ObservableValue<Boolean> noted =
                viewModel.switcher().sandboxProperty().flatMap(sandbox -> width.map(px -> sandbox && px >= NOTED));
        noted.subscribe(shown -> setShown(sandboxNote, shown));
        new BreakMenu(breaking, viewModel.breaking(), messages).install(roomy);
        viewModel.switcher().sandboxProperty().subscribe(shown -> setShown(breaking, shown));
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        viewModel.searchableProperty().subscribe(searchable -> search.setDisable(!searchable));
        search.textProperty().subscribe(text -> {
            setShown(clearSearch, !text.isEmpty());
            setShown(searchKey, text.isEmpty() && roomy.getValue());
        });
        roomy.subscribe(this::spread);
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInSearch);
        turnWhile(viewModel.freshness().spinningProperty());
        viewModel
                .notices()
                .unseenProperty()
                .subscribe(count ->
                        count(count.intValue(), messages.text("shell.notices", count.intValue()), openNotices, unseen));
        viewModel
                .notifications()
                .unseenProperty()
                .subscribe(news -> count(
                        news.count(),
                        messages.text("notify.badge", news.count(), news.past()),
                        notifications,
                        unseenNotifications));
    }

    /// In a narrow window the search takes what is free, and leaves it to the rest what it can do without.
    private void spread(boolean room) {
        topBar.pseudoClassStateChanged(NARROW, !room);
        topBar.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("spread"))
                .forEach(node -> setShown(node, room));
        setShown(searchKey, room && search.getText().isEmpty());
        search.setPromptText(messages.text(room ? "shell.search.prompt" : "shell.search.prompt.short"));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// `ask` is run when the person wants the sandbox put back.
    void onResetSandbox(Runnable ask) {
        resetSandbox = ask;
    }

    @FXML
    private void connect() {
        viewModel.switcher().connect();
    }

    @FXML
    private void refresh() {
        viewModel.freshness().refresh();
    }

    @FXML
    private void clearSearch() {
        search.clear();
        search.requestFocus();
    }

    @FXML
    private void showNotices() {
        turn(viewModel.notices().openProperty());
    }

    @FXML
    private void showNotifications() {
        turn(viewModel.notifications().openProperty());
    }

    private static void turn(BooleanProperty open) {
        open.set(!open.get());
    }

    private void keyInSearch(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            key.consume();
            search.clear();
        }
    }

    private void turnWhile(ObservableValue<Boolean> busy) {
        if (Themes.reducedMotion()) {
            busy.subscribe(now -> refreshIcon.setOpacity(now ? 0.5 : 1));
            return;
        }
        RotateTransition turning = new RotateTransition(TURN, refreshIcon);
        turning.setByAngle(360);
        turning.setInterpolator(Interpolator.LINEAR);
        turning.setCycleCount(Animation.INDEFINITE);
        busy.subscribe(now -> {
            if (now) {
                turning.playFromStart();
            } else {
                turning.stop();
                refreshIcon.setRotate(0);
            }
        });
    }

    private static void count(int news, String words, Button button, Label badge) {
        badge.setText(news > 99 ? "99+" : String.valueOf(news));
        setShown(badge, news > 0);
        button.setAccessibleText(words);
        button.getTooltip().setText(words);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
