package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CronPreset;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/// Usual expressions to begin with.
public final class CronPresetMenu extends MenuButton {
    public CronPresetMenu(CronTextViewModel viewModel, Messages messages) {
        super(messages.text("cadence.cron.presets"), new FontIcon("fth-list"));
        setId("cronPresets");
        for (CronPreset preset : CronPreset.values()) {
            Label cron = new Label(preset.cron());
            cron.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
            MenuItem item = new MenuItem(messages.text(preset.key()), cron);
            item.setId("preset-" + preset.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setOnAction(_ -> viewModel.use(preset));
            getItems().add(item);
        }
    }
}
