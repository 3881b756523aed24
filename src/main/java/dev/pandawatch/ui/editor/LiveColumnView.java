package dev.pandawatch.ui.editor;

import dev.pandawatch.cadence.Repair;
import dev.pandawatch.gateway.RequestPreview;
import dev.pandawatch.ui.cadence.FiringCalendarView;
import dev.pandawatch.ui.cadence.ScheduleView;
import dev.pandawatch.ui.cadence.ScheduleViewModel;
import dev.pandawatch.ui.filter.MatchesView;
import dev.pandawatch.ui.forecast.ForecastView;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What will happen if this is saved: the schedule, what becomes of the running one, and the request itself.
public final class LiveColumnView implements View {
    /// More lines than these scroll.
    private static final int MOST_LINES = 18;

    private final MonitorEditorViewModel viewModel;
    private final Views views;
    private final InstantText times;
    private final Messages messages;

    @FXML
    private VBox column;

    @FXML
    private HBox repair;

    @FXML
    private Label repairText;

    @FXML
    private VBox schedule;

    @FXML
    private VBox cost;

    @FXML
    private CautionBox effect;

    @FXML
    private VBox matches;

    @FXML
    private ToggleButton unfold;

    @FXML
    private FontIcon chevron;

    @FXML
    private Label call;

    @FXML
    private Label size;

    @FXML
    private Hyperlink copy;

    @FXML
    private TextArea body;

    public LiveColumnView(MonitorEditorViewModel viewModel, Views views, InstantText times) {
        this.viewModel = viewModel;
        this.views = views;
        this.times = times;
        this.messages = views.messages();
    }

    @FXML
    private void initialize() {
        ScheduleViewModel runs = viewModel.parts().schedule();
        schedule.getChildren()
                .setAll(
                        views.load(new ScheduleView(runs, times, messages)),
                        views.load(new FiringCalendarView(runs.calendar(times.zone()), times, messages)));
        matches.getChildren().add(views.load(new MatchesView(viewModel.parts().matches(), times, messages)));
        cost.getChildren().add(views.load(new ForecastView(viewModel.parts().forecast(), views, times)));
        viewModel.parts().readVolume();
        viewModel.parts().cadence().text().previewsRepair().subscribe(first -> {
            repairText.setText(first.map(Repair::text).orElse(""));
            show(repair, first.isPresent());
        });
        viewModel.effect().subscribe(this::tellEffect);
        viewModel.request().subscribe(this::showRequest);
        viewModel
                .problems()
                .allProperty()
                .subscribe(_ -> showRequest(viewModel.request().getValue()));
        unfold.selectedProperty().subscribe(_ -> fold());
    }

    /// Brings what belongs to a section of the form to the top of `pane`, in which this column lies.
    void follow(Section section, ScrollPane pane) {
        double top = switch (section) {
            case METRICS, FILTERS, SAMPLING -> matches.getLayoutY() - column.getSpacing();
            case IDENTITY, CADENCE, MODEL, OPTIONS -> 0;
        };
        double room = column.getHeight() - pane.getViewportBounds().getHeight();
        pane.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
    }

    private void tellEffect(Optional<ScheduleEffect> now) {
        show(effect, now.isPresent());
        now.ifPresent(moved -> {
            effect.setHeadline(messages.text("editor.effect"));
            effect.setBody(meaning(moved));
        });
    }

    private String meaning(ScheduleEffect moved) {
        if (!moved.active()) {
            return messages.text("editor.effect.paused");
        }
        if (moved.before() == null || moved.after() == null) {
            return messages.text("editor.effect.now");
        }
        return messages.text("editor.effect.moves", times.both(moved.before()), times.both(moved.after()));
    }

    private void showRequest(Optional<RequestPreview.Request> now) {
        call.setText(now.map(request -> request.method() + " " + request.path()).orElseGet(this::whyNone));
        call.getStyleClass().removeAll("mono");
        now.ifPresent(_ -> call.getStyleClass().add("mono"));
        size.setText(now.map(request -> messages.text("editor.request.bytes", request.bytes()))
                .orElse(""));
        String text = now.map(RequestPreview.Request::body).orElse("");
        body.setText(text);
        body.setPrefRowCount(Math.clamp(text.lines().count() + 1, 1, MOST_LINES));
        copy.setText(messages.text("editor.request.copy"));
        fold();
    }

    private String whyNone() {
        String waitsFor = viewModel.problems().allProperty().get().stream()
                .flatMap(problem -> Section.of(problem.field()).stream())
                .distinct()
                .map(section -> messages.text("editor.section." + section.word()))
                .collect(Collectors.joining(", "));
        return waitsFor.isEmpty()
                ? messages.text("editor.request.nothing")
                : messages.text("editor.request.waits", waitsFor);
    }

    private void fold() {
        boolean there = !body.getText().isEmpty();
        boolean open = there && unfold.isSelected();
        chevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
        show(body, open);
        copy.setVisible(there);
    }

    @FXML
    private void copy() {
        Clip.copy(body.getText());
        copy.setText(messages.text("editor.request.copied"));
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
