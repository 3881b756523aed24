package dev.pandawatch.ui.shell;

import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.View;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of what was done here. Escape, its button, or a press beside it closes it.
public final class NoticesView implements View {
    /// The part of the window that the list may take.
    private static final double MOST = 0.6;

    private final NoticesViewModel viewModel;
    private final NoticeWords words;
    private final InstantText times;
    private @Nullable Node cameFrom;

    @FXML
    private StackPane noticesLayer;

    @FXML
    private VBox noticesPanel;

    @FXML
    private ScrollPane noticesScroll;

    @FXML
    private VBox noticesList;

    @FXML
    private Label noNotices;

    @FXML
    private Button markSeen;

    NoticesView(NoticesViewModel viewModel, NoticeWords words, InstantText times) {
        this.viewModel = viewModel;
        this.words = words;
        this.times = times;
    }

    @FXML
    private void initialize() {
        viewModel.all().addListener((ListChangeListener<Notice>) _ -> fill());
        viewModel.openProperty().subscribe(this::open);
        noticesList.heightProperty().subscribe(this::fit);
        noticesLayer.heightProperty().subscribe(this::fit);
        viewModel.unseenProperty().subscribe(count -> markSeen.setDisable(count.intValue() == 0));
        noticesPanel.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            }
        });
        noticesLayer.setOnMousePressed(press -> {
            if (noticesLayer.equals(press.getTarget())) {
                close();
            }
        });
    }

    @FXML
    private void markSeen() {
        viewModel.markSeen();
        noticesScroll.requestFocus(); // the button has gone dead
    }

    @FXML
    private void close() {
        viewModel.openProperty().set(false);
    }

    private void open(boolean open) {
        noticesLayer.setVisible(open);
        fill();
        if (noticesLayer.getScene() == null) {
            return;
        }
        if (open) {
            cameFrom = noticesLayer.getScene().getFocusOwner();
            noticesScroll.requestFocus();
        } else if (cameFrom != null) {
            cameFrom.requestFocus();
            cameFrom = null;
        }
    }

    private void fill() {
        boolean some = !viewModel.all().isEmpty();
        noNotices.setVisible(!some);
        noNotices.setManaged(!some);
        noticesList
                .getChildren()
                .setAll(
                        viewModel.openProperty().get()
                                ? viewModel.all().stream().map(this::row).toList()
                                : List.of());
    }

    /// As high as its notices, whose lines wrap, but not as high as the window.
    private void fit() {
        noticesScroll.setPrefViewportHeight(Math.min(noticesList.getHeight(), noticesLayer.getHeight() * MOST));
    }

    private Node row(Notice notice) {
        Label sentence = new Label(words.sentence(notice));
        sentence.setWrapText(true);
        Label at =
                new Label(words.messages().text("notices.at", times.moment(notice.at()), times.distance(notice.at())));
        at.getStyleClass().addAll("caption", "muted");
        VBox text = new VBox(sentence, at);
        NoticeWords.requestId(notice).ifPresent(id -> text.getChildren().add(requestId(id)));
        HBox row = new HBox(NoticeWords.icon(notice), text);
        row.getStyleClass().add("notice");
        row.setAccessibleText(words.messages().text("notices.spoken", words.kind(notice), sentence.getText()));
        return row;
    }

    private Node requestId(String id) {
        Label label = new Label(words.messages().text("notices.request", id));
        label.getStyleClass().addAll("mono", "muted");
        Button copy = Clip.button(id, words.messages().text("notices.copy"));
        copy.setId("copyRequestId");
        HBox line = new HBox(label, copy);
        line.getStyleClass().add("request-id");
        return line;
    }
}
