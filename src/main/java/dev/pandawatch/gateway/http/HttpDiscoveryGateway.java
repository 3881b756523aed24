package dev.pandawatch.gateway.http;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.SessionSummary;
import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.gateway.UserSeen;
import dev.pandawatch.monitor.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The lists of traces, sessions and users (F60, F136).
record HttpDiscoveryGateway(PandaProbeHttp http) implements DiscoveryGateway {
    private static final int SEARCHED = 1_000;

    @Override
    public int count(Target target, FilterDocument filters) {
        MatchQuery query = sound(target, filters);
        Optional<BigDecimal> least = query.least().filter(count -> count.compareTo(BigDecimal.ONE) > 0);
        if (least.isPresent()) {
            return countLarge(query, enough(least.get()));
        }
        return http.send(list(target).with(query.parameters()).with("limit", 1))
                .listing()
                .total();
    }

    @Override
    public Page<TraceSummary> traces(FilterDocument filters, int limit, int offset) {
        Ask ask = list(Target.TRACE).with(sound(Target.TRACE, filters).parameters());
        return DiscoveryJson.page(http.send(page(ask, limit, offset)), DiscoveryJson::trace);
    }

    @Override
    public List<SessionSummary> sessions(FilterDocument filters, int limit) {
        MatchQuery query = sound(Target.SESSION, filters);
        Ask ask = list(Target.SESSION).with(query.parameters());
        Optional<BigDecimal> least = query.least();
        if (least.isEmpty()) {
            return sessions(page(ask, limit, 0)).items();
        }
        List<SessionSummary> found = new ArrayList<>();
        int total = 1;
        for (int offset = 0; offset < Math.min(total, SEARCHED) && found.size() < limit; offset += LONGEST_PAGE) {
            Page<SessionSummary> next = sessions(page(ask, LONGEST_PAGE, offset));
            next.items().stream().filter(enough(least.get())).forEach(found::add);
            total = next.total();
        }
        return found.stream().limit(limit).toList();
    }

    @Override
    public Page<SessionSummary> sessionsNamed(String part, int limit, int offset) {
        return sessions(page(list(Target.SESSION).with("query", part), limit, offset));
    }

    @Override
    public Page<UserSeen> users(int limit, int offset) {
        return DiscoveryJson.page(http.send(page(Ask.get("traces", "users"), limit, offset)), DiscoveryJson::user);
    }

    @Override
    public List<DayVolume> volume(Instant from, Instant to) {
        Ask ask = Ask.get("traces", "analytics")
                .with("metric", "volume")
                .with("granularity", "day")
                .with("started_after", from.toString())
                .with("started_before", to.toString());
        return DiscoveryJson.volumes(http.send(ask).array());
    }

    /// Finds the place in the list, largest first, from which on the sessions are too small.
    private int countLarge(MatchQuery query, Predicate<SessionSummary> large) {
        Ask largestFirst = list(Target.SESSION)
                .with(query.parameters())
                .with("sort_by", "trace_count")
                .with("sort_order", "desc");
        Page<SessionSummary> first = sessions(page(largestFirst, LONGEST_PAGE, 0));
        int known = large(first, large);
        if (known < LONGEST_PAGE) {
            return known;
        }
        int beyond = first.total();
        while (beyond - known > LONGEST_PAGE) {
            int middle = known + (beyond - known) / 2;
            if (large(sessions(page(largestFirst, 1, middle)), large) == 1) {
                known = middle + 1;
            } else {
                beyond = middle;
            }
        }
        return beyond > known ? known + large(sessions(page(largestFirst, LONGEST_PAGE, known)), large) : known;
    }

    private static int large(Page<SessionSummary> page, Predicate<SessionSummary> large) {
        return (int) page.items().stream().filter(large).count();
    }

    private static Predicate<SessionSummary> enough(BigDecimal least) {
        return session -> BigDecimal.valueOf(session.traceCount()).compareTo(least) >= 0;
    }

    private Page<SessionSummary> sessions(Ask ask) {
        return DiscoveryJson.page(http.send(ask), DiscoveryJson::session);
    }

    private static Ask list(Target target) {
        return switch (target) {
            case TRACE -> Ask.get("traces");
            case SESSION -> Ask.get("sessions");
        };
    }

    private static Ask page(Ask ask, int limit, int offset) {
        return ask.with("limit", limit).with("offset", offset);
    }

    /// @throws GatewayException.Refused without a call, if a run would break on a value
    private static MatchQuery sound(Target target, FilterDocument filters) {
        MatchQuery query = MatchQuery.of(target, filters);
        if (!query.violations().isEmpty()) {
            Ask ask = list(target);
            String path = "/" + ask.path().getFirst();
            throw new GatewayException.Refused(
                    new GatewayException.Call(ask.method().name(), path, "", false, 0, ""), query.violations());
        }
        return query;
    }
}
