package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.SessionSummary;
import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the newest matches.
///
/// @param name of a trace; the id of a session
/// @param status of a trace as the server spells it; of a session `ERROR` if one of its traces failed, else empty
/// @param user empty if it has none
/// @param startedAt when it began; of a session its first trace
public record MatchSample(
        String name,
        String status,
        String user,
        List<String> tags,
        @Nullable Instant startedAt) {
    /// So many are shown at most.
    public static final int SIZE = 10;

    public MatchSample {
        tags = List.copyOf(tags);
    }

    static List<MatchSample> ask(DiscoveryGateway server, Target target, FilterDocument filters) {
        return switch (target) {
            case TRACE ->
                server.traces(filters, SIZE, 0).items().stream()
                        .map(MatchSample::of)
                        .toList();
            case SESSION ->
                server.sessions(filters, SIZE).stream().map(MatchSample::of).toList();
        };
    }

    static int requests(Target target, FilterDocument filters) {
        return target == Target.SESSION && MatchCount.bisects(filters) ? MatchCount.SEARCH : 1;
    }

    private static MatchSample of(TraceSummary trace) {
        String user = trace.userId() == null ? "" : trace.userId();
        return new MatchSample(trace.name(), trace.status(), user, trace.tags(), trace.startedAt());
    }

    private static MatchSample of(SessionSummary session) {
        String user = session.userId() == null ? "" : session.userId();
        String status = session.hasError() ? "ERROR" : "";
        return new MatchSample(session.id(), status, user, session.tags(), session.firstTraceAt());
    }
}
