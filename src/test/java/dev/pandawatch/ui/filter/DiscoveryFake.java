package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.SessionSummary;
import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.gateway.UserSeen;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A project in memory that reads the filters `status`, `tags`, `user_id` and `has_error`.
public final class DiscoveryFake implements DiscoveryGateway {
    private static final Instant NEWEST = Instant.parse("2026-11-22T21:37:00Z");

    public final List<TraceSummary> traces = new ArrayList<>();
    /// What has been asked, in order.
    public final List<String> asked = new ArrayList<>();
    /// What the next questions die of, one each.
    public final Deque<GatewayException> failures = new ArrayDeque<>();

    public DiscoveryFake() {
        fill(8);
    }

    /// Starts anew with so many traces, a minute apart.
    public void fill(int count) {
        traces.clear();
        for (int i = 0; i < count; i++) {
            traces.add(new TraceSummary(
                    "t-" + i,
                    i % 3 == 0 ? "checkout-agent" : "support-agent with a rather long name that does not fit",
                    i % 2 == 0 ? "COMPLETED" : "ERROR",
                    NEWEST.minusSeconds(60L * i),
                    null,
                    "s-" + i / 2,
                    i % 4 == 0 ? null : "user-" + i % 4,
                    i % 2 == 0 ? List.of("prod", "eu-west") : List.of("canary"),
                    null,
                    null,
                    12,
                    1,
                    1,
                    0));
        }
    }

    private List<TraceSummary> matching(FilterDocument filters) {
        GatewayException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return traces.stream()
                .filter(trace -> !filters.has("status") || trace.status().equals(filters.get("status")))
                .filter(trace -> !filters.has("user_id")
                        || String.valueOf(trace.userId()).equals(filters.get("user_id")))
                .filter(trace -> !(filters.get("tags") instanceof List<?> tags)
                        || tags.stream().anyMatch(trace.tags()::contains))
                .toList();
    }

    private List<SessionSummary> inSessions(FilterDocument filters) {
        return matching(filters).stream()
                .map(TraceSummary::sessionId)
                .distinct()
                .map(id -> new SessionSummary(
                        String.valueOf(id), 2, NEWEST, NEWEST, 1, true, "user-1", List.of("prod"), 1, 1, 0))
                .toList();
    }

    @Override
    public int count(Target target, FilterDocument filters) {
        asked.add("count " + filters.entries().keySet());
        return target == Target.TRACE
                ? matching(filters).size()
                : inSessions(filters).size();
    }

    @Override
    public Page<TraceSummary> traces(FilterDocument filters, int limit, int offset) {
        asked.add("traces " + filters.entries().keySet() + " " + limit + " from " + offset);
        List<TraceSummary> found = matching(filters);
        return new Page<>(found.stream().skip(offset).limit(limit).toList(), found.size(), offset);
    }

    @Override
    public List<SessionSummary> sessions(FilterDocument filters, int limit) {
        asked.add("sessions " + limit);
        return inSessions(filters).stream().limit(limit).toList();
    }

    @Override
    public Page<SessionSummary> sessionsNamed(String part, int limit, int offset) {
        asked.add("named " + part);
        List<SessionSummary> found = inSessions(FilterDocument.EMPTY).stream()
                .filter(session -> session.id().contains(part))
                .toList();
        return new Page<>(found, found.size(), offset);
    }

    @Override
    public Page<UserSeen> users(int limit, int offset) {
        asked.add("users");
        return new Page<>(List.of(new UserSeen("user-1", 2, NEWEST, NEWEST, 0)), 1, offset);
    }

    @Override
    public List<DayVolume> volume(Instant from, Instant to) {
        return List.of();
    }
}
