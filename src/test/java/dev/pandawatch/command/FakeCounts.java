package dev.pandawatch.command;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.SessionSummary;
import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.gateway.UserSeen;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/// A project that only tells how many targets match.
record FakeCounts(BiFunction<Target, FilterDocument, Integer> counts) implements DiscoveryGateway {

    @Override
    public int count(Target target, FilterDocument filters) {
        return counts.apply(target, filters);
    }

    @Override
    public Page<TraceSummary> traces(FilterDocument filters, int limit, int offset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SessionSummary> sessions(FilterDocument filters, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<SessionSummary> sessionsNamed(String part, int limit, int offset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<UserSeen> users(int limit, int offset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DayVolume> volume(Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }
}
