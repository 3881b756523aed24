package dev.pandawatch.app;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Route;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.net.SocketRoute;
import dev.pandawatch.state.Notices;
import dev.pandawatch.storage.AppFiles;
import dev.pandawatch.storage.CliConfig;
import dev.pandawatch.ui.connections.ConnectViewModel;
import dev.pandawatch.ui.connections.StagedTest;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Themes;
import dev.pandawatch.ui.kit.Views;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.util.Subscription;
import javax.net.ssl.SSLSocketFactory;

/// The one place where the parts meet. Made and closed on the UI thread.
record Composition(
        ExecutorService threads,
        Session session,
        Sandbox sandbox,
        Themes themes,
        Messages messages,
        Screens screens,
        DesktopNotices desktop,
        Subscription refreshing)
        implements AutoCloseable {
    /// For each step of the way to a server that is being tested.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// For what is under way when the program ends.
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    /// @param keep whether the sandbox, what was seen, what was told and how the person likes the program are kept on
    ///     this machine, and the desktop hears of news
    static Composition make(Themes themes, boolean keep) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        UiTasks tasks = new UiTasks(threads, Platform::runLater);
        Clock clock = Clock.systemUTC();
        Ticker ticker = new FxTicker();
        Messages messages = Messages.bundled();
        Notices notices = new Notices(clock);
        Shelves shelves = keep ? Shelves.in(files(), clock, new FileNews(notices, tasks.ui())) : Shelves.inMemory();
        Session session = Session.on(tasks, clock, notices, shelves.schedules());
        CliConfig cli = new CliConfig(Path.of(System.getProperty("user.home")), System.getenv());
        Sandbox sandbox = new Sandbox(session, tasks, keep ? files().sandbox() : null);
        DesktopNotices desktop = desktop(keep, tasks, messages);
        Screens screens = new Screens(
                session,
                sandbox,
                new Screens.Look(
                        new Views(messages),
                        themes,
                        new InstantText(ZoneId.systemDefault(), session.connection()::now, messages),
                        new InstantText(ZoneId.systemDefault(), clock, messages),
                        ticker,
                        shelves.columns()),
                connected -> new ConnectViewModel(
                        new StagedTest(session::tryOut, route(), tasks, clock),
                        session.profiles(),
                        tasks,
                        cli::read,
                        connected),
                new Screens.Told(shelves.notices(), desktop));
        Subscription refreshing =
                session.refresher().start(ticker).and(session.reckoning().start(ticker));
        return new Composition(threads, session, sandbox, themes, messages, screens, desktop, refreshing);
    }

    private static Route route() {
        return new SocketRoute((SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);
    }

    private static AppFiles files() {
        return AppFiles.of(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /// What the window shows. To be called once.
    Parent window() {
        return screens.window();
    }

    /// Runs `then`, which ends everything, if no unsaved work is lost by it.
    void leave(Runnable then) {
        screens.leave(then);
    }

    /// Refreshes more rarely while `hidden`.
    void slowWhile(ObservableValue<Boolean> hidden) {
        session.refresher().hiddenProperty().bind(hidden);
    }

    /// Tells nothing outside the window while it is `inFront`.
    void quietWhile(ObservableValue<Boolean> inFront) {
        screens.inFrontProperty().bind(inFront);
    }

    /// Opens the sandbox; the window is there already.
    void begin() {
        sandbox.begin();
    }

    /// `raise` brings the window to the front.
    void onRaise(Runnable raise) {
        screens.onRaise(raise);
    }

    /// Also ended by a signal, the program leaves no process of the desktop behind.
    private static DesktopNotices desktop(boolean keep, UiTasks tasks, Messages messages) {
        String system = keep ? System.getProperty("os.name", "") : "";
        DesktopNotices desktop = new DesktopNotices(
                new DesktopCommands(system, System.getenv().getOrDefault("PATH", "")),
                tasks,
                messages.text("notify.open"));
        if (desktop.exists()) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(desktop::close));
        }
        return desktop;
    }

    /// What is to be written at the end is written before this returns, if the system can do it in [#LAST_WORDS].
    @Override
    public void close() {
        refreshing.unsubscribe();
        desktop.close();
        session.logs().end();
        sandbox.close();
        session.connection().server().ifPresent(Server::close);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
