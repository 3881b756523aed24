package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.ModeTrack;
import dev.pandawatch.ui.kit.TextBinding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A day and a time of day, both as text, in UTC or in the person's own zone, with a calendar to pick the day from.
/// Unlike a date picker it keeps what is no date, so that it can be mended.
public final class DateInput extends VBox {
    private static final double GAP = 4;

    private final TextField day = new TextField();
    private final TextField time = new TextField();
    private final ModeTrack zones = new ModeTrack();
    private final Label echo = new Label();
    private final Button pick = new Button("", new FontIcon("fth-calendar"));

    public DateInput() {
        day.getStyleClass().add("day");
        time.getStyleClass().add("time");
        pick.getStyleClass().addAll("icon", "form");
        HBox line = new HBox(day, pick, time, zones);
        line.getStyleClass().add("line");
        echo.getStyleClass().addAll("caption", "muted");
        getStyleClass().add("date-input");
        getChildren().addAll(line, echo);
    }

    public TextField getField() {
        return day;
    }

    /// Ties the two fields to `field`.
    ///
    /// @param key the filter's key: the ids of the parts begin with it
    /// @param today what the calendar opens on while no day is chosen
    void follow(DateField field, String key, LocalDate today, Messages messages) {
        day.setId(key + "_day");
        time.setId(key + "_time");
        pick.setId(key + "_pick");
        day.setPromptText(messages.text("filter.editor.date.day"));
        time.setPromptText(messages.text("filter.editor.date.time"));
        time.setAccessibleText(messages.text("filter.editor.date.time.of", messages.text("filter.editor." + key)));
        String words = messages.text("filter.editor.date.pick", messages.text("filter.editor." + key));
        pick.setAccessibleText(words);
        pick.setTooltip(new Tooltip(words));
        TextBinding.bind(day, field.dayProperty());
        TextBinding.bind(time, field.timeProperty());
        pick.setOnAction(_ -> open(today));
    }

    /// Lets the zone be chosen, and says below what the moment is in UTC, as it is sent, and in the own zone.
    ///
    /// @param times whose zone is the person's own
    void offer(DateField field, ObjectProperty<ZoneId> zone, InstantText times, Messages messages) {
        Map<ZoneId, ToggleButton> buttons = new LinkedHashMap<>();
        buttons.put(ZoneOffset.UTC, new ToggleButton("UTC"));
        if (!times.zone().normalized().equals(ZoneOffset.UTC)) {
            buttons.put(times.zone(), new ToggleButton(times.zoneName()));
        }
        buttons.forEach((choice, button) -> {
            button.setId(day.getId() + "_" + choice.getId().replace('/', '_'));
            button.setTooltip(new Tooltip(messages.text("filter.editor.date.zone", button.getText())));
            button.setOnAction(_ -> zone.set(choice));
            zones.getChildren().add(button);
        });
        zone.subscribe(now -> {
            ToggleButton chosen = buttons.get(now);
            if (chosen != null) {
                chosen.setSelected(true);
            }
        });
        Runnable tell = () -> echo.setText(field.moment()
                .map(moment -> messages.text("filter.editor.date.echo", times.both(moment)))
                .orElse(""));
        field.dayProperty().subscribe(tell);
        field.timeProperty().subscribe(tell);
        zone.subscribe(tell);
        tell.run();
    }

    private void open(LocalDate today) {
        LocalDate chosen = chosen();
        DatePicker picker = new DatePicker(chosen == null ? today : chosen);
        Node calendar = new DatePickerSkin(picker).getPopupContent();
        PopOver popOver = new PopOver(calendar);
        popOver.setArrowSize(0);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setAutoHide(true);
        picker.valueProperty().subscribe((_, picked) -> {
            if (picked != null) {
                day.setText(picked.toString());
                popOver.hide();
                day.requestFocus();
            }
        });
        popOver.show(pick, GAP);
    }

    private @Nullable LocalDate chosen() {
        try {
            return LocalDate.parse(day.getText().strip());
        } catch (DateTimeException e) {
            return null; // what stands there is no date: the calendar opens on today
        }
    }
}
