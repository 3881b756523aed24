package dev.pandawatch.ui.editor;

import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.cadence.CadenceEditorView;
import dev.pandawatch.ui.filter.FilterEditorView;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The editor of a monitor: its sections at the left, the form in the middle, what will happen at the right, and below
/// them what is wrong and the way out.
public final class MonitorEditorView implements View {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Widths of the editor at 100 %: below the first the rail shows icons only, below the second form and live column
    /// take turns.
    private static final double COMPACT_BELOW = 1032;

    private static final double NARROW_BELOW = 912;

    private final MonitorEditorViewModel viewModel;
    private final Views views;
    private final InstantText times;
    private final Messages messages;
    private final LiveColumnView liveColumn;
    private final EditorFootView footView;
    private final EditorFields fields = new EditorFields();
    private final Map<Section, SectionPane> sections = new EnumMap<>(Section.class);
    private final Map<Section, RailItem> items = new EnumMap<>(Section.class);

    private Section inView = Section.IDENTITY;

    @FXML
    private BorderPane editor;

    @FXML
    private Label title;

    @FXML
    private Label badge;

    @FXML
    private Node turns;

    @FXML
    private ToggleButton formTurn;

    @FXML
    private ToggleButton liveTurn;

    @FXML
    private VBox rail;

    @FXML
    private FormPane form;

    @FXML
    private SectionPane identitySection;

    @FXML
    private SectionPane metricsSection;

    @FXML
    private SectionPane filtersSection;

    @FXML
    private SectionPane cadenceSection;

    @FXML
    private SectionPane samplingSection;

    @FXML
    private SectionPane modelSection;

    @FXML
    private SectionPane optionsSection;

    @FXML
    private ScrollPane live;

    @FXML
    private VBox foot;

    public MonitorEditorView(MonitorEditorViewModel viewModel, Views views, InstantText times) {
        this.viewModel = viewModel;
        this.views = views;
        this.times = times;
        this.messages = views.messages();
        this.liveColumn = new LiveColumnView(viewModel, views, times);
        this.footView = new EditorFootView(viewModel, times, messages, this::goTo);
    }

    @FXML
    private void initialize() {
        title.setText(
                viewModel.mode() instanceof EditorMode.Edit(var monitor)
                        ? messages.text("editor.title.edit", monitor.name())
                        : messages.text("editor.title.new"));
        title.setTooltip(new Tooltip(title.getText()));
        sections.putAll(Map.of(
                Section.IDENTITY, identitySection,
                Section.METRICS, metricsSection,
                Section.FILTERS, filtersSection,
                Section.CADENCE, cadenceSection,
                Section.SAMPLING, samplingSection,
                Section.MODEL, modelSection,
                Section.OPTIONS, optionsSection));
        fillRail();
        fillSections();
        form.show(sections, this::select);
        live.setContent(views.load(liveColumn));
        foot.getChildren().add(views.load(new EditorNoticesView(viewModel, times, messages)));
        foot.getChildren().add(views.load(footView));
        new EditorKeys(viewModel, this::goTo).install(editor);
        viewModel.readiness().subscribe(this::tellBadge);
        viewModel.problems().goalProperty().subscribe(this::goTo);
        fields.focusAtFirst(DraftFields.NAME);
        followWindow();
    }

    /// Fits into the window as it changes, and lets go of everything when the screen goes: a visit has its own editor.
    private void followWindow() {
        editor.widthProperty().subscribe((_, _) -> fit());
        title.fontProperty().subscribe((_, _) -> fit());
        liveTurn.selectedProperty().subscribe((_, _) -> fit());
        editor.sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                viewModel.close();
            }
        });
    }

    private void fillRail() {
        Iterator<Node> railItems = rail.getChildren().iterator();
        for (Section section : Section.values()) {
            RailItem item = (RailItem) railItems.next();
            items.put(section, item);
            viewModel.state(section).subscribe(state -> item.show(state, messages));
            item.setOnAction(_ -> goTo(section));
        }
    }

    private void select(Section section) {
        Objects.requireNonNull(items.get(section)).setSelected(true);
        if (section != inView) {
            inView = section;
            liveColumn.follow(section, live);
        }
    }

    private void fillSections() {
        EditorParts parts = viewModel.parts();
        EditorProblems problems = viewModel.problems();
        LocalDate today = LocalDate.ofInstant(parts.schedule().nowProperty().get(), ZoneOffset.UTC);
        IdentityView identityView = new IdentityView(viewModel, messages);
        MetricPickerView metricView = new MetricPickerView(parts.metrics(), messages);
        FilterEditorView filterView = new FilterEditorView(parts.filters(), today, views, times);
        CadenceEditorView cadenceView = new CadenceEditorView(parts.cadence(), views, times);
        SamplingView samplingView = new SamplingView(parts.sampling(), problems, messages);
        ModelPickerView modelView = new ModelPickerView(parts.model(), problems, messages);
        OptionsView optionsView = new OptionsView(parts.options(), problems, messages);
        Map<SectionPane, View> all = Map.of(
                identitySection, identityView,
                metricsSection, metricView,
                filtersSection, filterView,
                cadenceSection, cadenceView,
                samplingSection, samplingView,
                modelSection, modelView,
                optionsSection, optionsView);
        all.forEach((pane, view) -> pane.getChildren().add(views.load(view)));
        fields.add(identityView::fields);
        fields.add(() -> metricView
                .field()
                .map(field -> Map.of(DraftFields.METRICS, field))
                .orElse(Map.of()));
        fields.add(() -> DraftFields.filters(filterView.fields()));
        fields.add(() -> Map.of(DraftFields.CADENCE, cadenceView.field()));
        fields.add(() -> Map.of(DraftFields.SAMPLING_RATE, samplingView.field()));
        fields.add(() -> Map.of(DraftFields.MODEL, modelView.field()));
        fields.add(optionsView::fields);
    }

    private void goTo(Section section) {
        formTurn.setSelected(true);
        Objects.requireNonNull(sections.get(section)).firstField().ifPresent(Node::requestFocus);
        form.goTo(section);
    }

    private void goTo(@Nullable Violation problem) {
        if (problem == null) {
            return;
        }
        Section.of(problem.field()).ifPresent(this::goTo);
        fields.find(problem.field()).ifPresent(field -> {
            field.requestFocus();
            form.goTo(field);
        });
    }

    private void tellBadge(SaveReadiness now) {
        boolean edits = viewModel.mode() instanceof EditorMode.Edit;
        badge.setText(messages.text(edits ? "editor.badge.edited" : "editor.badge.new"));
        badge.setVisible(!edits || now != SaveReadiness.UNCHANGED);
    }

    private void fit() {
        double width = editor.getWidth() / (title.getFont().getSize() / 18);
        boolean narrow = width < NARROW_BELOW;
        boolean preview = narrow && liveTurn.isSelected();
        editor.pseudoClassStateChanged(COMPACT, width < COMPACT_BELOW);
        editor.pseudoClassStateChanged(NARROW, narrow);
        items.values().forEach(item -> item.setCompact(width < COMPACT_BELOW));
        footView.setNarrow(narrow);
        show(turns, narrow);
        show(form, !preview);
        show(live, !narrow || preview);
    }

    @FXML
    private void back() {
        viewModel.cancel();
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
