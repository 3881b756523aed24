package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.ui.cadence.ScheduleViewModel.Schedule;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a cadence means: one sentence, the same on the person's clock, and the next runs.
public final class ScheduleView implements View {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /// Below this width at 100 % the columns move together.
    private static final double TIGHT_BELOW = 430;

    /// Of the sentence's text at 100 %.
    private static final double SENTENCE_SIZE = 15;

    /// Sizes are rounded to whole pixels; without it the list would want to scroll by one.
    private static final double SLACK = 2;

    private final ScheduleViewModel viewModel;
    private final InstantText times;
    private final Messages messages;
    private final Label shift = new Label();
    private final RunTimes changeTimes;

    @FXML
    private VBox schedule;

    @FXML
    private Label sentence;

    @FXML
    private Label local;

    @FXML
    private Label localHeader;

    @FXML
    private Label starts;

    @FXML
    private ListView<Instant> runs;

    @FXML
    private Label none;

    @FXML
    private Region end;

    @FXML
    private HBox change;

    @FXML
    private HBox changeMoments;

    @FXML
    private Label changeDistance;

    public ScheduleView(ScheduleViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
        shift.getStyleClass().addAll("badge", "warning");
        shift.setId("shift");
        this.changeTimes = new RunTimes(times, shift);
    }

    @FXML
    private void initialize() {
        localHeader.setText(messages.text("schedule.here", times.zoneName()));
        changeMoments.getChildren().addFirst(changeTimes);
        runs.setCellFactory(_ -> new NextRunCell(times, viewModel.nowProperty()::get, messages));
        runs.prefHeightProperty()
                .bind(runs.fixedCellSizeProperty()
                        .multiply(Bindings.size(runs.getItems()))
                        .add(SLACK));
        runs.setMinHeight(Region.USE_PREF_SIZE);
        viewModel
                .nowProperty()
                .subscribe(now -> viewModel
                        .clockChangeProperty()
                        .set(times.nextClockChange(now).orElse(null)));
        viewModel.schedule().subscribe(this::show);
        viewModel.pausedProperty().subscribe((_, _) -> show(viewModel.schedule().get()));
        schedule.widthProperty().subscribe((_, _) -> fit());
        sentence.fontProperty().subscribe((_, _) -> fit());
    }

    private void fit() {
        double zoom = sentence.getFont().getSize() / SENTENCE_SIZE;
        schedule.pseudoClassStateChanged(TIGHT, schedule.getWidth() / zoom < TIGHT_BELOW);
    }

    private void show(Optional<Schedule> now) {
        sentence.setText(
                now.map(Schedule::cadence).map(CadenceProse::sentence).orElseGet(() -> messages.text("schedule.open")));
        String here = now.map(this::here).orElse("");
        local.setText(here);
        show(local, !here.isEmpty());
        List<Instant> next = now.map(Schedule::runs).orElse(List.of());
        runs.getItems().setAll(next);
        show(runs, !next.isEmpty());
        show(none, next.isEmpty());
        none.setText(messages.text(now.isPresent() ? "schedule.none" : "schedule.waits"));
        starts.setText(next.isEmpty() ? "" : messages.text(startsKey()));
        boolean shifts =
                now.flatMap(Schedule::afterChange).filter(this::shifted).isPresent();
        show(change, shifts);
        show(end, !shifts);
        now.flatMap(Schedule::afterChange).ifPresent(this::showChange);
    }

    private String startsKey() {
        return viewModel.pausedProperty().get() ? "schedule.starts.paused" : "schedule.starts";
    }

    private boolean shifted(Instant run) {
        return !times.clockShift(viewModel.nowProperty().get(), run).isEmpty();
    }

    private void showChange(Instant run) {
        changeTimes.show(run);
        shift.setText(times.clockShift(viewModel.nowProperty().get(), run));
        changeDistance.setText(messages.text("schedule.change", times.fullDistance(run)));
    }

    /// The times of day on the person's clock, and how they will be after it changes.
    private String here(Schedule schedule) {
        if (schedule.interval()) {
            return messages.text("schedule.interval");
        }
        List<Instant> now = schedule.timesOfDay();
        if (now.isEmpty() || times.zoneName().equals("UTC")) {
            return "";
        }
        String line = messages.text(day(now), times.zoneName(), clocks(now));
        List<Instant> later = schedule.timesAfterChange();
        if (later.isEmpty() || clocks(later).equals(clocks(now))) {
            return messages.text("schedule.local.stop", line);
        }
        Instant first = later.stream().min(Comparator.naturalOrder()).orElseThrow();
        return messages.text("schedule.local.later", line, times.day(first), clocks(later));
    }

    /// The key of the line, which says if all runs fall on another day here than in UTC.
    private String day(List<Instant> moments) {
        List<Integer> shifts = moments.stream().map(times::dayShift).distinct().toList();
        if (shifts.equals(List.of(1))) {
            return "schedule.local.after";
        }
        return shifts.equals(List.of(-1)) ? "schedule.local.before" : "schedule.local";
    }

    private String clocks(List<Instant> moments) {
        List<String> clocks = moments.stream().map(times::clock).toList();
        String last = clocks.getLast();
        return clocks.size() == 1
                ? last
                : messages.text(
                        "schedule.and",
                        clocks.stream().limit(clocks.size() - 1L).collect(Collectors.joining(", ")),
                        last);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
