package dev.pandawatch.ui.monitors;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.NextFirings;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The drawer: what the selected monitor does, when it runs next, how its last runs went.
public final class DrawerView implements View {
    private final DrawerViewModel drawer;
    private final MonitorActionsViewModel actions;
    private final MonitorLinks links;
    private final RowWords words;
    private final Messages messages;
    private final DrawerLines lines;
    private final SchedulePreview preview;

    @FXML
    private HealthIcon healthIcon;

    @FXML
    private Label healthWord;

    @FXML
    private Label name;

    @FXML
    private Label sentence;

    @FXML
    private CautionBox reason;

    @FXML
    private Node buttons;

    @FXML
    private Button runNow;

    @FXML
    private Button pause;

    @FXML
    private MenuButton more;

    @FXML
    private Node underWay;

    @FXML
    private Label underWayText;

    @FXML
    private VBox details;

    @FXML
    private Label firingsNote;

    @FXML
    private GridPane firings;

    @FXML
    private ToggleButton unfoldSchedule;

    @FXML
    private FontIcon scheduleChevron;

    @FXML
    private VBox schedule;

    @FXML
    private Label runsTitle;

    @FXML
    private Label runsNote;

    @FXML
    private VBox runs;

    @FXML
    private Hyperlink readRuns;

    @FXML
    private GridPane definition;

    /// @param preview draws the whole schedule
    public DrawerView(
            DrawerViewModel drawer,
            MonitorActionsViewModel actions,
            MonitorLinks links,
            RowWords words,
            SchedulePreview preview) {
        this.preview = preview;
        this.drawer = drawer;
        this.actions = actions;
        this.links = links;
        this.words = words;
        this.messages = words.messages();
        this.lines = new DrawerLines(words);
    }

    @FXML
    private void initialize() {
        more.getItems().setAll(new RowMenu(actions, links, messages).brief(this::monitor));
        runsTitle.setText(messages.text("drawer.runs", words.times().zoneName()));
        unfoldSchedule.selectedProperty().bindBidirectional(drawer.scheduleOpenProperty());
        drawer.scheduleOpenProperty().subscribe(open -> {
            if (open && schedule.getChildren().isEmpty()) {
                schedule.getChildren().add(preview.of(drawer.schedule())); // not on the way to the first frame
            }
            setShown(schedule, open);
            scheduleChevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
        });
        drawer.rowProperty().subscribe(this::show);
        drawer.defaultModelProperty().subscribe(_ -> show(drawer.rowProperty().get()));
        drawer.firingsProperty().subscribe(_ -> showFirings());
        drawer.runsProperty().subscribe(_ -> showRuns());
        drawer.nowProperty().subscribe(_ -> {
            showFirings();
            showRuns();
        });
        actions.underWay().addListener((MapChangeListener<Object, Object>) _ -> showUnderWay());
    }

    DrawerViewModel viewModel() {
        return drawer;
    }

    private void show(@Nullable ListRow row) {
        if (row == null) {
            return;
        }
        healthIcon.setHealth(row.health().shape());
        healthWord.setText(words.health(row.health()));
        healthWord
                .getStyleClass()
                .setAll("label", "strong", "health-word", row.health().shape().styleClass());
        name.setText(words.name(row));
        boolean readable = row instanceof MonitorRow;
        for (Node part : List.of(sentence, buttons, details)) {
            setShown(part, readable);
        }
        showReason(row);
        if (row instanceof MonitorRow monitor) {
            sentence.setText(words.summary(monitor));
            pause.setText(messages.text(monitor.paused() ? "drawer.resume" : "drawer.pause"));
            lines.showDefinition(
                    definition, monitor, drawer.defaultModelProperty().get());
        }
        showUnderWay();
    }

    private void showReason(ListRow row) {
        CautionBox.Kind kind = switch (row.health()) {
            case FAILING, DEAD, UNREADABLE -> CautionBox.Kind.ERROR;
            case STALLED, LATE, DEGRADED -> CautionBox.Kind.WARNING;
            case QUIET, NO_VERDICT -> CautionBox.Kind.INFERRED;
            case UNVERIFIED -> CautionBox.Kind.NOTE;
            case RUNNING, HEALTHY, NEVER_RAN, UNKNOWN, PAUSED -> null;
        };
        setShown(reason, kind != null);
        if (kind != null) {
            reason.setKind(kind);
            boolean plain = kind == CautionBox.Kind.ERROR || kind == CautionBox.Kind.WARNING;
            reason.setHeadline(plain ? "" : words.brief(row.health()));
            reason.setBody(words.healthReason(row));
        }
    }

    private void showUnderWay() {
        MonitorRow row = monitor();
        MonitorAction action =
                row == null ? null : actions.underWay().get(row.monitor().id());
        boolean busy = action != null;
        runNow.setDisable(busy);
        pause.setDisable(busy);
        more.setDisable(busy);
        setShown(underWay, busy);
        if (action != null) {
            underWayText.setText(words.action(action));
        }
    }

    private void showFirings() {
        NextFirings next = drawer.firingsProperty().get();
        firingsNote.setText(messages.text(next.noteKey()));
        lines.showFirings(firings, next, monitor());
    }

    private void showRuns() {
        setShown(readRuns, drawer.runsProperty().get() instanceof RecentRuns.Unknown);
        switch (drawer.runsProperty().get()) {
            case RecentRuns.Reading _ -> tellRuns(List.of(), messages.text("drawer.runs.reading"));
            case RecentRuns.Known(var known, var total) -> tellRuns(known, messages.text("drawer.runs.total", total));
            case RecentRuns.Unknown(GatewayException why) -> tellRuns(List.of(), Failures.sentence(why, messages));
        }
    }

    private void tellRuns(List<EvalRun> known, String note) {
        runsNote.setText(note);
        lines.showRuns(runs, known, monitor());
    }

    private static void setShown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private @Nullable MonitorRow monitor() {
        return drawer.rowProperty().get() instanceof MonitorRow row ? row : null;
    }

    private void withRow(Consumer<MonitorRow> act) {
        MonitorRow row = monitor();
        if (row != null) {
            act.accept(row);
        }
    }

    @FXML
    private void runNow() {
        withRow(row -> actions.start(MonitorAction.RUN_NOW, row));
    }

    @FXML
    private void pauseOrResume() {
        withRow(actions::pauseOrResume);
    }

    @FXML
    private void edit() {
        withRow(row -> links.edit(row.monitor()));
    }

    @FXML
    private void showDetail() {
        withRow(row -> links.detail(row.monitor()));
    }

    @FXML
    private void close() {
        drawer.close();
    }

    @FXML
    private void readRuns() {
        drawer.readRuns();
    }
}
