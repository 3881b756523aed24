package dev.pandawatch.app;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.settings.ColumnShelf;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.connections.ConnectView;
import dev.pandawatch.ui.connections.ConnectViewModel;
import dev.pandawatch.ui.kit.Dialogs;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Themes;
import dev.pandawatch.ui.kit.Views;
import dev.pandawatch.ui.monitors.ColumnsViewModel;
import dev.pandawatch.ui.monitors.ConfirmationView;
import dev.pandawatch.ui.monitors.DrawerView;
import dev.pandawatch.ui.monitors.DrawerViewModel;
import dev.pandawatch.ui.monitors.ListModels;
import dev.pandawatch.ui.monitors.MonitorActionsViewModel;
import dev.pandawatch.ui.monitors.MonitorLinks;
import dev.pandawatch.ui.monitors.MonitorListView;
import dev.pandawatch.ui.monitors.MonitorListViewModel;
import dev.pandawatch.ui.monitors.MonitorsView;
import dev.pandawatch.ui.monitors.RowWords;
import dev.pandawatch.ui.shell.Destination;
import dev.pandawatch.ui.shell.NotificationWords;
import dev.pandawatch.ui.shell.ShellActions;
import dev.pandawatch.ui.shell.ShellView;
import dev.pandawatch.ui.shell.ShellViewModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/// Makes each screen and ties it to the others.
final class Screens implements ShellActions, Dialogs {
    private final Session session;
    private final Sandbox sandbox;
    private final Look look;
    private final Supplier<ConnectViewModel> connections;
    private final ShellViewModel shell;
    private final ShellView frame;
    private final Editors editors;
    private final MonitorActionsViewModel actions;
    private final Details details;
    private final BooleanProperty inFront = new SimpleBooleanProperty(this, "inFront");
    private Runnable toFront = () -> {};

    /// How screens look and tell the time.
    ///
    /// @param times by the server's clock, for what the server does
    /// @param ownTimes by our own clock, for what this program does
    record Look(
            Views views, Themes themes, InstantText times, InstantText ownTimes, Ticker ticker, ColumnShelf columns) {
        Messages messages() {
            return views.messages();
        }
    }

    /// @param connections makes the dialog's view-model; takes what is to be done with a connection that works
    /// @param told where the news of monitors go
    Screens(Session session, Sandbox sandbox, Look look, Connecting connections, Told told) {
        this.session = session;
        this.sandbox = sandbox;
        this.look = look;
        this.connections = () -> connections.with(this::connected);
        this.shell = new ShellViewModel(
                new ShellViewModel.Sources(
                        session.connection(),
                        session.profiles(),
                        session.notices(),
                        session.refresher(),
                        sandbox.controls(),
                        told.shelf(),
                        told.desktop().exists()),
                session.tasks(),
                look.ticker(),
                session.clock(),
                this);
        this.editors = new Editors(session, look, shell.navigation());
        this.actions = new MonitorActionsViewModel(
                session.commands(), session.connection(), session.notices(), session.tasks(), session.refresher());
        this.details = new Details(session, look, shell.navigation(), actions, this);
        NotificationWords news = new NotificationWords(look.messages(), look.times());
        shell.notifications().onTold(new NewsDesk(told.desktop()::tell, news, inFront::get, this::way)::tell);
        new NoticeWatch(
                        session.connection(),
                        session.reckoning().watchedProperty(),
                        session.tasks(),
                        shell.notifications().rulesProperty()::get,
                        shell.notifications()::look)
                .start();
        this.frame = new ShellView(shell, look.views(), look.themes(), look.ownTimes(), this::screen);
    }

    /// Where the news of monitors go and what was told is kept.
    record Told(NoticeShelf shelf, DesktopNotices desktop) {}

    /// Makes the dialog's view-model.
    @FunctionalInterface
    interface Connecting {
        ConnectViewModel with(Consumer<ConnectionProfile> connected);
    }

    /// Whether the window has the focus, so that nothing needs to be told outside it.
    BooleanProperty inFrontProperty() {
        return inFront;
    }

    /// `raise` brings the window to the front, when a notification of the desktop was clicked.
    void onRaise(Runnable raise) {
        toFront = raise;
    }

    private Runnable way(List<Occurrence> told) {
        Runnable way = shell.notifications()
                .way(
                        told,
                        from -> session.notices()
                                .tell(
                                        Notice.Kind.NOTE,
                                        "notify.elsewhere",
                                        from.name(),
                                        from.credentials().project()));
        return () -> {
            toFront.run();
            way.run();
        };
    }

    /// The whole window. To be called once.
    Parent window() {
        return look.views().load(frame);
    }

    /// Runs `then`, which ends everything, if no unsaved work is lost by it.
    void leave(Runnable then) {
        shell.navigation().leave(then);
    }

    private Parent screen(Destination destination) {
        return switch (destination) {
            case Destination.Monitors _ -> monitors();
            case Destination.MonitorDetail(var id) -> details.of(id);
            case Destination.NewMonitor _ -> editors.create();
            case Destination.EditMonitor(var id) -> editors.edit(id);
            case Destination.DuplicateMonitor(var id) -> editors.duplicate(id);
            case Destination.NextMonitor next -> editors.next(next);
        };
    }

    private Parent monitors() {
        MonitorListViewModel list = new MonitorListViewModel(
                session.reckoning(), session.connection(), session.refresher(), look.ticker(), session.tasks());
        DrawerViewModel drawer =
                new DrawerViewModel(list, session.connection(), session.catalog(), session.tasks(), look.ticker());
        ColumnsViewModel columns = new ColumnsViewModel(look.columns(), session.tasks());
        list.searchProperty().bindBidirectional(shell.searchProperty());
        RowWords words = new RowWords(look.messages(), look.times());
        MonitorLinks links = editors.links();
        return look.views()
                .load(new MonitorsView(
                        look.views(),
                        new MonitorListView(new ListModels(list, columns, drawer, actions), links, words),
                        new DrawerView(
                                drawer, actions, links, words, new SchedulePreviews(session, look, editors.zones())),
                        new ConfirmationView(actions, words),
                        frame.dialogs()));
    }

    @Override
    public void open(ConnectionProfile profile) {
        if (profile.sandbox()) {
            sandbox.open();
        } else {
            session.open(profile);
        }
    }

    @Override
    public void connect() {
        ConnectViewModel dialog = connections.get();
        ConnectView view = new ConnectView(dialog, look.messages(), look.times(), frame::closeDialog);
        Region node = (Region) look.views().load(view);
        frame.showDialog(node, view.first(), dialog::cancel);
    }

    private void connected(ConnectionProfile profile) {
        frame.closeDialog();
        shell.navigation().leaveFor(new Destination.Monitors(), () -> session.open(profile));
    }

    @Override
    public void show(Region dialog, Node first, Runnable whenClosed) {
        frame.showDialog(dialog, first, whenClosed);
    }

    @Override
    public void close() {
        frame.closeDialog();
    }

    @Override
    public void resetSandbox() {
        sandbox.reset();
    }
}
