package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.FiringLedger;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.state.MonitorBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the list says of the health of each monitor, by the same rule, for whoever has to know it without the list and
/// away from the UI thread. Never changes.
public final class HealthLook {
    public static final HealthLook NONE = new HealthLook(List.of());

    private final List<Kept> all;

    private HealthLook(List<Kept> all) {
        this.all = all;
    }

    /// One monitor as the list shows it.
    ///
    /// @param lastRun `null` if it never ran, or if its last run is not known
    /// @param silent its firings since that run that came to nothing, oldest first
    public record Seen(
            Monitor monitor, MonitorHealth health, @Nullable EvalRun lastRun, List<Firing> silent) {
        public Seen {
            silent = List.copyOf(silent);
        }
    }

    /// @param next as of the moment of the look
    private record Kept(Seen seen, Heard heard, NextRun next, Instant until) {}

    private record Asked(Monitor monitor, Heard heard) {}

    /// In the order of the book.
    public List<Seen> seen() {
        return all.stream().map(Kept::seen).toList();
    }

    /// The next look. Call it on the UI thread; what it returns may be asked on any.
    ///
    /// @param firings of a monitor that never ran, at least as many are looked for
    /// @param now on the server's clock
    public Supplier<HealthLook> next(MonitorBook book, int firings, Instant now) {
        List<Asked> asked = book.monitors().stream()
                .map(monitor -> new Asked(monitor, Heard.of(monitor, book)))
                .toList();
        return () -> {
            Map<MonitorId, Kept> before = new HashMap<>();
            all.forEach(kept -> before.put(kept.seen().monitor().id(), kept));
            return new HealthLook(asked.stream()
                    .map(one -> look(one, before.get(one.monitor().id()), firings, now))
                    .toList());
        };
    }

    /// A past is gone through only when something new was heard, or when time alone may change it.
    private static Kept look(Asked asked, @Nullable Kept before, int firings, Instant now) {
        Monitor monitor = asked.monitor();
        NextRun next = NextRun.of(monitor, now);
        if (before != null
                && before.seen().monitor().equals(monitor)
                && before.heard().equals(asked.heard())
                && now.isBefore(before.until())
                && before.next().getClass().equals(next.getClass())) {
            return before;
        }
        FiringLedger ledger = RowPast.ledger(monitor, asked.heard(), RowPast.SHOWN, now);
        RowPast past = RowPast.of(monitor, asked.heard(), ledger, now);
        List<Firing> silent = ledger.silent();
        if (monitor.lastRunAt() == null && silent.size() >= RowPast.SHOWN) {
            silent = RowPast.ledger(monitor, asked.heard(), firings, now).silent();
        }
        return new Kept(new Seen(monitor, past.health(), past.lastRun(), silent), asked.heard(), next, past.until());
    }
}
