package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.InstantText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The line that lets the list begin at a day of the person's calendar: out of sight until it is asked for.
final class JumpLine {
    private final RunListViewModel list;
    private final InstantText times;
    private final Supplier<Instant> now;
    private final DatePicker picker;
    private final ToggleButton opener;

    JumpLine(RunListViewModel list, InstantText times, Supplier<Instant> now, DatePicker picker, ToggleButton opener) {
        this.list = list;
        this.times = times;
        this.now = now;
        this.picker = picker;
        this.opener = opener;
        picker.setConverter(new JumpDate());
        picker.setDayCellFactory(_ -> new Day());
        picker.valueProperty().subscribe(this::jump);
    }

    /// @param line what is shown while the opener is pressed
    void open(Node line, Hyperlink back) {
        opener.selectedProperty().subscribe(open -> {
            line.setVisible(open);
            line.setManaged(open);
        });
        opener.setOnAction(_ -> {
            if (opener.isSelected()) {
                picker.requestFocus();
            } else {
                picker.setValue(null);
            }
        });
        back.setOnAction(_ -> close());
        line.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                close();
                pressed.consume();
            }
        });
    }

    private void close() {
        picker.setValue(null);
        opener.setSelected(false);
        opener.requestFocus();
    }

    private void jump(@Nullable LocalDate day) {
        list.startProperty()
                .set(day == null ? null : day.atStartOfDay(times.zone()).toInstant());
    }

    /// Days that have passed cannot be chosen.
    private final class Day extends DateCell {
        @Override
        public void updateItem(@Nullable LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(empty || day == null || day.isBefore(LocalDate.ofInstant(now.get(), times.zone())));
        }
    }
}
