package dev.pandawatch.ui.detail;

import dev.pandawatch.run.Firing;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.Styles;
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
    private final Button remedy;

    /// @param runNow the remedy, unless no run can come before the monitor is edited
    CausesPane(Firing firing, RunWords words, Runnable close, Runnable runNow, Runnable edit) {
        this.firing = firing;
        this.words = words;
        CauseWords said = new CauseWords(words);
        this.remedy = CauseWords.needsEdit(firing)
                ? remedy("editInstead", "detail.causes.edit", "fth-edit-2", edit)
                : remedy("runInstead", "detail.causes.run", "fth-play", runNow);
        getStyleClass().add("causes");
        setId("causes");
        Hyperlink copy = new Hyperlink(words.messages().text("detail.causes.copy"));
        copy.setId("copyCauses");
        copy.getStyleClass().add("secondary");
        copy.setOnAction(_ -> Clip.copy(said.all(firing)));
        HBox foot = new HBox(remedy, copy);
        foot.getStyleClass().add("causes-head");
        getChildren().addAll(head(close), CauseLines.wrapped(said.note(firing), Styles.MUTED));
        getChildren().addAll(new CauseLines(said).of(firing));
        getChildren().add(foot);
    }

    private Button remedy(String id, String key, String icon, Runnable act) {
        Button button = new Button(words.messages().text(key), new FontIcon(icon));
        button.setId(id);
        button.setOnAction(_ -> act.run());
        return button;
    }

    void focus() {
        remedy.requestFocus();
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
}
