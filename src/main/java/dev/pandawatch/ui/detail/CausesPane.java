package dev.pandawatch.ui.detail;

import dev.pandawatch.run.Firing;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Why a firing may not have led to a run, the likeliest first. The server keeps no reason, which it says.
final class CausesPane extends VBox {
    private final Firing firing;
    private final RunWords words;
    private final Button run;

    CausesPane(Firing firing, RunWords words, Runnable close, Runnable runNow) {
        this.firing = firing;
        this.words = words;
        this.run = new Button(words.messages().text("detail.causes.run"), new FontIcon("fth-play"));
        getStyleClass().add("causes");
        setId("causes");
        run.setId("runInstead");
        run.setOnAction(_ -> runNow.run());
        Hyperlink copy = new Hyperlink(words.messages().text("detail.causes.copy"));
        copy.setId("copyCauses");
        copy.getStyleClass().add("secondary");
        copy.setOnAction(_ -> Clip.copy(text()));
        HBox foot = new HBox(run, copy);
        foot.getStyleClass().add("causes-head");
        getChildren()
                .addAll(head(close), CauseLines.wrapped(words.messages().text("detail.causes.note"), Styles.MUTED));
        getChildren().addAll(new CauseLines(words).of(firing));
        getChildren().add(foot);
    }

    void focus() {
        run.requestFocus();
    }

    private Node head(Runnable close) {
        Label title = new Label(words.messages().text("detail.outcome.did-not-run"));
        title.getStyleClass().add(Styles.STRONG);
        title.setMinWidth(USE_PREF_SIZE);
        Label when = new Label(words.times().both(firing.due()));
        when.getStyleClass().addAll("secondary", Styles.MUTED);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        String name = words.messages().text("detail.causes.close");
        Button shut = new Button("", new FontIcon("fth-x"));
        shut.setId("closeCauses");
        shut.getStyleClass().addAll("flat", "icon", "tiny");
        shut.setAccessibleText(name);
        shut.setTooltip(new Tooltip(name));
        shut.setOnAction(_ -> close.run());
        HBox head = new HBox(new HealthIcon(HealthShape.QUIET), title, when, gap, shut);
        head.getStyleClass().add("causes-head");
        return head;
    }

    /// All of it, to be sent to somebody.
    private String text() {
        Stream<String> causes = firing.causes().stream()
                .map(cause -> words.messages()
                        .text(
                                "detail.causes.line",
                                words.standing(cause),
                                words.words().phrase(cause.phrase())));
        return Stream.concat(
                        Stream.of(
                                words.times().both(firing.due()),
                                words.messages().text("detail.causes.note")),
                        causes)
                .collect(Collectors.joining("\n"));
    }
}
