package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.NextFirings;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the drawer tells of the selected line. It follows the selection once that has stood still for a moment, so that
/// walking through the list asks the server nothing. UI thread only.
public final class DrawerViewModel {
    private static final Duration STILL = Duration.ofMillis(120);
    private static final int RUNS_SHOWN = 5;
    private static final ObservableValue<String> CLOSED = new ReadOnlyStringWrapper("");

    private final MonitorListViewModel list;
    private final Connection connection;
    private final Catalog catalog;
    private final Ticker ticker;
    private final LatestOnly runsQuestion;
    private final TickingNow now;
    private final ReadOnlyObjectWrapper<@Nullable ListRow> row = new ReadOnlyObjectWrapper<>(this, "row", null);
    private final ReadOnlyObjectWrapper<NextFirings> firings = new ReadOnlyObjectWrapper<>(this, "firings", NOTHING);
    private final ReadOnlyObjectWrapper<RecentRuns> runs =
            new ReadOnlyObjectWrapper<>(this, "runs", new RecentRuns.Reading());
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final BooleanProperty openBeside = new SimpleBooleanProperty(this, "openBeside", true);
    private final BooleanProperty openOver = new SimpleBooleanProperty(this, "openOver");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final BooleanProperty scheduleOpen = new SimpleBooleanProperty(this, "scheduleOpen");
    private Subscription standingStill = Subscription.EMPTY;

    private static final NextFirings NOTHING = new NextFirings(List.of(), "drawer.firings.unknown");

    public DrawerViewModel(
            MonitorListViewModel list, Connection connection, Catalog catalog, UiTasks tasks, Ticker ticker) {
        this.list = list;
        this.connection = connection;
        this.catalog = catalog;
        this.ticker = ticker;
        this.runsQuestion = new LatestOnly(tasks);
        this.now = new TickingNow(connection::now, ticker, this::moments);
        list.selectedProperty().subscribe(this::follow);
        now.property().subscribe(_ -> foretell());
        open.bind(narrow.flatMap(over -> over ? openOver : openBeside)
                .flatMap(wanted -> row.map(shown -> wanted).orElse(false)));
    }

    private Stream<Instant> moments() {
        Stream<@Nullable Instant> ofRuns = runs.get() instanceof RecentRuns.Known(var known, var _)
                ? known.stream().map(EvalRun::createdAt)
                : Stream.of();
        return Stream.concat(firings.get().at().stream(), ofRuns).filter(Objects::nonNull);
    }

    private void follow(@Nullable ListRow selected) {
        standingStill.unsubscribe();
        ListRow shown = row.get();
        if (selected == null || (shown != null && shown.key().equals(selected.key()))) {
            show(selected);
        } else {
            standingStill = ticker.every(STILL, () -> {
                standingStill.unsubscribe();
                show(selected);
            });
        }
    }

    private void show(@Nullable ListRow fresh) {
        ListRow before = row.get();
        row.set(fresh);
        now.catchUp();
        foretell();
        if (!(fresh instanceof MonitorRow monitor)) {
            runsQuestion.forget();
        } else if (!(before instanceof MonitorRow old) || !old.key().equals(monitor.key())) {
            runs.set(new RecentRuns.Reading());
            askForRuns(monitor);
        } else if (!Objects.equals(old.lastRun(), monitor.lastRun())) {
            askForRuns(monitor);
        }
    }

    private void foretell() {
        firings.set(
                row.get() instanceof MonitorRow monitor
                        ? NextFirings.of(monitor.next(), monitor.cadence().cadence(), now.get())
                        : NOTHING);
    }

    /// Whether the whole schedule is shown; what is not shown is not computed.
    public BooleanProperty scheduleOpenProperty() {
        return scheduleOpen;
    }

    /// The schedule of the monitor, to be drawn while it is open.
    public SchedulePreview.Source schedule() {
        return new SchedulePreview.Source(
                scheduleOpen.flatMap(
                        wanted -> wanted ? row.map(DrawerViewModel::cadence).orElse("") : CLOSED),
                now.property(),
                row.map(DrawerViewModel::next),
                row.map(DrawerViewModel::paused).orElse(false));
    }

    private static String cadence(@Nullable ListRow line) {
        return line instanceof MonitorRow readable ? readable.monitor().cadence() : "";
    }

    private static @Nullable Instant next(@Nullable ListRow line) {
        return line instanceof MonitorRow readable && !readable.paused()
                ? readable.monitor().nextRunAt()
                : null;
    }

    private static boolean paused(@Nullable ListRow line) {
        return line instanceof MonitorRow readable && readable.paused();
    }

    /// Reads the last runs anew; what is shown stays until the answer is there.
    public void readRuns() {
        if (row.get() instanceof MonitorRow monitor) {
            askForRuns(monitor);
        }
    }

    private void askForRuns(MonitorRow monitor) {
        Server server = connection.server().orElse(null);
        if (server != null) {
            runsQuestion.ask(
                    () -> server.monitors().runs(monitor.monitor().id(), RUNS_SHOWN, 0),
                    outcome -> runs.set(
                            switch (outcome) {
                                case Outcome.Done<Page<EvalRun>>(var page) ->
                                    new RecentRuns.Known(page.items(), page.total());
                                case Outcome.Failed<Page<EvalRun>>(var why) -> new RecentRuns.Unknown(why);
                            }));
        }
    }

    /// Selects the line with `key` and shows it at once, wherever the drawer lies.
    public void open(String key) {
        list.select(key);
        standingStill.unsubscribe();
        show(list.selectedProperty().get());
        wanted().set(true);
    }

    public void close() {
        wanted().set(false);
    }

    /// Opens or closes the drawer; it opens only with something to show.
    public void toggle() {
        wanted().set(!open.get());
    }

    private BooleanProperty wanted() {
        return narrow.get() ? openOver : openBeside;
    }

    /// Whether the drawer lies over the list, for want of room beside it. There it opens only when asked.
    public BooleanProperty narrowProperty() {
        return narrow;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable ListRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NextFirings> firingsProperty() {
        return firings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RecentRuns> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /// As of which moment the drawer's words about time are.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.property();
    }

    /// The judge where a monitor names none; empty while unknown.
    public ReadOnlyStringProperty defaultModelProperty() {
        return catalog.defaultModelProperty();
    }
}
