package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Makes runs out of monitors: selects, samples, names and queues (F46, F47, F100).
record RunQueue(World world) {
    /// How long a run waits until a worker takes it.
    static final Duration PICKED_UP = Duration.ofMillis(350);
    private static final Duration BRISK = Duration.ofMillis(60);
    private static final Duration LONGEST = Duration.ofSeconds(24);
    private static final int LONG = 100;
    private static final double CRASHES = 0.02;
    private static final Duration THINKING = Duration.ofSeconds(2);

    /// What is to be run.
    ///
    /// @param monitor null for a run outside any
    /// @param model resolved
    record Order(
            UUID project,
            @Nullable UUID monitor,
            @Nullable String name,
            Target target,
            ObjectNode filters,
            double samplingRate,
            String model,
            Assignment work) {}

    /// A run of everything that matches now.
    ///
    /// @throws Refusal 422 if nothing matches (F49), 429 if the plan forbids it (F129), a crash if a filter or
    ///     the name cannot be used (F26, F53)
    RunRow queue(MonitorRow monitor) {
        MonitorSpec spec = monitor.spec();
        ObjectNode filters = Objects.requireNonNull(spec.filters());
        TraceShelf shelf = world.shelf(monitor.projectId());
        List<Integer> matching = matching(spec.target(), filters, shelf);
        if (matching.isEmpty()) {
            throw Refusal.detail(422, "No " + spec.target().plural() + " match the monitor's filters.");
        }
        Targets targets = Targets.of(sampled(matching, spec.samplingRate(), 1));
        return queue(new Order(
                monitor.projectId(),
                monitor.id(),
                "[Monitor] " + spec.name(),
                spec.target(),
                filters,
                spec.samplingRate(),
                ModelNames.resolved(spec.model()),
                new Assignment(spec.metrics(), targets, null)));
    }

    /// @throws Refusal 429 if the plan forbids it (F129), a crash if the name or the model does not fit its column
    /// (F26,
    ///     F104)
    RunRow queue(Order order) {
        new Plan(world).allowRun(order.target());
        Columns.fit(order.name(), order.model());
        Instant created = world.stamp();
        Judge judge = world.judge();
        Evaluation evaluation = new Evaluation(
                world.shelf(order.project()),
                judge,
                world.nextRunNumber(),
                order.target(),
                order.work().metrics(),
                order.filters(),
                judge.weather(order.model(), created),
                created);
        RunPlan plan = plan(evaluation, order.work());
        return world.put(new RunRow(
                world.newId(),
                evaluation.run(),
                order.project(),
                order.monitor(),
                order.name(),
                order.target(),
                order.work().metrics(),
                order.filters(),
                order.samplingRate(),
                order.model(),
                created,
                order.work().targets(),
                order.work().pairs(),
                world.working() ? plan : plan.startingAt(RunPlan.NEVER)));
    }

    /// What the monitor's filters match at this moment, newest first.
    List<Integer> matching(Target target, ObjectNode filters, TraceShelf shelf) {
        Instant now = world.now();
        return switch (target) {
            case TRACE -> {
                var filter = TraceFilter.of(filters, now);
                yield shelf.matching(now, filter.names(), filter.accepts()).stream()
                        .map(TraceRow::ordinal)
                        .toList();
            }
            case SESSION -> {
                var filter = SessionFilter.of(filters, now);
                yield filter.sessions(shelf.matching(now, filter.accepts())).values().stream()
                        .map(traces ->
                                shelf.session(traces.getFirst().ordinal(), now).ordinal())
                        .toList();
            }
        };
    }

    /// A share, rounded down, but at least `least`; drawn anew for each run (F46).
    List<Integer> sampled(List<Integer> matching, double rate, int least) {
        if (rate >= 1) {
            return matching;
        }
        Dice dice = world.dice().of("sample").of(world.nextRunNumber());
        int wanted = Math.max(least, (int) (matching.size() * rate));
        List<Integer> drawn = new ArrayList<>(matching);
        for (int i = 0; i < wanted; i++) {
            Collections.swap(drawn, i, i + dice.of(i).below(drawn.size() - i));
        }
        return drawn.subList(0, wanted);
    }

    /// Now and then a long run loses its database connection, dies, and comes through at the second attempt (F108).
    private static RunPlan plan(Evaluation evaluation, Assignment work) {
        Targets targets = work.targets();
        Instant starts = evaluation.at().plus(PICKED_UP);
        if (evaluation.killed(targets)) {
            return new RunPlan(starts, BRISK, Targets.of(List.of()), 3, "could not convert string to float: 'PASS'");
        }
        Duration pace = pace(evaluation, targets.size());
        Targets failures = evaluation.perform(work);
        boolean hit = targets.size() > LONG
                && evaluation.judge().dice().of("crash").of(evaluation.run()).under(CRASHES);
        return hit
                ? new RunPlan(starts, pace, failures, 1, "connection was closed in the middle of operation")
                : new RunPlan(starts, pace, failures, 0, null);
    }

    /// A run takes a few seconds, whatever its size; a thinking model takes its time for each call.
    private static Duration pace(Evaluation evaluation, int targets) {
        int metrics = Math.max(1, evaluation.metrics().size());
        String model = evaluation.weather().model();
        if (model.endsWith("/slow-judge") || model.contains("/o3") || model.contains("/o1")) {
            return THINKING.multipliedBy(metrics);
        }
        Duration brisk = BRISK.multipliedBy(metrics);
        Duration capped = LONGEST.dividedBy(Math.max(1, targets));
        Duration least = Duration.ofSeconds(2).dividedBy(Math.max(1, targets));
        return Collections.max(List.of(least, Collections.min(List.of(brisk, capped))));
    }
}
