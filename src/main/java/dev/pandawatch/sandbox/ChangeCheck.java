package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// The `only_if_changed` question, with the real server's blind spots: it looks at the start of traces, not at
/// their arrival, and at dates, user and tags only (F48).
final class ChangeCheck {
    private ChangeCheck() {}

    /// Whether a scheduled firing is skipped.
    ///
    /// @throws Refusal a crash, if a filter cannot be used
    static boolean skips(MonitorRow monitor, TraceShelf shelf, Instant now) {
        Instant last = monitor.standing().lastRunAt();
        ObjectNode filters = monitor.spec().filters();
        if (!monitor.spec().onlyIfChanged() || last == null || filters == null) {
            return false;
        }
        ObjectNode seen = filters.deepCopy();
        seen.retain("date_from", "date_to", "user_id", "tags");
        Predicate<TraceRow> counts = switch (monitor.spec().target()) {
            case TRACE -> TraceFilter.of(seen, now).accepts();
            case SESSION -> SessionFilter.of(seen, now).accepts();
        };
        return shelf.matching(now, counts.and(trace -> trace.startedAt().isAfter(last)))
                .isEmpty();
    }
}
