package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.outcome.OutcomeShape;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The title of the detail view: which monitor, how it fares, and what can be done to it.
final class DetailHeadView implements View {
    private final DetailViewModel detail;
    private final DetailLinks links;
    private final DetailWords words;
    private Subscription commands = Subscription.EMPTY;

    @FXML
    private FontIcon target;

    @FXML
    private Label name;

    @FXML
    private Node health;

    @FXML
    private HealthIcon healthIcon;

    @FXML
    private Label healthWord;

    @FXML
    private Label status;

    @FXML
    private Label age;

    @FXML
    private Button refresh;

    @FXML
    private Button runNow;

    @FXML
    private Button edit;

    @FXML
    private Button pause;

    @FXML
    private MenuButton more;

    @FXML
    private MenuItem deleteItem;

    DetailHeadView(DetailViewModel detail, DetailLinks links, DetailWords words) {
        this.detail = detail;
        this.links = links;
        this.words = words;
    }

    @FXML
    private void initialize() {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        refresh.disableProperty().bind(detail.busyProperty());
        detail.monitorProperty().subscribe(this::show);
        detail.pastProperty().subscribe(past -> {
            health.setVisible(past != null);
            health.setManaged(past != null);
            if (past != null) {
                show(past.health().state());
            }
        });
        detail.readAtProperty().subscribe(this::tellAge);
        detail.pastProperty().subscribe(_ -> tellAge(detail.readAtProperty().get()));
        detail.staleProperty().subscribe(_ -> tellAge(detail.readAtProperty().get()));
    }

    private void show(@Nullable Monitor monitor) {
        commands.unsubscribe();
        runNow.setDisable(monitor == null);
        edit.setDisable(monitor == null);
        pause.setDisable(monitor == null);
        more.setDisable(monitor == null);
        if (monitor == null) {
            return;
        }
        boolean session = monitor.target().filter(Target.SESSION::equals).isPresent();
        target.setIconLiteral(session ? "fth-message-square" : "fth-git-commit");
        name.setText(monitor.name());
        status.setText(monitor.status());
        pause.setText(words.messages().text(monitor.active() ? "detail.pause" : "detail.resume"));
        commands = links.busy(monitor).subscribe(busy -> {
            runNow.setDisable(busy);
            pause.setDisable(busy);
            deleteItem.setDisable(busy);
        });
    }

    private void show(MonitorHealth.State state) {
        HealthShape shape = OutcomeShape.of(state);
        healthIcon.setHealth(shape);
        healthWord.setText(words.health(state));
        healthWord.getStyleClass().setAll("label", "strong", "health-word", shape.styleClass());
    }

    private void tellAge(@Nullable Instant read) {
        age.setText(
                read == null
                        ? ""
                        : words.messages().text("detail.age", words.times().distance(read)));
    }

    private @Nullable EvalRun lastRun() {
        MonitorPast past = detail.pastProperty().get();
        return past == null ? null : past.lastRun().orElse(null);
    }

    @FXML
    void runNow() {
        Monitor monitor = detail.monitorProperty().get();
        if (monitor != null && !runNow.isDisabled()) {
            links.runNow(monitor, lastRun());
        }
    }

    @FXML
    void edit() {
        Monitor monitor = detail.monitorProperty().get();
        if (monitor != null) {
            links.edit(monitor);
        }
    }

    @FXML
    void pauseOrResume() {
        Monitor monitor = detail.monitorProperty().get();
        if (monitor != null && !pause.isDisabled()) {
            links.pauseOrResume(monitor, lastRun());
        }
    }

    @FXML
    private void duplicate() {
        Monitor monitor = detail.monitorProperty().get();
        if (monitor != null) {
            links.duplicate(monitor);
        }
    }

    @FXML
    private void delete() {
        Monitor monitor = detail.monitorProperty().get();
        if (monitor != null) {
            links.delete(monitor, lastRun());
        }
    }

    @FXML
    private void refresh() {
        detail.refresh();
    }

    @FXML
    private void back() {
        links.back();
    }
}
