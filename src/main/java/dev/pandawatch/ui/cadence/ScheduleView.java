package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.cadence.FiringWindow;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.ui.cadence.ScheduleViewModel.Schedule;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a cadence means: one sentence, the same on the person's clock, the next runs, and how they slip.
public final class ScheduleView implements View {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass SCROLLS = PseudoClass.getPseudoClass("scrolls");

    /// What the two buttons in the head take up at 100 %.
    private static final double TOOLS = 56;

    /// Of the sentence's text at 100 %.
    private static final double SENTENCE_SIZE = 15;

    private final ScheduleViewModel viewModel;
    private final InstantText times;
    private final Messages messages;
    private final boolean compact;
    private final RunWords words;
    private final Label shift = new Label();
    private final RunTimes changeTimes;
    private Runnable sayRowsAgain = () -> {};

    @FXML
    private VBox schedule;

    @FXML
    private Label sentence;

    @FXML
    private Label local;

    @FXML
    private CautionBox agreement;

    @FXML
    private CautionBox crowd;

    @FXML
    private Label localHeader;

    @FXML
    private Label utcHeader;

    @FXML
    private Label thirdHeader;

    @FXML
    private Label distanceHeader;

    @FXML
    private Label about;

    @FXML
    private Label starts;

    @FXML
    private ToggleButton jump;

    @FXML
    private MenuButton third;

    @FXML
    private HBox jumpLine;

    @FXML
    private DatePicker jumpDate;

    @FXML
    private Hyperlink backToNow;

    @FXML
    private ListView<RunRow> runs;

    @FXML
    private Label none;

    @FXML
    private Region end;

    @FXML
    private HBox sameDay;

    @FXML
    private Label sameDayWords;

    @FXML
    private HBox change;

    @FXML
    private HBox changeMoments;

    @FXML
    private Label changeDistance;

    public ScheduleView(ScheduleViewModel viewModel, InstantText times, Messages messages) {
        this(viewModel, times, messages, false);
    }

    private ScheduleView(ScheduleViewModel viewModel, InstantText times, Messages messages, boolean compact) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
        this.compact = compact;
        this.words = new RunWords(viewModel, times, messages, compact);
        shift.getStyleClass().addAll("badge", "warning");
        shift.setId("shift");
        this.changeTimes = new RunTimes(times, shift);
    }

    /// For a drawer: sentence and runs, without a third clock, jumps and the drift.
    public static ScheduleView compact(ScheduleViewModel viewModel, InstantText times, Messages messages) {
        return new ScheduleView(viewModel, times, messages, true);
    }

    @FXML
    private void initialize() {
        localHeader.setText(messages.text("schedule.here", times.zoneName()));
        changeMoments.getChildren().addFirst(changeTimes);
        RunList list = new RunList(runs, viewModel.list(), words);
        sayRowsAgain = list::refresh;
        String expect = messages.text(FiringWindow.DELAY.key()) + " " + messages.text(FiringWindow.OUTAGE.key());
        about.setAccessibleText(expect);
        about.setTooltip(new Tooltip(expect));
        new JumpLine(viewModel.list(), times, viewModel.nowProperty()::get, jumpDate, jump).open(jumpLine, backToNow);
        new ThirdZone(third, viewModel.zones().thirdProperty(), times, messages);
        show(jump, !compact);
        show(third, !compact);
        viewModel
                .nowProperty()
                .subscribe(now -> viewModel
                        .clockChangeProperty()
                        .set(times.nextClockChange(now).orElse(null)));
        viewModel.schedule().subscribe(this::show);
        viewModel.pausedProperty().subscribe((_, _) -> show(viewModel.schedule().get()));
        viewModel.agreementProperty().subscribe(this::showAgreement);
        viewModel.list().startProperty().subscribe((_, _) -> {
            show(viewModel.schedule().get());
            list.rewind();
        });
        viewModel.list().rows().subscribe(this::judgeDays);
        viewModel.nowProperty().subscribe((_, _) -> list.refresh());
        viewModel.zones().thirdProperty().subscribe(_ -> fit());
        schedule.widthProperty().subscribe((_, _) -> fit());
        sentence.fontProperty().subscribe((_, _) -> fit());
        if (!compact) {
            schedule.getChildren().add(new Views(messages).load(new DriftView(viewModel.drift(), times, messages)));
        }
    }

    private double room() {
        return schedule.getWidth() / (sentence.getFont().getSize() / SENTENCE_SIZE);
    }

    /// The width for the head: a compact one has no tools in it.
    private double headRoom() {
        return compact ? room() + TOOLS : room();
    }

    private void fit() {
        RunColumns columns = RunColumns.of(room(), words.third() != null);
        schedule.pseudoClassStateChanged(TIGHT, columns != RunColumns.WIDE);
        schedule.pseudoClassStateChanged(SHORT, columns == RunColumns.SHORT);
        words.setColumns(columns);
        utcHeader.setText(messages.text(columns == RunColumns.SHORT ? "schedule.utc.brief" : "schedule.utc"));
        show(thirdHeader, words.third() != null);
        thirdHeader.setText(Optional.ofNullable(words.third())
                .map(zone -> times.in(zone).zoneName())
                .orElse(""));
        sayRowsAgain.run();
        show(viewModel.schedule().get());
    }

    private void show(Optional<Schedule> now) {
        sentence.setText(
                now.map(Schedule::cadence).map(CadenceProse::sentence).orElseGet(() -> messages.text("schedule.open")));
        String here = now.map(new LocalLine(times, messages)::of).orElse("");
        local.setText(here);
        show(local, !here.isEmpty());
        List<Instant> next = now.map(Schedule::runs).orElse(List.of());
        boolean empty = viewModel.list().rows().isEmpty();
        show(runs, !empty);
        show(none, empty);
        none.setText(messages.text(noneKey(now.isPresent(), next.isEmpty())));
        starts.setText(
                next.isEmpty() ? "" : new StartsText(times, messages).of(now.orElseThrow(), viewModel, headRoom()));
        showCrowd(now.flatMap(Schedule::crowd));
        showChange(now.flatMap(Schedule::afterChange)
                .filter(run -> shifted(run) && !viewModel.list().jumped()));
        judgeDays();
    }

    private static String noneKey(boolean sound, boolean never) {
        if (!sound) {
            return "schedule.waits";
        }
        return never ? "schedule.none" : "schedule.ended";
    }

    private void showCrowd(Optional<FiringWindow.Crowd> now) {
        show(crowd, now.isPresent());
        crowd.setHeadline(now.map(asked -> words(asked.phrase())).orElse(""));
        distanceHeader.setText(messages.text(now.isPresent() ? "schedule.window.header" : "schedule.distance"));
    }

    private void showAgreement(Optional<Phrase> said) {
        show(agreement, said.isPresent());
        agreement.setBody(said.map(this::words).orElse(""));
    }

    private void judgeDays() {
        boolean scrolls = viewModel.list().rows().size() > ScheduleViewModel.RUNS;
        schedule.pseudoClassStateChanged(SCROLLS, scrolls);
        int days = viewModel.list().dayShift(times::dayShift);
        if (words.setSharedDayShift(days)) {
            sayRowsAgain.run();
        }
        sameDayWords.setText(messages.text(days < 0 ? "schedule.days.earlier" : "schedule.days.later"));
        show(sameDay, days != 0);
        show(end, days == 0 && !change.isVisible());
    }

    private boolean shifted(Instant run) {
        return !times.clockShift(viewModel.nowProperty().get(), run).isEmpty();
    }

    private void showChange(Optional<Instant> run) {
        show(change, run.isPresent());
        run.ifPresent(first -> {
            changeTimes.show(first, words.columns(), null);
            shift.setText(times.clockShift(viewModel.nowProperty().get(), first));
            String key = words.columns() == RunColumns.WIDE ? "schedule.change" : "schedule.change.brief";
            changeDistance.setText(messages.text(key, times.fullDistance(first)));
        });
    }

    private String words(Phrase said) {
        return messages.text(said.key(), said.arguments().toArray());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
