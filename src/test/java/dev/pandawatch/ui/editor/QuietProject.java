package dev.pandawatch.ui.editor;

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

/// A project into which nothing comes, unless a test says otherwise.
class QuietProject implements DiscoveryGateway {
    @Override
    public int count(Target target, FilterDocument filters) {
        return 0;
    }

    @Override
    public Page<TraceSummary> traces(FilterDocument filters, int limit, int offset) {
        return new Page<>(List.of(), 0, offset);
    }

    @Override
    public List<SessionSummary> sessions(FilterDocument filters, int limit) {
        return List.of();
    }

    @Override
    public Page<SessionSummary> sessionsNamed(String part, int limit, int offset) {
        return new Page<>(List.of(), 0, offset);
    }

    @Override
    public Page<UserSeen> users(int limit, int offset) {
        return new Page<>(List.of(), 0, offset);
    }

    @Override
    public List<DayVolume> volume(Instant from, Instant to) {
        return List.of();
    }
}
