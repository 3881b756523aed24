package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The rows of the card: one for each filter, and one for each match that is shown.
record MatchRows(Messages messages, InstantText times) {

    /// @param total how many the bar is measured against
    HBox effect(FilterEffect effect, int total) {
        Label name =
                new Label(messages.text(effect.ignored() ? "matches.effect.with" : "matches.effect", effect.key()));
        name.getStyleClass().addAll("secondary", "name", effect.empties() ? "danger-text" : Styles.MUTED);
        name.setTooltip(new Tooltip(name.getText()));
        if (effect.empties()) {
            FontIcon sign = new FontIcon("fth-alert-circle");
            sign.getStyleClass().addAll("small", "danger-text");
            name.setGraphic(sign);
        }
        boolean known = effect.without().isPresent();
        ProgressBar bar =
                new ProgressBar(total == 0 ? 0 : (double) effect.without().orElse(0) / total);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label count = new Label(known ? number(effect.without().orElse(0)) : messages.text("matches.counting"));
        count.getStyleClass().addAll("secondary", "count", known ? Styles.STRONG : Styles.MUTED);
        Label gain = new Label(known ? gain(effect) : "");
        gain.getStyleClass()
                .addAll("secondary", "gain", effect.ignored() || effect.empties() ? "danger-text" : "muted");
        HBox row = new HBox(name, bar, count, gain);
        row.getStyleClass().add("match-effect");
        row.setId("effect-" + effect.key());
        row.setFocusTraversable(true);
        row.setAccessibleText(name.getText() + ": " + count.getText() + " " + gain.getText());
        return row;
    }

    private String gain(FilterEffect effect) {
        if (effect.ignored()) {
            return messages.text("matches.ignored");
        }
        return effect.empties() ? messages.text("matches.empties") : "+" + number(effect.gain());
    }

    VBox match(MatchSample match) {
        Label name = new Label(match.name());
        name.getStyleClass().addAll("secondary", "medium");
        name.setTooltip(new Tooltip(match.name()));
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, gap);
        head.getStyleClass().add("match-head");
        if (!match.status().isEmpty()) {
            Label status = new Label(match.status());
            status.getStyleClass().addAll("badge", match.status().equals("ERROR") ? "danger" : "plain");
            status.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(status);
        }
        Label facts = new Label(String.join(" · ", facts(match)));
        facts.getStyleClass().addAll("caption", Styles.MUTED);
        facts.setTooltip(new Tooltip(facts.getText()));
        VBox row = new VBox(head, facts);
        row.getStyleClass().add("match-row");
        row.setFocusTraversable(true);
        row.setAccessibleText(match.name() + " " + match.status() + ", " + facts.getText());
        return row;
    }

    private List<String> facts(MatchSample match) {
        List<String> facts = new ArrayList<>();
        if (match.startedAt() != null) {
            facts.add(times.dayAndClock(match.startedAt()));
            facts.add(times.distance(match.startedAt()));
        }
        facts.add(match.user().isEmpty() ? messages.text("matches.sample.nobody") : match.user());
        if (!match.tags().isEmpty()) {
            facts.add(String.join(", ", match.tags()));
        }
        return facts;
    }

    String number(int count) {
        return messages.text("matches.number", count);
    }
}
