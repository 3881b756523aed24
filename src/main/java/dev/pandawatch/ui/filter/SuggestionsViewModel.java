package dev.pandawatch.ui.filter;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.Ticker;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.state.Connection;
import dev.pandawatch.ui.filter.Suggestions.Suggested;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Suggests values for filters from live data. There is no list of tags, names or statuses (F136), so the newest
/// [#SAMPLE] traces are read, once for each server; users once; sessions by each typed text. Nothing is asked before
/// [#ask]. Whoever makes it closes it.
public final class SuggestionsViewModel {
    /// So many of the newest traces are looked through.
    public static final int SAMPLE = 1_000;

    /// So long no key is pressed before sessions are searched.
    static final Duration QUIET = Duration.ofMillis(300);

    private static final Duration TICK = Duration.ofMillis(100);
    private static final int SESSIONS = 20;
    private static final String TRACES = "traces";

    private final Connection connection;
    private final RequestGate gate;
    private final ReadOnlyObjectWrapper<Suggestions> suggestions =
            new ReadOnlyObjectWrapper<>(this, "suggestions", Suggestions.NONE);
    private final ReadOnlyObjectWrapper<@Nullable GatewayException> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", null);
    private final ReadOnlyObjectWrapper<Set<String>> waiting = new ReadOnlyObjectWrapper<>(this, "waiting", Set.of());
    private final Ticker ticker;
    private final TraceTally tally = new TraceTally();
    private final Map<String, List<Suggested>> listed = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<RequestGate.Ticket> tickets = new ArrayList<>();
    private final Subscription watching;
    private RequestGate.@Nullable Ticket search;
    private @Nullable String searched;
    private @Nullable Instant due;
    private Subscription ticking = Subscription.EMPTY;

    public SuggestionsViewModel(Connection connection, RequestGate gate, Ticker ticker) {
        this.connection = connection;
        this.gate = gate;
        this.ticker = ticker;
        this.watching = connection.profileProperty().subscribe(this::turned);
    }

    public ReadOnlyObjectProperty<Suggestions> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /// Why the last question failed; the next [#ask] tries again. `null` if it did not.
    public ReadOnlyObjectProperty<@Nullable GatewayException> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Of which sources an answer is awaited; [#source] tells the source of a key.
    ReadOnlyObjectProperty<Set<String>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Where the values of the filter `key` come from.
    static String source(String key) {
        return switch (key) {
            case "tags", "name", "status" -> TRACES;
            default -> key;
        };
    }

    /// Somebody looks for a value of the filter `key`; what is known already is not asked again.
    ///
    /// @param text what is typed so far; matters to `session_id` only, which the server searches by parts of the id
    public void ask(String key, String text) {
        if (connection.server().isEmpty()) {
            return;
        }
        switch (key) {
            case "tags", "name", "status" -> once(TRACES, () -> sample(0));
            case "user_id" -> once(key, this::users);
            case "session_id" -> sessions(text);
            default -> {
                // dates, flags and numbers are typed
            }
        }
    }

    private void once(String what, Runnable question) {
        if (asked.add(what)) {
            question.run();
        }
    }

    private void sample(int offset) {
        send(TRACES, server -> server.traces(FilterDocument.EMPTY, DiscoveryGateway.LONGEST_PAGE, offset), page -> {
            tally.add(page.items());
            publish();
            int next = offset + DiscoveryGateway.LONGEST_PAGE;
            if (next < Math.min(SAMPLE, page.total())) {
                sample(next);
            }
        });
    }

    private void users() {
        send("user_id", server -> server.users(DiscoveryGateway.LONGEST_PAGE, 0), page -> {
            listed.put(
                    "user_id",
                    page.items().stream()
                            .map(user -> new Suggested(user.userId(), user.traceCount(), user.lastSeen()))
                            .toList());
            publish();
        });
    }

    private void sessions(String text) {
        if (text.equals(searched)) {
            return;
        }
        searched = text;
        if (text.isEmpty()) {
            search();
            return;
        }
        due = connection.now().plus(QUIET);
        ticking.unsubscribe();
        ticking = ticker.every(TICK, () -> {
            if (due != null && !connection.now().isBefore(due)) {
                search();
            }
        });
    }

    private void search() {
        due = null;
        ticking.unsubscribe();
        if (search != null) {
            search.drop();
        }
        String text = Objects.requireNonNull(searched);
        search = send("session_id", server -> server.sessionsNamed(text, SESSIONS, 0), page -> {
            listed.put(
                    "session_id",
                    page.items().stream()
                            .map(session -> new Suggested(session.id(), session.traceCount(), session.lastTraceAt()))
                            .toList());
            publish();
        });
    }

    private <T> RequestGate.Ticket send(
            String what, Function<DiscoveryGateway, Page<T>> question, Consumer<Page<T>> then) {
        Server server = connection.server().orElseThrow();
        await(source(what), true);
        RequestGate.Ticket ticket = gate.ask(1, () -> question.apply(server.discovery()), outcome -> {
            await(source(what), false);
            switch (outcome) {
                case Outcome.Done<Page<T>>(var page) -> {
                    trouble.set(null);
                    then.accept(page);
                }
                case Outcome.Failed<Page<T>>(var why) -> {
                    asked.remove(what);
                    searched = null;
                    trouble.set(why);
                }
            }
        });
        tickets.add(ticket);
        return ticket;
    }

    private void await(String source, boolean open) {
        Set<String> sources = new HashSet<>(waiting.get());
        if (open) {
            sources.add(source);
        } else {
            sources.remove(source);
        }
        waiting.set(Set.copyOf(sources));
    }

    private void publish() {
        Map<String, List<Suggested>> all = new HashMap<>(tally.values());
        all.putAll(listed);
        suggestions.set(new Suggestions(all, tally.size()));
    }

    /// An equal profile may lead to another server, so each setting of it counts; to hear of the next it must be read.
    private void turned() {
        connection.profileProperty().get();
        forget();
    }

    private void forget() {
        tickets.forEach(RequestGate.Ticket::drop);
        tickets.clear();
        tally.clear();
        listed.clear();
        asked.clear();
        searched = null;
        due = null;
        ticking.unsubscribe();
        waiting.set(Set.of());
        trouble.set(null);
        suggestions.set(Suggestions.NONE);
    }

    public void close() {
        watching.unsubscribe();
        forget();
    }
}
