package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.WeekPainting;
import dev.pandawatch.cadence.WeekPainting.Cell;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TreeSet;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// The hours of the week in which a schedule runs, to paint on, with what the cell at hand is on the other clock.
public final class WeekView implements View {
    private static final WeekPainting NOTHING = new WeekPainting(new TreeSet<>());

    private final CalendarViewModel viewModel;
    private final InstantText times;
    private final Messages messages;

    @FXML
    private Label weekHint;

    @FXML
    private Label weekCount;

    @FXML
    private WeekGrid weekGrid;

    @FXML
    private Label weekNow;

    @FXML
    private Label weekCell;

    public WeekView(CalendarViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        weekGrid.setPainter(viewModel::stroke);
        weekGrid.setWords(this::spoken);
        weekGrid.currentProperty().subscribe(cell -> weekCell.setText(clocks(cell)));
        viewModel.faceProperty().when(viewModel.shownProperty()).subscribe(_ -> show());
        viewModel.proposalProperty().when(viewModel.shownProperty()).subscribe((_, _) -> show());
        viewModel.nowProperty().when(viewModel.shownProperty()).subscribe((_, _) -> show());
    }

    private void show() {
        Picked picked = viewModel.picked();
        WeekPainting running = picked.runningWeek().orElse(NOTHING);
        Instant now = viewModel.nowProperty().get();
        LocalDateTime here = LocalDateTime.ofInstant(now, zone());
        double hour = (here.getDayOfWeek().getValue() - 1) * 24 + here.getHour() + here.getMinute() / 60.0;
        weekGrid.show(new WeekGrid.Picture(picked.week().orElse(NOTHING), running, CalendarWords.weekdays(), hour));
        weekHint.setText(messages.text("cadence.week.hint", shown().zoneName()));
        weekNow.setText(messages.text("cadence.week.now", shown().weekdayAndClock(now), shown().zoneName()));
        weekCount.setText(messages.text("cadence.week.count", running.cells().size() * picked.minutes()));
        weekCell.setText(clocks(weekGrid.currentProperty().get()));
    }

    private ZoneId zone() {
        return viewModel
                .faceProperty()
                .get()
                .sketched()
                .map(face -> face.clock().zone())
                .orElse(ZoneOffset.UTC);
    }

    private InstantText shown() {
        return times.in(zone());
    }

    /// `Tue 09:00 UTC = 10:00 in Berlin`
    private String clocks(Cell cell) {
        Instant moment = viewModel.moment(cell);
        InstantText other = shown().zoneName().equals("UTC") ? times : times.in(ZoneOffset.UTC);
        String here = shown().weekdayAndClock(moment);
        if (other.zoneName().equals(shown().zoneName())) {
            return messages.text("cadence.week.cell", here, shown().zoneName());
        }
        String there = other.weekdayAndClock(moment);
        boolean sameDay = there.substring(0, 3).equals(here.substring(0, 3));
        return messages.text(
                "cadence.week.cell.both",
                here,
                shown().zoneName(),
                sameDay ? other.clock(moment) : there,
                other.zoneName());
    }

    private String spoken(Cell cell) {
        boolean chosen = viewModel.picked().week().orElse(NOTHING).cells().contains(cell);
        return messages.text(chosen ? "cadence.week.spoken.chosen" : "cadence.week.spoken.free", clocks(cell));
    }
}
