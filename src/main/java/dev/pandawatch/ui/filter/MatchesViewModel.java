package dev.pandawatch.ui.filter;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.Ticker;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterFinding;
import dev.pandawatch.filter.FilterFindings;
import dev.pandawatch.filter.FilterProse;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.state.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the filters match on the server now: the exact number, what each filter does to it, and the newest matches.
/// Counts anew [#QUIET] after the last change; the last number stays until the next is there. Whoever makes it closes
/// it.
public final class MatchesViewModel {
    /// So long no key is pressed before it is counted.
    public static final Duration QUIET = Duration.ofMillis(400);

    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration SHOWN_FROM = Duration.ofMillis(200);
    private static final Duration CANCEL_FROM = Duration.ofSeconds(2);

    private final ObservableValue<Target> target;
    private final ObservableValue<FilterDocument> filters;
    private final Connection connection;
    private final RequestGate gate;
    private final ReadOnlyObjectWrapper<MatchStage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", new MatchStage.NoServer());
    private final ReadOnlyObjectWrapper<@Nullable MatchCount> counted =
            new ReadOnlyObjectWrapper<>(this, "counted", null);
    private final ReadOnlyObjectWrapper<Optional<List<MatchSample>>> sample =
            new ReadOnlyObjectWrapper<>(this, "sample", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Violation>> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", List.of());
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ObservableList<FilterEffect> effects = FXCollections.observableArrayList();
    private final ObservableList<FilterEffect> readOnlyEffects = FXCollections.unmodifiableObservableList(effects);
    private final List<RequestGate.Ticket> tickets = new ArrayList<>();
    private final Subscription watching;
    private @Nullable Instant due;

    public MatchesViewModel(
            ObservableValue<Target> target,
            ObservableValue<FilterDocument> filters,
            Connection connection,
            RequestGate gate,
            Ticker ticker) {
        this.target = target;
        this.filters = filters;
        this.connection = connection;
        this.gate = gate;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", connection.now());
        this.watching = Subscription.combine(
                target.subscribe((_, _) -> changed()),
                filters.subscribe((_, _) -> changed()),
                connection.profileProperty().subscribe(this::turned),
                ticker.every(TICK, this::tick));
        changed();
    }

    public ReadOnlyObjectProperty<MatchStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The last number, of these filters or of earlier ones: [#stageProperty] tells; `null` before the first.
    public ReadOnlyObjectProperty<@Nullable MatchCount> countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// In the order of the sentence; empty until [#explain] or until nearly nothing matches any more.
    public ObservableList<FilterEffect> effects() {
        return readOnlyEffects;
    }

    /// Newest first; empty until [#showSample].
    public ReadOnlyObjectProperty<Optional<List<MatchSample>>> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /// What the server disliked in these filters, at `filters -> key`.
    public ReadOnlyObjectProperty<List<Violation>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Whether a question waits until the minute's requests are free again.
    public ReadOnlyBooleanProperty rationedProperty() {
        return gate.rationedProperty();
    }

    /// Moves on five times a second; ages and waits are measured against it.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Whether the wait has been long enough to be shown.
    public boolean waitShown() {
        return waited(SHOWN_FROM);
    }

    /// Whether the wait has been long enough to be given up.
    public boolean cancellable() {
        return waited(CANCEL_FROM);
    }

    private boolean waited(Duration time) {
        return stage.get() instanceof MatchStage.Asking(var from) && !now.get().isBefore(from.plus(time));
    }

    private void tick() {
        now.set(connection.now());
        gate.advance();
        if (due != null && !now.get().isBefore(due)) {
            count();
        }
    }

    /// An equal profile may lead to another server, so each setting of it counts; to hear of the next it must be read.
    private void turned() {
        connection.profileProperty().get();
        counted.set(null);
        changed();
    }

    private void changed() {
        forget();
        List<String> broken = FilterFindings.errors(
                        filters.getValue(), target.getValue().filters())
                .stream()
                .filter(error -> error.kind().effect() == FilterFinding.Effect.BREAKS)
                .map(FilterFinding::key)
                .distinct()
                .toList();
        if (!broken.isEmpty()) {
            stage.set(new MatchStage.Unsound(broken));
        } else if (connection.server().isEmpty()) {
            stage.set(new MatchStage.NoServer());
        } else {
            due = connection.now().plus(QUIET);
            stage.set(new MatchStage.Asking(due));
        }
    }

    private void forget() {
        due = null;
        tickets.forEach(RequestGate.Ticket::drop);
        tickets.clear();
        effects.clear();
        sample.set(Optional.empty());
        refused.set(List.of());
    }

    /// Counts at once, again if need be.
    public void refresh() {
        changed();
        if (due != null) {
            count();
        }
    }

    /// Stops waiting; the last number stays.
    public void cancel() {
        forget();
        stage.set(new MatchStage.Cancelled());
    }

    private void count() {
        due = null;
        Target counting = target.getValue();
        FilterDocument document = filters.getValue().filtersOnly();
        Instant at = connection.now();
        stage.set(new MatchStage.Asking(at));
        ask(
                MatchCount.requests(counting, document),
                server -> MatchCount.ask(server, counting, document, at),
                this::settle);
    }

    private void settle(MatchCount found) {
        MatchCount before = counted.get();
        counted.set(found);
        stage.set(new MatchStage.Settled());
        if (found.collapsedFrom(before)) {
            explain();
        }
    }

    /// Counts the matches without each filter in turn.
    public void explain() {
        MatchCount base = counted.get();
        if (base == null || !(stage.get() instanceof MatchStage.Settled)) {
            return;
        }
        effects.setAll(FilterProse.of(base.filters(), base.target().filters()).parts().stream()
                .map(part -> effect(part, base))
                .toList());
        for (int place = 0; place < effects.size(); place++) {
            int row = place;
            FilterEffect effect = effects.get(row);
            FilterDocument without = base.filters().without(effect.key());
            if (!effect.ignored()) {
                ask(
                        MatchCount.countRequests(without),
                        server -> server.count(base.target(), without),
                        found -> effects.set(row, effect.counted(found)));
            }
        }
    }

    private static FilterEffect effect(FilterProse.Part part, MatchCount base) {
        boolean ignored = part.effect() == FilterFinding.Effect.IGNORED;
        OptionalInt without = ignored ? OptionalInt.of(base.matches()) : OptionalInt.empty();
        return new FilterEffect(part.key(), ignored, base.matches(), without);
    }

    /// Fetches the newest [MatchSample#SIZE] matches.
    public void showSample() {
        MatchCount base = counted.get();
        if (base != null && stage.get() instanceof MatchStage.Settled) {
            ask(
                    MatchSample.requests(base.target(), base.filters()),
                    server -> MatchSample.ask(server, base.target(), base.filters()),
                    found -> sample.set(Optional.of(found)));
        }
    }

    public void hideSample() {
        sample.set(Optional.empty());
    }

    private <T> void ask(int requests, Function<DiscoveryGateway, T> question, Consumer<T> then) {
        Server server = connection.server().orElseThrow();
        tickets.add(gate.ask(requests, () -> question.apply(server.discovery()), outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(var value) -> then.accept(value);
                case Outcome.Failed<T>(var why) -> fail(why);
            }
        }));
    }

    private void fail(GatewayException why) {
        forget();
        refused.set(why instanceof GatewayException.Refused refusal ? refusal.violations() : List.of());
        stage.set(new MatchStage.Failed(why));
    }

    /// Stops everything; nothing is asked or heard any more.
    public void close() {
        watching.unsubscribe();
        forget();
    }
}
