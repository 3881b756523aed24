package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.SessionSummary;
import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many targets a run started at `at` would take, before sampling (F60).
///
/// @param total those that the project has, whatever the filters
/// @param newest when the newest match began, of a session when its last trace ended; `null` if there is none
public record MatchCount(
        Target target,
        FilterDocument filters,
        int matches,
        int total,
        @Nullable Instant newest,
        Instant at) {
    /// A least number of traces is found by bisecting the list of sessions; enough for 25,000 of them.
    static final int BISECTION = 9;

    /// The newest thousand sessions are looked through, by 200.
    static final int SEARCH = 5;

    static MatchCount ask(DiscoveryGateway server, Target target, FilterDocument filters, Instant at) {
        return switch (target) {
            case TRACE -> {
                Page<TraceSummary> first = server.traces(filters, 1, 0);
                Instant newest = first.items().isEmpty()
                        ? null
                        : first.items().getFirst().startedAt();
                yield new MatchCount(
                        target, filters, first.total(), total(server, target, filters, first.total()), newest, at);
            }
            case SESSION -> {
                int matches = server.count(target, filters);
                Instant newest = server.sessions(filters, 1).stream()
                        .findFirst()
                        .map(SessionSummary::lastTraceAt)
                        .orElse(null);
                yield new MatchCount(target, filters, matches, total(server, target, filters, matches), newest, at);
            }
        };
    }

    private static int total(DiscoveryGateway server, Target target, FilterDocument filters, int matches) {
        return filters.isEmpty() ? matches : server.count(target, FilterDocument.EMPTY);
    }

    /// How many requests [#ask] sends at most.
    static int requests(Target target, FilterDocument filters) {
        return switch (target) {
            case TRACE -> 2;
            case SESSION -> bisects(filters) ? BISECTION + SEARCH + 1 : 3;
        };
    }

    /// How many requests a count alone takes at most.
    static int countRequests(FilterDocument filters) {
        return bisects(filters) ? BISECTION : 1;
    }

    static boolean bisects(FilterDocument filters) {
        return filters.has("min_trace_count");
    }

    /// Whole percents of the project, floored; 100 of an empty one.
    public int percent() {
        return total == 0 ? 100 : (int) (100L * matches / total);
    }

    /// From 0 to 1.
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) matches / total);
    }

    /// Whether so few are left that the person should see which filter did it: none, or less than a tenth of `before`.
    boolean collapsedFrom(@Nullable MatchCount before) {
        boolean fell = before != null && before.target() == target && matches * 10L < before.matches();
        return !filters.isEmpty() && total > 0 && (matches == 0 || fell);
    }
}
