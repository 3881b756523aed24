package dev.pandawatch.ui.shell;

import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;

/// Says how old the data is on a button: a dot, a few words, and the whole reason on hover, on focus and to screen
/// readers.
record AgeOfData(FreshnessViewModel viewModel, Messages messages, InstantText times) {
    /// Of the reason, in em.
    private static final double WIDTH = 28;

    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    /// @param now changes whenever the words could
    void follow(Button age, ObservableValue<Instant> now) {
        Tooltip reason = new Tooltip();
        reason.setWrapText(true);
        reason.setAnchorLocation(PopupWindow.AnchorLocation.WINDOW_TOP_RIGHT); // the window ends near by
        age.fontProperty().subscribe(font -> reason.setMaxWidth(WIDTH * font.getSize()));
        age.setTooltip(reason);
        Runnable say = () -> say(age, reason, viewModel.freshnessProperty().getValue());
        now.subscribe(say);
        viewModel.freshnessProperty().subscribe(say);
        age.focusVisibleProperty().subscribe(focused -> {
            if (focused) {
                showBelow(age, reason);
            } else {
                reason.hide();
            }
        });
        age.setOnAction(_ -> showBelow(age, reason));
    }

    private void say(Button age, Tooltip reason, Freshness freshness) {
        String help = switch (freshness) {
            case Freshness.Waiting _ -> messages.text("shell.age.waiting.help");
            case Freshness.Updated(var at, var stale) ->
                messages.text(stale ? "shell.age.stale.help" : "shell.age.updated.help", times.clock(at));
            case Freshness.Failing(var _, var shown, var why, var _) ->
                messages.text(
                        shown == null ? "shell.age.failing.help" : "shell.age.failing.shown.help",
                        Failures.sentence(why, messages),
                        shown == null ? "" : times.clock(shown));
        };
        age.setText(words(freshness));
        age.pseudoClassStateChanged(OLD, !(freshness instanceof Freshness.Updated(var _, var stale)) || stale);
        age.setAccessibleHelp(help);
        reason.setText(help);
    }

    private String words(Freshness freshness) {
        return switch (freshness) {
            case Freshness.Waiting _ -> messages.text("shell.age.waiting");
            case Freshness.Updated(var at, var _) -> messages.text("shell.age.updated", times.distance(at));
            case Freshness.Failing(var since, var _, var _, var silent) ->
                messages.text(silent ? "shell.age.silent" : "shell.age.failing", times.moment(since));
        };
    }

    private static void showBelow(Button age, Tooltip reason) {
        Bounds place = age.localToScreen(age.getBoundsInLocal());
        if (place != null) {
            reason.show(age, place.getMaxX(), place.getMaxY() + 4);
        }
    }
}
