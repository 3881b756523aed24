package dev.pandawatch.ui.editor;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Sends what the form means, once, and finds out what became of it.
///
/// A request whose answer was lost is never sent again by itself: the server knows no idempotency key, so only looking
/// tells whether it was carried out (F6).
public final class Submission {
    private final EditorContext context;
    private final Connection connection;
    private final Consumer<Monitor> saved;
    private final Consumer<List<Violation>> refused;
    private final @Nullable Server home;
    private final ReadOnlyObjectWrapper<SaveState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SaveState.Idle());
    private @Nullable Sent lost;

    /// One request that went out.
    ///
    /// @param known the monitors that were there before
    private record Sent(SaveRequest request, MonitorDraft draft, Server server, Set<MonitorId> known) {}

    Submission(EditorContext context, Consumer<Monitor> saved, Consumer<List<Violation>> refused) {
        this.context = context;
        this.connection = context.connection();
        this.saved = saved;
        this.refused = refused;
        this.home = connection.server().orElse(null);
    }

    public ReadOnlyObjectProperty<SaveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Sends `request`, unless another is under way or nobody knows what became of the last.
    ///
    /// @param draft the form that it was made from
    void send(SaveRequest request, MonitorDraft draft) {
        Server server = connection.server().orElse(null);
        if (server == null || state.get().busy() || lost != null) {
            return;
        }
        if (request instanceof SaveRequest.Change && !server.equals(home)) {
            state.set(new SaveState.ElsewhereNow());
            return;
        }
        Sent sent = new Sent(
                request,
                draft,
                server,
                context.book().monitors().stream().map(Monitor::id).collect(Collectors.toUnmodifiableSet()));
        state.set(new SaveState.Sending());
        context.tasks().run(() -> carryOut(server.monitors(), request), outcome -> settle(sent, outcome));
    }

    private static Monitor carryOut(MonitorGateway gateway, SaveRequest request) {
        return switch (request) {
            case SaveRequest.Create(var definition) -> gateway.create(definition);
            case SaveRequest.Change(var stored, var change) -> gateway.change(stored.id(), change);
        };
    }

    private void settle(Sent sent, Outcome<Monitor> outcome) {
        switch (outcome) {
            case Outcome.Done<Monitor>(var monitor) -> succeed(sent, monitor);
            case Outcome.Failed<Monitor>(GatewayException.Refused why) -> {
                state.set(new SaveState.Idle());
                refused.accept(why.violations());
            }
            case Outcome.Failed<Monitor>(var why)
            when MonitorCommands.uncertain(why) -> {
                lost = sent;
                state.set(new SaveState.Uncertain(why, false));
            }
            case Outcome.Failed<Monitor>(var why) -> state.set(new SaveState.Failed(why));
        }
    }

    /// Reads from the server what became of the request whose answer was lost.
    public void look() {
        Sent sent = lost;
        if (sent == null || state.get().busy()) {
            return;
        }
        state.set(new SaveState.Looking());
        Instant at = connection.now();
        context.tasks().run(() -> found(sent, at), outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<Monitor>>(var found) -> {
                    lost = null;
                    found.ifPresentOrElse(
                            monitor -> succeed(sent, monitor), () -> state.set(new SaveState.NotThere(at)));
                }
                case Outcome.Failed<Optional<Monitor>>(var why) -> state.set(new SaveState.Uncertain(why, true));
            }
        });
    }

    /// The monitor as the lost request would have left it, if it is there.
    private static Optional<Monitor> found(Sent sent, Instant now) {
        MonitorGateway gateway = sent.server().monitors();
        return switch (sent.request()) {
            case SaveRequest.Create(var definition) ->
                gateway.list().monitors().stream()
                        .filter(monitor -> !sent.known().contains(monitor.id()))
                        .filter(monitor -> monitor.name().equals(definition.name()))
                        .filter(monitor -> monitor.definition(now).toOptional().equals(Optional.of(definition)))
                        .findFirst();
            case SaveRequest.Change(var stored, var _) ->
                Optional.of(gateway.get(stored.id()))
                        .filter(fresh -> MonitorChange.between(fresh, sent.draft(), now)
                                        instanceof Parsed.Ok<MonitorChange>(var left)
                                && left.isEmpty());
        };
    }

    private void succeed(Sent sent, Monitor monitor) {
        state.set(new SaveState.Idle());
        if (connection.isOn(sent.server())) {
            context.book().put(monitor);
            connection.agreement().answered(monitor);
        }
        String key = sent.request() instanceof SaveRequest.Create ? "notice.created" : "notice.changed";
        context.notices().tell(Notice.Kind.DONE, key, monitor.name());
        saved.accept(monitor);
    }
}
