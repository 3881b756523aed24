package dev.pandawatch.ui.shell;

import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.kit.View;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The newest notices at the foot of the window. They never take the focus.
public final class ToastsView implements View {
    private final NoticesViewModel viewModel;
    private final NoticeWords words;

    @FXML
    private VBox toasts;

    ToastsView(NoticesViewModel viewModel, NoticeWords words) {
        this.viewModel = viewModel;
        this.words = words;
    }

    @FXML
    private void initialize() {
        viewModel.toasts().addListener((ListChangeListener<Notice>) _ -> show());
        show();
    }

    private void show() {
        toasts.getChildren().setAll(viewModel.toasts().stream().map(this::toast).toList());
    }

    private Node toast(Notice notice) {
        String sentence = words.sentence(notice);
        Label text = new Label(sentence);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        String dismissal = words.messages().text("notices.dismiss");
        Button dismiss = new Button("", new FontIcon("fth-x"));
        dismiss.setId("dismissToast");
        dismiss.getStyleClass().addAll("flat", "icon", "tiny");
        dismiss.setAccessibleText(dismissal);
        dismiss.setTooltip(new Tooltip(dismissal));
        dismiss.setOnAction(_ -> viewModel.dismiss(notice));
        HBox toast = new HBox(NoticeWords.icon(notice), text, dismiss);
        toast.getStyleClass().add("toast");
        toast.setAccessibleText(words.messages().text("notices.spoken", words.kind(notice), sentence));
        return toast;
    }
}
