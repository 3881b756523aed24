package dev.pandawatch.ui.filter;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.state.Connection;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How many targets a second question about the same filters finds, asked each time the matches have been counted: what
/// "skip if unchanged" would see (F48). While it fails, or is not asked, nothing is known.
public final class ChangeCount {
    private final Connection connection;
    private final RequestGate gate;
    private final ReadOnlyObjectWrapper<Optional<Integer>> found =
            new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
    private RequestGate.@Nullable Ticket asked;

    public ChangeCount(Connection connection, RequestGate gate) {
        this.connection = connection;
        this.gate = gate;
    }

    public ReadOnlyObjectProperty<Optional<Integer>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Counts anew; an answer to an earlier question is not heard any more.
    ///
    /// @param question empty if there is nothing to ask
    public void ask(Target target, Optional<FilterDocument> question) {
        close();
        found.set(Optional.empty());
        Server server = connection.server().orElse(null);
        if (server != null) {
            question.ifPresent(filters ->
                    asked = gate.ask(1, () -> server.discovery().count(target, filters), this::hear));
        }
    }

    private void hear(Outcome<Integer> outcome) {
        if (outcome instanceof Outcome.Done<Integer>(var count)) {
            found.set(Optional.of(count));
        }
    }

    /// Hears no answer any more.
    public void close() {
        if (asked != null) {
            asked.drop();
        }
    }
}
