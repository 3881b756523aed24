package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.Recomputation;
import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Which monitors the list shows, in which order, and which one is selected. UI thread only.
public final class MonitorListViewModel {
    /// A wait that is shorter than this shows nothing.
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Connection connection;
    private final Refresher refresher;
    private final Reckoning reckoning;
    private final Recomputation<MonitorRows.Mapped> mapping;
    private final TickingNow now;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObservableList<Facet.Choice> choices = FXCollections.observableArrayList();
    private final ObservableList<Facet.Choice> readOnlyChoices = FXCollections.unmodifiableObservableList(choices);
    private final ReadOnlyObjectWrapper<List<ListRow>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<ListSummary> summary =
            new ReadOnlyObjectWrapper<>(this, "summary", MonitorRows.Mapped.NOTHING.summary());
    private final ReadOnlyObjectWrapper<List<ListRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<Map<Facet, List<Facet.Offer>>> offers =
            new ReadOnlyObjectWrapper<>(this, "offers", Map.of());
    private final ReadOnlyObjectWrapper<@Nullable String> selectedKey =
            new ReadOnlyObjectWrapper<>(this, "selectedKey", null);
    private final ReadOnlyObjectWrapper<@Nullable ListRow> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", null);
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(this, "state", ListState.SOON);
    private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper(this, "narrowed");
    private SortOrder order = SortOrder.URGENCY;
    private Map<RowHealth, String> healthWords = Map.of();
    private MonitorRows source = new MonitorRows(_ -> "");
    private Subscription waiting = Subscription.EMPTY;
    private boolean patient = true;

    /// @param reckoning whose monitors are shown; rows are made of them in the background
    public MonitorListViewModel(
            Reckoning reckoning, Connection connection, Refresher refresher, Ticker ticker, UiTasks tasks) {
        this.reckoning = reckoning;
        this.connection = connection;
        this.refresher = refresher;
        this.mapping = new Recomputation<>(
                tasks,
                () -> {
                    Watched watched = reckoning.watchedProperty().get();
                    MonitorRows making = source;
                    return () -> making.of(watched);
                },
                this::show);
        this.now = new TickingNow(connection::now, ticker, this::moments);
        reckoning.watchedProperty().subscribe(this::map);
        connection.troubleProperty().subscribe(_ -> {
            now.catchUp();
            state.set(stateNow());
        });
        connection.profileProperty().subscribe(_ -> waitAnew(ticker));
        search.subscribe(_ -> pick());
        choices.addListener((InvalidationListener) _ -> pick());
    }

    private Stream<Instant> moments() {
        Stream<@Nullable Instant> ofRows = all.get().stream()
                .flatMap(row -> row instanceof MonitorRow monitor
                        ? Stream.of(monitor.lastTold(), monitor.nextRunAt())
                        : Stream.of());
        Stream<@Nullable Instant> ofAge =
                connection.troubleProperty().get() == null ? Stream.of() : Stream.of(knownAt());
        return Stream.concat(ofRows, ofAge).filter(Objects::nonNull);
    }

    private void waitAnew(Ticker ticker) {
        clear();
        patient = true;
        waiting.unsubscribe();
        waiting = ticker.every(PATIENCE, () -> {
            waiting.unsubscribe();
            patient = false;
            state.set(stateNow());
        });
    }

    /// Nothing needs no background: the rows of another server must go at once.
    private void map(Watched watched) {
        if (watched.isEmpty()) {
            mapping.forget();
            show(MonitorRows.Mapped.NOTHING);
        } else {
            mapping.start();
        }
    }

    private void show(MonitorRows.Mapped mapped) {
        now.catchUp();
        all.set(mapped.rows());
        summary.set(mapped.summary());
        pick();
    }

    private void pick() {
        ListQuery query = ListQuery.of(search.get(), choices, healthWords);
        List<ListRow> found = query.found(all.get());
        rows.set(query.pick(found, order));
        offers.set(query.offers(found));
        narrowed.set(!query.takesAll());
        state.set(stateNow());
        selected.set(find(selectedKey.get()));
    }

    private ListState stateNow() {
        if (!all.get().isEmpty()) {
            return rows.get().isEmpty() ? ListState.NO_MATCH : ListState.ROWS;
        }
        if (reckoning.watchedProperty().get().refreshedAt() != null) {
            return ListState.NONE_YET;
        }
        if (connection.troubleProperty().get() != null) {
            return ListState.FAILED;
        }
        return patient ? ListState.SOON : ListState.LOADING;
    }

    private @Nullable ListRow find(@Nullable String key) {
        return all.get().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /// Selects the row with `key`, also one that is not shown now; `null` selects none.
    public void select(@Nullable String key) {
        selectedKey.set(key);
        selected.set(find(key));
    }

    /// Lets the search find monitors by what the list says of them, too.
    ///
    /// @param healths what each health is called
    /// @param lastRuns what is said of the last run of a row; called in the background
    void findBy(Map<RowHealth, String> healths, Function<MonitorRow, String> lastRuns) {
        Map<RowHealth, String> plain = new EnumMap<>(RowHealth.class);
        healths.forEach((health, word) -> plain.put(health, RowText.plain(word)));
        healthWords = plain;
        source = new MonitorRows(lastRuns);
        pick();
        map(reckoning.watchedProperty().get());
    }

    public void sortBy(SortOrder by) {
        order = by;
        pick();
    }

    SortOrder order() {
        return order;
    }

    /// Chooses a value of a facet, or takes the choice back.
    public void toggle(Facet.Choice choice) {
        if (!choices.remove(choice)) {
            choices.add(choice);
        }
    }

    /// Shows all monitors again.
    public void clear() {
        search.set("");
        choices.clear();
    }

    public void refresh() {
        refresher.refresh();
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// What was chosen of the facets, in the order of choosing.
    public ObservableList<Facet.Choice> choices() {
        return readOnlyChoices;
    }

    public ReadOnlyObjectProperty<Map<Facet, List<Facet.Offer>>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /// The rows that are shown, in their order. A row that did not change is the very same object.
    public ReadOnlyObjectProperty<List<ListRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ListSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The name or id of the project that is looked at; empty before there is a connection.
    public String project() {
        ConnectionProfile profile = connection.profileProperty().get();
        return profile == null ? "" : profile.credentials().project();
    }

    /// Whether some monitors may be hidden by the search or a facet.
    public ReadOnlyBooleanProperty narrowedProperty() {
        return narrowed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The selected row as it is now; `null` if none is, or if it is gone from the server.
    public ReadOnlyObjectProperty<@Nullable ListRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// As of which moment all words about time are.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.property();
    }

    /// Why the last refresh failed, `null` if it did not.
    public ReadOnlyObjectProperty<@Nullable GatewayException> troubleProperty() {
        return connection.troubleProperty();
    }

    /// As of which moment, on the server's clock, the rows are known; `null` before the first answer.
    public @Nullable Instant knownAt() {
        Instant here = connection.refreshedAtProperty().get();
        return here == null ? null : here.plus(connection.clockAheadProperty().get());
    }
}
