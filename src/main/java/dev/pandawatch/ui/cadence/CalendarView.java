package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Shape;
import dev.pandawatch.ui.cadence.CalendarFace.Sketched;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A cadence to click together: first its shape, then the values of that shape.
public final class CalendarView implements View {
    private static final int EVERY_FIFTH = 5;

    private final CalendarViewModel viewModel;
    private final Views views;
    private final InstantText times;
    private final Messages messages;
    private final CalendarWords words;
    private final Map<Shape, ToggleButton> shapeButtons = new EnumMap<>(Shape.class);
    private final Map<CalendarPart, ChoiceSection> sections = new EnumMap<>(CalendarPart.class);
    private boolean eachMinute;

    @FXML
    private FlowPane shapes;

    @FXML
    private CautionBox note;

    @FXML
    private VBox week;

    @FXML
    private TimesRow timesOfDay;

    @FXML
    private ChoiceSection step;

    @FXML
    private ChoiceSection nth;

    @FXML
    private ChoiceSection last;

    @FXML
    private ChoiceSection monthDays;

    @FXML
    private ChoiceSection weekdays;

    @FXML
    private ChoiceSection months;

    @FXML
    private ChoiceSection minutes;

    @FXML
    private ChoiceSection hours;

    @FXML
    private VBox decisions;

    public CalendarView(CalendarViewModel viewModel, Views views, InstantText times) {
        this.viewModel = viewModel;
        this.views = views;
        this.times = times;
        this.messages = views.messages();
        this.words = new CalendarWords(messages);
    }

    @FXML
    private void initialize() {
        sections.putAll(Map.of(
                CalendarPart.STEP, step,
                CalendarPart.NTH, nth,
                CalendarPart.LAST, last,
                CalendarPart.MONTH_DAYS, monthDays,
                CalendarPart.WEEKDAYS, weekdays,
                CalendarPart.MONTHS, months,
                CalendarPart.MINUTES, minutes,
                CalendarPart.HOURS, hours));
        sections.forEach((part, section) -> {
            section.grid().setChoices(words.choices(part));
            section.grid().setOnChoose((keys, on) -> viewModel.choose(part, keys, on));
        });
        addShortCuts();
        for (Shape shape : Shape.values()) {
            shapes.getChildren().add(button(shape));
        }
        timesOfDay.begin(messages, viewModel::chooseTime);
        week.getChildren().add(views.load(new WeekView(viewModel, times, messages)));
        Node boxes = views.load(new DecisionsView(viewModel, times, messages));
        decisions.getChildren().add(boxes);
        boxes.managedProperty().subscribe(there -> show(decisions, there));
        viewModel.faceProperty().when(viewModel.shownProperty()).subscribe(_ -> show());
        viewModel.proposalProperty().when(viewModel.shownProperty()).subscribe((_, _) -> show());
    }

    /// Where the calendar takes the focus.
    Node field() {
        return shapeButtons.values().stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElseGet(() -> shapeButtons.values().iterator().next());
    }

    private ToggleButton button(Shape shape) {
        ToggleButton button = new ToggleButton(words.shape(shape));
        button.setId("shape_" + shape.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("choice");
        button.setOnAction(_ -> {
            viewModel.turnTo(shape);
            showShape();
        });
        shapeButtons.put(shape, button);
        return button;
    }

    private void addShortCuts() {
        weekdays.setShortCut(
                messages.text("cadence.calendar.weekdays.working"), () -> only(CalendarPart.WEEKDAYS, 1, 5));
        months.setShortCut(messages.text("cadence.calendar.months.all"), () -> only(CalendarPart.MONTHS, 1, 12));
        hours.setShortCut(messages.text("cadence.calendar.hours.all"), () -> only(CalendarPart.HOURS, 0, 23));
        minutes.setShortCut(messages.text("cadence.calendar.minutes.all"), () -> {
            eachMinute = !eachMinute;
            fillMinutes();
        });
    }

    private void only(CalendarPart part, int from, int to) {
        viewModel.chooseOnly(part, IntStream.rangeClosed(from, to).boxed().toList());
    }

    private void show() {
        CalendarFace face = viewModel.faceProperty().get();
        showShape();
        sections.forEach((part, section) -> {
            section.show(face.choices().contains(part));
            section.grid().setChosen(face.chosen(part));
        });
        fillMinutes();
        boolean byTimes = face.sketched()
                .filter(shown -> shown.shape() == Shape.TIMES_A_DAY)
                .isPresent();
        show(timesOfDay, byTimes);
        if (byTimes) {
            timesOfDay.show(viewModel.picked());
        }
        show(week, viewModel.picked().week().isPresent());
        hours.setHint(messages.text(
                "cadence.calendar.hours.hint",
                zone(face),
                face.chosen(CalendarPart.HOURS).size()));
        tellNote(face);
    }

    private void showShape() {
        Shape shown =
                viewModel.faceProperty().get().sketched().map(Sketched::shape).orElse(null);
        shapeButtons.forEach((shape, button) -> button.setSelected(shape == shown));
    }

    private String zone(CalendarFace face) {
        return face.sketched()
                .map(shown -> times.in(shown.clock().zone()).zoneName())
                .orElse("UTC");
    }

    /// All sixty where one of the others is chosen.
    private void fillMinutes() {
        SortedSet<Integer> chosen = viewModel.faceProperty().get().chosen(CalendarPart.MINUTES);
        boolean all = eachMinute || chosen.stream().anyMatch(minute -> minute % EVERY_FIFTH != 0);
        List<ChoiceGrid.Choice> wanted = all ? words.everyMinute() : words.choices(CalendarPart.MINUTES);
        if (minutes.grid().size() != wanted.size()) {
            minutes.grid().setChoices(wanted);
        }
        minutes.grid().setChosen(chosen);
        minutes.setShortCut(messages.text(all ? "cadence.calendar.minutes.fewer" : "cadence.calendar.minutes.all"));
    }

    private void tellNote(CalendarFace face) {
        String text = switch (face) {
            case Sketched(var _, var _, var clock) -> clock.asked() ? "" : messages.text("cadence.calendar.note.utc");
            case CalendarFace.Custom(var _, var day, var weekday) ->
                messages.text("cadence.calendar.note.custom", day, weekday);
            case CalendarFace.Opaque _ -> messages.text("cadence.calendar.note.opaque");
            case CalendarFace.Interval _ -> messages.text("cadence.calendar.note.interval");
            case CalendarFace.Unsound _ -> messages.text("cadence.calendar.note.unsound");
        };
        note.setBody(text);
        show(note, !text.isEmpty());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
