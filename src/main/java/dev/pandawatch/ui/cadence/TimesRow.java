package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Chip;
import dev.pandawatch.ui.kit.Messages;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The times of a day, one chip each, and a field to add another.
public final class TimesRow extends VBox {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("[H:mm][H.mm][HHmm][H]", Locale.ENGLISH);

    private final FlowPane chips = new FlowPane();
    private final TextField time = new TextField();
    private final Button add = new Button();
    private final Label problem = new Label();
    private BiFunction<LocalTime, Boolean, Chip> chip = (each, _) -> new Chip(each.toString(), "", () -> {});

    public TimesRow() {
        getStyleClass().add("times-row");
        chips.getStyleClass().add("time-chips");
        time.setId("time");
        time.getStyleClass().addAll("dense", "time");
        add.setId("addTime");
        problem.setId("timeProblem");
        problem.getStyleClass().add("field-problem");
        HBox entry = new HBox(time, add);
        entry.getStyleClass().add("field-line");
        getChildren().addAll(chips, entry, problem);
        time.textProperty().subscribe(_ -> complain(""));
    }

    /// @param choose takes a time, and whether it shall be
    void begin(Messages words, BiConsumer<LocalTime, Boolean> choose) {
        time.setPromptText(words.text("cadence.calendar.time.prompt"));
        time.setAccessibleText(words.text("cadence.calendar.time.add"));
        add.setText(words.text("cadence.calendar.time.add"));
        Runnable take = () -> read(time.getText())
                .ifPresentOrElse(
                        typed -> {
                            choose.accept(typed, true);
                            time.clear();
                        },
                        () -> complain(words.text("cadence.calendar.time.problem")));
        time.setOnAction(_ -> take.run());
        add.setOnAction(_ -> take.run());
        chip = (each, running) -> {
            Chip made = new Chip(
                    each.toString(),
                    words.text("cadence.calendar.time.remove", each.toString()),
                    () -> choose.accept(each, false));
            made.pseudoClassStateChanged(PENDING, !running);
            return made;
        };
    }

    /// Shows the times; those that are still to be decided look so.
    void show(Picked picked) {
        SortedSet<LocalTime> running = picked.runningTimes();
        chips.getChildren()
                .setAll(picked.times().stream()
                        .map(each -> chip.apply(each, running.contains(each)))
                        .toList());
    }

    private void complain(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
    }

    private static Optional<LocalTime> read(String typed) {
        try {
            return Optional.of(LocalTime.from(TYPED.parse(typed.strip())));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
