package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.StatePane;
import dev.pandawatch.ui.kit.View;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list: its head, the facets, the table, and what stands in its place when there is nothing to show.
public final class MonitorListView implements View {
    private static final double TITLE_AT_100_PERCENT = 18;

    private final ListModels models;
    private final MonitorListViewModel list;
    private final ColumnsViewModel columns;
    private final DrawerViewModel drawer;
    private final MonitorActionsViewModel actions;
    private final MonitorLinks links;
    private final RowWords words;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private Label count;

    @FXML
    private HBox nextFiring;

    @FXML
    private Label nextDistance;

    @FXML
    private Label nextName;

    @FXML
    private Button newMonitor;

    @FXML
    private SummaryLine summary;

    @FXML
    private HBox filterRow;

    @FXML
    private FlowPane filters;

    @FXML
    private TextField search;

    @FXML
    private Label searchKey;

    @FXML
    private Pane chips;

    @FXML
    private Label shown;

    @FXML
    private Hyperlink clear;

    @FXML
    private Pane strips;

    @FXML
    private RowsPane rows;

    @FXML
    private TableView<ListRow> table;

    @FXML
    private ListGhost ghost;

    @FXML
    private StatePane failed;

    @FXML
    private Node noneYet;

    @FXML
    private Node noMatch;

    @FXML
    private HBox footer;

    @FXML
    private Label footerText;

    @FXML
    private Hyperlink showAll;

    @FXML
    private MenuButton columnsMenu;

    @FXML
    private Button drawerToggle;

    public MonitorListView(ListModels models, MonitorLinks links, RowWords words) {
        this.models = models;
        this.list = models.list();
        this.columns = models.columns();
        this.drawer = models.drawer();
        this.actions = models.actions();
        this.links = links;
        this.words = words;
    }

    @FXML
    private void initialize() {
        ObservableValue<Double> zoom = title.fontProperty().map(font -> font.getSize() / TITLE_AT_100_PERCENT);
        LineLook look = new LineLook(words);
        root.getChildren().add(look.palette());
        new MonitorTable(table, list, look).start(this::open, drawer::open);
        new MonitorColumns(table, list, columns, look).start(zoom);
        new ColumnMenu(columns, words).start(columnsMenu);
        new FacetBar(list, words).start(filters, chips);
        rows.start(root, strips, table);
        new ListStrips(list, actions, words).start(rows, failed);
        list.findBy(words.healths(), new LastRunWords(words));
        search.textProperty().bindBidirectional(list.searchProperty());
        searchKey.visibleProperty().bind(search.textProperty().isEmpty());
        table.setContextMenu(
                new RowMenu(actions, links, words.messages()).full(this::selectedMonitor, this::showDrawer));
        list.summaryProperty().subscribe(this::tell);
        list.nowProperty().subscribe(_ -> tell(list.summaryProperty().get()));
        list.rowsProperty().subscribe(_ -> tellShown());
        list.narrowedProperty().subscribe(_ -> tellShown());
        list.stateProperty().subscribe(this::stand);
        drawer.openProperty()
                .subscribe(open -> drawerToggle.setAccessibleText(
                        words.messages().text(open ? "monitors.drawer.close" : "monitors.drawer.open")));
        FiringWalk walk = new FiringWalk(list, columns);
        walk.stepProperty().subscribe(look::walk);
        new FiringTip(table, list, walk, words).start();
        new ListKeys(models, links, walk).start(root, table, search);
        filters.prefWrapLengthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> root.getWidth()
                                - drawerToggle.getWidth()
                                - columnsMenu.getWidth()
                                - 3 * title.getFont().getSize(),
                        root.widthProperty(),
                        drawerToggle.widthProperty(),
                        columnsMenu.widthProperty(),
                        title.fontProperty()));
    }

    private void tell(ListSummary known) {
        Messages messages = words.messages();
        count.setText(messages.text("monitors.total", known.total(), list.project()));
        for (Node part : new Node[] {count, summary, filterRow}) {
            part.setVisible(known.total() > 0);
        }
        summary.show(known.healths(), words);
        ListSummary.NextFiring next = known.next();
        boolean expected = next != null && !words.times().passed(next.at());
        nextFiring.setVisible(expected);
        if (next != null && expected) {
            nextDistance.setText(words.times().distance(next.at()));
            nextName.setText(messages.text("monitors.next-firing.name", next.name()));
        }
    }

    private void tellShown() {
        Messages messages = words.messages();
        int total = list.summaryProperty().get().total();
        int rows = list.rowsProperty().get().size();
        boolean narrowed = list.narrowedProperty().get() && total > 0;
        shown.setText(messages.text("monitors.shown", rows, total));
        footerText.setText(messages.text("monitors.footer", rows, total));
        showAll.setText(messages.text("monitors.show-all", total));
        for (Node part : new Node[] {shown, clear, footer}) {
            part.setVisible(narrowed);
            part.setManaged(narrowed);
        }
    }

    private void stand(ListState state) {
        table.setVisible(state == ListState.ROWS);
        ghost.setVisible(state == ListState.LOADING);
        failed.setVisible(state == ListState.FAILED);
        noneYet.setVisible(state == ListState.NONE_YET);
        newMonitor.setVisible(state != ListState.NONE_YET); // the way to the first one stands in the middle
        newMonitor.setManaged(newMonitor.isVisible());
        noMatch.setVisible(state == ListState.NO_MATCH);
    }

    private @Nullable MonitorRow selectedMonitor() {
        return list.selectedProperty().get() instanceof MonitorRow row ? row : null;
    }

    private void showDrawer() {
        ListRow selected = list.selectedProperty().get();
        if (selected != null) {
            drawer.open(selected.key());
        }
    }

    private void open(ListRow row) {
        switch (row) {
            case MonitorRow monitor -> links.detail(monitor.monitor());
            case UnreadableRow _ -> drawer.open(row.key());
        }
    }

    /// Where the focus goes when a dialog closes.
    void focusRows() {
        table.requestFocus();
    }

    @FXML
    void create() {
        links.create();
    }

    @FXML
    private void clear() {
        list.clear();
    }

    @FXML
    private void refresh() {
        list.refresh();
    }

    @FXML
    private void toggleDrawer() {
        drawer.toggle();
    }
}
