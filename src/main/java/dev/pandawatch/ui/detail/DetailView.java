package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Dialogs;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.LoadingPane;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.StatePane;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One monitor: what it does, what became of its firings, its runs, and what the chosen run found.
public final class DetailView implements View {
    private static final double BODY_AT_100_PERCENT = 13;

    /// Of this screen, in pixels at 100 %: 1100 less the rail.
    private static final double NARROW = 1032;

    private final DetailViewModel detail;
    private final DetailLinks links;
    private final Views views;
    private final Dialogs dialogs;
    private final Messages messages;
    private final DetailWords words;
    private final DetailHeadView head;
    private final FiringPanel firings;
    private final RunTable table;

    @FXML
    private BorderPane root;

    @FXML
    private Node scroll;

    @FXML
    private CautionBox stale;

    @FXML
    private Label sentence;

    @FXML
    private Label next;

    @FXML
    private Label then;

    @FXML
    private Label filters;

    @FXML
    private Label lastEdit;

    @FXML
    private CautionBox evidence;

    @FXML
    private VBox stripPanel;

    @FXML
    private FlowPane legend;

    @FXML
    private BorderPane halves;

    @FXML
    private Pane trendPlace;

    @FXML
    private Pane definitionPlace;

    @FXML
    private Label runsNote;

    @FXML
    private TableView<RunLine> runs;

    @FXML
    private LoadingPane loading;

    @FXML
    private StatePane failed;

    @FXML
    private StatePane gone;

    public DetailView(DetailViewModel detail, DetailLinks links, Views views, InstantText times, Dialogs dialogs) {
        this.detail = detail;
        this.links = links;
        this.views = views;
        this.dialogs = dialogs;
        this.messages = views.messages();
        this.words = new DetailWords(messages, times);
        this.head = new DetailHeadView(detail, links, words);
        RunWords runWords = new RunWords(words);
        this.firings = new FiringPanel(detail, runWords, head::runNow, head::edit);
        this.table = new RunTable(detail, runWords);
    }

    @FXML
    private void initialize() {
        root.setTop(views.load(head));
        firings.fill(stripPanel, legend);
        table.fill(runs);
        new RunMenu(detail, messages).start(runs);
        Region panel = (Region) views.load(new RunPanelView(detail, new RunWords(words)));
        new RunQuestions(detail.panel().actions(), new RunWords(words), views, dialogs).start();
        CompareView compare = new CompareView(detail, new RunWords(words), dialogs);
        views.load(compare);
        compare.hear(root);
        trendPlace.getChildren().setAll(views.load(new TrendView(detail, new RunWords(words))));
        definitionPlace.getChildren().setAll(views.load(new DefinitionView(detail, words)));
        sentence.fontProperty().subscribe(() -> arrange(panel));
        root.widthProperty().subscribe(() -> arrange(panel));
        stale.addRemedy(messages.text("failure.try-now"), detail::refresh).setId("readAgain");
        loading.textProperty().set(messages.text("detail.loading"));
        loading.progressProperty().set(-1);
        detail.monitorProperty().subscribe(_ -> show());
        detail.pastProperty().subscribe(_ -> show());
        detail.staleProperty().subscribe(_ -> show());
        new DetailKeys(detail, head, links).start(root);
        root.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                detail.stop();
            } else {
                detail.start();
            }
        });
    }

    /// The run beside the runs, or below them where there is no room.
    private void arrange(Region panel) {
        boolean narrow = root.getWidth() / (sentence.getFont().getSize() / BODY_AT_100_PERCENT) < NARROW;
        if (panel.getParent() == null || narrow != (halves.getBottom() != null)) {
            halves.setRight(null);
            halves.setBottom(null);
            double gap = sentence.getFont().getSize();
            BorderPane.setMargin(panel, narrow ? new Insets(gap, 0, 0, 0) : new Insets(0, 0, 0, gap));
            if (narrow) {
                halves.setBottom(panel);
            } else {
                halves.setRight(panel);
            }
        }
    }

    private void show() {
        Monitor monitor = detail.monitorProperty().get();
        MonitorPast past = detail.pastProperty().get();
        DetailViewModel.Stale trouble = detail.staleProperty().get();
        setShown(gone, monitor == null);
        setShown(failed, monitor != null && past == null && trouble != null);
        setShown(loading, monitor != null && past == null && trouble == null);
        boolean first = past != null && !scroll.isVisible();
        setShown(scroll, monitor != null && past != null);
        if (first) {
            runs.requestFocus(); // what is not seen takes no focus
        }
        setShown(stale, trouble != null);
        if (trouble != null) {
            failed.setText(Failures.sentence(trouble.why(), messages));
            tell(trouble);
        }
        if (monitor != null && past != null) {
            sentence.setText(words.summary(monitor, past.records().runs()));
            next.setText(words.next(monitor, past.now()));
            then.setText(words.then(monitor, past.now()));
            setShown(then.getParent(), !then.getText().isEmpty());
            filters.setText(words.filters(monitor));
            lastEdit.setText(words.lastEdit(monitor));
            setShown(lastEdit.getParent(), !lastEdit.getText().isEmpty());
            runsNote.setText(note(past));
            show(past.health());
        }
    }

    private void tell(DetailViewModel.Stale trouble) {
        Instant shown = trouble.shown();
        if (shown != null) {
            stale.setHeadline(Failures.stale(trouble.why(), words.times().distance(shown), messages));
        }
        stale.setBody(Failures.sentence(trouble.why(), messages));
    }

    private String note(MonitorPast past) {
        RunRecords records = past.records();
        long silent =
                past.lines().stream().filter(RunLine.Silent.class::isInstance).count();
        return records.complete()
                ? messages.text("detail.runs.note", records.total(), silent)
                : messages.text("detail.runs.note.part", records.runs().size(), records.total(), silent);
    }

    private void show(MonitorHealth health) {
        evidence.setKind(
                switch (health.state()) {
                    case FAILING, DEAD, UNREADABLE -> CautionBox.Kind.ERROR;
                    case STALLED, LATE, DEGRADED -> CautionBox.Kind.WARNING;
                    case QUIET, UNVERIFIED, NO_VERDICT -> CautionBox.Kind.INFERRED;
                    case RUNNING, HEALTHY, NEVER_RAN, UNKNOWN, PAUSED -> CautionBox.Kind.NOTE;
                });
        evidence.setHeadline(messages.text("detail.health.headline", words.health(health.state())));
        String cause = health.cause()
                .map(of -> "\n" + new CauseWords(new RunWords(words)).judged(of))
                .orElse("");
        evidence.setBody(words.phrase(health.reason()) + cause);
    }

    @FXML
    private void refresh() {
        detail.refresh();
    }

    @FXML
    private void compare() {
        detail.compareChosen();
    }

    @FXML
    private void back() {
        links.back();
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
