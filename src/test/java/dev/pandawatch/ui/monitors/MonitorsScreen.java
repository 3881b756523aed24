package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.FakeServer;
import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.settings.ColumnShelf;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.ModalLayer;
import dev.pandawatch.ui.kit.Views;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole screen on a server in memory, on a clock that stands still. Commands and questions wait in
/// [#background] until a test runs them.
final class MonitorsScreen implements MonitorLinks {
    static final ConnectionProfile PROFILE = new ConnectionProfile(
            "Sandbox", URI.create("http://127.0.0.1:8765"), new Credentials.None("support-agents"), true);

    final FakeServer server = new FakeServer();
    final HandTicker ticker = new HandTicker();
    final Queue<Runnable> background = new ArrayDeque<>();
    final List<String> went = new ArrayList<>();
    final MonitorBook book = new MonitorBook();
    Instant now = NOW;
    ZoneId zone = ZoneId.of("Europe/Berlin");
    final Connection connection = new Connection(() -> now);
    private final UiTasks tasks = new UiTasks(background::add, Runnable::run);
    private final Notices notices = new Notices(() -> now);
    private final Refresher refresher = new Refresher(connection, book, tasks);
    private final MonitorCommands commands = new MonitorCommands(connection, book, notices, tasks);
    private final UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run);
    private final Reckoning reckoning = new Reckoning(connection, book, atOnce);
    final MonitorListViewModel list = new MonitorListViewModel(reckoning, connection, refresher, ticker, atOnce);
    private final Catalog catalog = new Catalog();
    final DrawerViewModel drawer = new DrawerViewModel(list, connection, catalog, tasks, ticker);
    final MonitorActionsViewModel actions =
            new MonitorActionsViewModel(commands, connection, notices, tasks, refresher);

    final ColumnShelf shelf = ColumnShelf.inMemory();
    final ColumnsViewModel columns = new ColumnsViewModel(shelf, atOnce);

    Parent build() {
        reckoning.start(ticker);
        catalog.fill(new Catalog.Contents(List.of(), List.of(), "vertex_ai/gemini-3.1-flash-lite-preview"));
        Views views = new Views(Messages.bundled());
        InstantText times = new InstantText(zone, connection::now, views.messages());
        RowWords words = new RowWords(views.messages(), times);
        ModalLayer dialogs = new ModalLayer();
        MonitorsView view = new MonitorsView(
                views,
                new MonitorListView(new ListModels(list, columns, drawer, actions), this, words),
                new DrawerView(drawer, actions, this, words, MonitorsScreen::scheduleOf),
                new ConfirmationView(actions, words),
                dialogs.pane());
        Parent screen = views.load(view);
        return new StackPane(screen, dialogs);
    }

    /// Says which cadence is to be drawn, from which run on.
    private static Parent scheduleOf(SchedulePreview.Source source) {
        Label drawn = new Label();
        drawn.setId("drawnSchedule");
        drawn.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> source.wire().getValue() + " from "
                                + source.next().getValue(),
                        source.wire(),
                        source.next()));
        return new VBox(drawn);
    }

    /// What the server answers from now on.
    void serve(DesignFleet fleet) {
        server.list = fleet::list;
        server.runs = fleet.runs();
        server.found = fleet::found;
    }

    /// Turns to the server and reads it once.
    void connect() {
        connection.use(PROFILE, server);
        list.refresh();
        run();
    }

    void run() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Override
    public void create() {
        went.add("create");
    }

    @Override
    public void edit(Monitor monitor) {
        went.add("edit " + monitor.name());
    }

    @Override
    public void detail(Monitor monitor) {
        went.add("detail " + monitor.name());
    }

    @Override
    public void duplicate(Monitor monitor) {
        went.add("duplicate " + monitor.name());
    }

    @Override
    public String json(Monitor monitor) {
        return "{\"name\": \"" + monitor.name() + "\"}";
    }
}
