package dev.pandawatch.sandbox;

import java.util.Comparator;
import java.util.List;

/// The routes that tell which traces and sessions a project has. They choose as a monitor's run does, so their totals
/// are exact previews of it (F60).
final class TraceRoutes {
    private TraceRoutes() {}

    private enum Direction {
        ASC,
        DESC
    }

    private enum TraceSort {
        STARTED_AT,
        ENDED_AT,
        NAME,
        LATENCY,
        STATUS
    }

    private enum SessionSort {
        RECENT,
        TRACE_COUNT,
        LATENCY,
        COST
    }

    static List<Route> routes() {
        return List.of(
                Route.scoped("GET", "/traces", TraceRoutes::traces),
                Route.scoped("GET", "/traces/users", TraceRoutes::users),
                Route.scoped("GET", "/traces/analytics", TraceAnalytics::answer),
                Route.scoped("GET", "/sessions", TraceRoutes::sessions));
    }

    private static Reply traces(Call call, World world) {
        var complaints = new Complaints();
        Complaints.Page page = complaints.page(call.query());
        TraceQuery wanted = TraceQuery.read(call.query(), complaints);
        TraceSort sort = complaints
                .lowerChoice(call.query(), "sort_by", TraceSort.values())
                .orElse(TraceSort.STARTED_AT);
        Direction direction = direction(call, complaints);
        complaints.enforce();
        List<TraceRow> found = wanted.find(world.shelf(call.scope().id()), world.now());
        List<TraceRow> sorted =
                found.stream().sorted(directed(order(sort, world), direction)).toList();
        return Reply.json(200, Wire.page(sorted, page, trace -> TraceWire.trace(trace, world.now())));
    }

    private static Reply users(Call call, World world) {
        var complaints = new Complaints();
        Complaints.Page page = complaints.page(call.query());
        complaints.enforce();
        List<UserView> users = UserView.all(world.shelf(call.scope().id()), world.now());
        return Reply.json(200, Wire.page(users, page, TraceWire::user));
    }

    private static Reply sessions(Call call, World world) {
        var complaints = new Complaints();
        Complaints.Page page = complaints.page(call.query());
        SessionQuery wanted = SessionQuery.read(call.query(), complaints);
        SessionSort sort = complaints
                .lowerChoice(call.query(), "sort_by", SessionSort.values())
                .orElse(SessionSort.RECENT);
        Direction direction = direction(call, complaints);
        complaints.enforce();
        List<SessionView> found = wanted.find(world.shelf(call.scope().id()), world.now());
        List<SessionView> sorted =
                found.stream().sorted(directed(order(sort), direction)).toList();
        return Reply.json(200, Wire.page(sorted, page, TraceWire::session));
    }

    private static Direction direction(Call call, Complaints complaints) {
        return complaints
                .lowerChoice(call.query(), "sort_order", Direction.values())
                .orElse(Direction.DESC);
    }

    private static <T> Comparator<T> directed(Comparator<T> ascending, Direction direction) {
        return switch (direction) {
            case ASC -> ascending;
            case DESC -> ascending.reversed();
        };
    }

    /// What is null comes last, so descending it comes first. A status is sorted as the text that it is stored as.
    private static Comparator<TraceRow> order(TraceSort sort, World world) {
        return switch (sort) {
            case STARTED_AT -> Comparator.comparing(TraceRow::startedAt);
            case ENDED_AT -> Comparator.comparing(trace -> trace.ended(world.now()), nullsLast());
            case NAME -> Comparator.comparing(TraceRow::name);
            case LATENCY -> Comparator.comparing(trace -> trace.latency(world.now()), nullsLast());
            case STATUS ->
                Comparator.comparing(trace -> trace.status(world.now()).name());
        };
    }

    private static Comparator<SessionView> order(SessionSort sort) {
        return switch (sort) {
            case RECENT -> Comparator.comparing(SessionView::arrivedAt);
            case TRACE_COUNT -> Comparator.comparingInt(SessionView::traces);
            case LATENCY -> Comparator.comparing(SessionView::latency, nullsLast());
            case COST -> Comparator.comparingDouble(session -> session.usage().cost());
        };
    }

    private static <T extends Comparable<? super T>> Comparator<T> nullsLast() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }
}
