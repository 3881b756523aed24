package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.ui.cadence.CadenceEditorViewModel.Mode;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.ModeTrack;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// An interval or a cron expression, with the verdict on it as it is typed.
public final class CadenceEditorView implements View {
    private final CadenceEditorViewModel viewModel;
    private final Views views;
    private final InstantText times;
    private final Messages messages;
    private final CalendarView calendarView;
    private final CronTextView cronView;

    @FXML
    private ModeTrack mode;

    @FXML
    private ToggleButton intervalMode;

    @FXML
    private ToggleButton calendarMode;

    @FXML
    private ToggleButton cronMode;

    @FXML
    private HBox thinking;

    @FXML
    private Label thinkLabel;

    @FXML
    private MenuButton thinkZone;

    @FXML
    private CautionBox intervalNote;

    @FXML
    private VBox calendarPane;

    @FXML
    private VBox intervalPane;

    @FXML
    private ToggleGroup presets;

    @FXML
    private RadioButton every6h;

    @FXML
    private RadioButton daily;

    @FXML
    private RadioButton weekly;

    @FXML
    private HBox presetMenu;

    @FXML
    private VBox cronPane;

    @FXML
    private FieldProblem problem;

    @FXML
    private VBox cautionsPane;

    public CadenceEditorView(CadenceEditorViewModel viewModel, Views views, InstantText times) {
        this.viewModel = viewModel;
        this.views = views;
        this.times = times;
        this.messages = views.messages();
        this.calendarView = new CalendarView(viewModel.calendar(), views, times);
        this.cronView = new CronTextView(viewModel.text(), messages);
    }

    @FXML
    private void initialize() {
        every6h.setUserData(Cadence.Preset.EVERY_6H);
        daily.setUserData(Cadence.Preset.DAILY);
        weekly.setUserData(Cadence.Preset.WEEKLY);
        intervalMode.setUserData(Mode.INTERVAL);
        calendarMode.setUserData(Mode.CALENDAR);
        cronMode.setUserData(Mode.CRON);
        calendarPane.getChildren().add(views.load(calendarView));
        cronPane.getChildren().add(views.load(cronView));
        presetMenu.getChildren().add(new CronPresetMenu(viewModel.text(), messages));
        Node cautions = views.load(new CautionsView(viewModel.text(), times, messages));
        cautionsPane.getChildren().add(cautions);
        cautions.managedProperty().subscribe(there -> show(cautionsPane, there));
        thinkLabel.setLabelFor(thinkZone);
        viewModel.zones().thinkingProperty().subscribe(zone -> thinkZone.setText(name(zone)));
        thinkZone.setOnShowing(_ -> offerZones());
        offerZones();
        viewModel.wireProperty().subscribe(this::noteInterval);
        viewModel.modeProperty().subscribe(this::turnTo);
        mode.chosenProperty().subscribe((_, chosen) -> {
            if (chosen != null && chosen.getUserData() instanceof Mode turned) {
                viewModel.modeProperty().set(turned);
            }
        });
        viewModel
                .presetProperty()
                .subscribe(preset ->
                        presets.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == preset)));
        presets.selectedToggleProperty().subscribe((_, chosen) -> {
            if (chosen != null && chosen.getUserData() instanceof Cadence.Preset preset) {
                viewModel.presetProperty().set(preset);
            }
        });
        problem.follow(viewModel.otherProblems(), messages);
    }

    /// Where the cadence is edited at the moment.
    public Node field() {
        return switch (viewModel.modeProperty().get()) {
            case CRON -> cronView.field();
            case CALENDAR -> calendarView.field();
            case INTERVAL -> presets.getSelectedToggle() instanceof Node chosen ? chosen : daily;
        };
    }

    private void turnTo(Mode now) {
        (switch (now) {
                    case INTERVAL -> intervalMode;
                    case CALENDAR -> calendarMode;
                    case CRON -> cronMode;
                })
                .setSelected(true);
        show(intervalPane, now == Mode.INTERVAL);
        show(calendarPane, now == Mode.CALENDAR);
        show(thinking, now == Mode.CALENDAR);
        show(presetMenu, now == Mode.CRON);
        show(cronPane, now != Mode.INTERVAL);
        cronView.setCompact(now == Mode.CALENDAR);
    }

    /// UTC, the person's own zone, and the third one if there is one.
    private void offerZones() {
        List<ZoneId> zones = new ArrayList<>(List.of(ZoneOffset.UTC));
        zones.add(times.zone());
        ZoneId third = viewModel.zones().thirdProperty().get();
        if (third != null) {
            zones.add(third);
        }
        List<MenuItem> items = new ArrayList<>();
        for (ZoneId zone : zones) {
            if (items.stream().noneMatch(known -> known.getText().equals(name(zone)))) {
                MenuItem item = new MenuItem(name(zone));
                item.setId("think_" + times.in(zone).zoneName().replace(' ', '_'));
                item.setOnAction(_ -> viewModel.zones().thinkingProperty().set(zone));
                items.add(item);
            }
        }
        thinkZone.getItems().setAll(items);
    }

    private String name(ZoneId zone) {
        String name = times.in(zone).zoneName();
        return zone.equals(times.zone()) && !name.equals("UTC")
                ? messages.text("cadence.editor.think.own", name)
                : name;
    }

    private void noteInterval(String wire) {
        Optional<String> sentence = Cadence.parse(wire)
                .toOptional()
                .filter(Cadence.Cron.class::isInstance)
                .map(CadenceProse::sentence);
        intervalNote.setBody(sentence.map(cron -> messages.text("cadence.editor.interval.cron", cron))
                .orElse(""));
        show(intervalNote, sentence.isPresent());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
