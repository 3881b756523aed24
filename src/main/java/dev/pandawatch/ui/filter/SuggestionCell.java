package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.filter.Suggestions.Suggested;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One suggested value: whether it is chosen, its share as a bar, its count, and where it is known when it last came.
final class SuggestionCell extends ListCell<Suggested> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SuggestionPicker picker;
    private final Messages messages;
    private final InstantText times;
    private final FontIcon check = new FontIcon("fth-square");
    private final Label value = new Label();
    private final Label seen = new Label();
    private final ProgressBar share = new ProgressBar(0);
    private final Label count = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox row;
    private @Nullable Suggested told;
    private boolean chosen;

    SuggestionCell(SuggestionPicker picker, Messages messages, InstantText times) {
        this.picker = picker;
        this.messages = messages;
        this.times = times;
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        seen.getStyleClass().addAll("caption", "muted");
        seen.setMinWidth(USE_PREF_SIZE);
        check.getStyleClass().addAll("small", "muted");
        share.setFocusTraversable(false);
        count.getStyleClass().addAll("secondary", "muted", "count");
        row = new HBox(check, value, seen, share, count);
        row.getStyleClass().add("suggestion");
        row.setMinWidth(0);
        setPrefWidth(0);
        setTooltip(whole);
        setOnMouseClicked(_ -> {
            Suggested item = getItem();
            if (item != null && !isEmpty()) {
                picker.pick(item);
            }
        });
    }

    /// Changes only what differs: each new style makes the toolkit style the cell anew, at every key that is typed.
    @Override
    protected void updateItem(@Nullable Suggested item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            return;
        }
        boolean now = picker.chosen(item.value());
        double part = picker.share(item);
        if (item.equals(told) && now == chosen && part == share.getProgress() && getGraphic() != null) {
            return;
        }
        told = item;
        check(now);
        value.setText(item.value());
        whole.setText(item.value());
        boolean lists = picker.key().endsWith("_id"); // users and sessions, which the server lists by when they came
        seen.setText(lists && item.lastSeen() != null ? times.distance(item.lastSeen()) : "");
        share.setProgress(part);
        count.setText(messages.text("filter.suggest.count", item.count()));
        setAccessibleText(
                messages.text(chosen ? "filter.suggest.chosen" : "filter.suggest.offered", item.value(), item.count()));
        setGraphic(row);
    }

    private void check(boolean now) {
        if (now != chosen) {
            chosen = now;
            check.setIconLiteral(now ? "fth-check-square" : "fth-square");
            check.getStyleClass().setAll("ikonli-font-icon", "small", now ? "accent-text" : "muted");
            share.pseudoClassStateChanged(CHOSEN, now);
        }
    }
}
