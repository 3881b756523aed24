package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/// Makes runs out of monitors: selects, samples, names and queues (F46, F47, F100).
record RunQueue(World world) {
    private static final Duration PICKED_UP = Duration.ofMillis(350);
    private static final Duration BRISK = Duration.ofMillis(60);
    private static final Duration LONGEST = Duration.ofSeconds(24);
    private static final int LONG = 100;
    private static final double CRASHES = 0.02;
    private static final Duration THINKING = Duration.ofSeconds(2);

    /// A run of everything that matches now.
    ///
    /// @throws Refusal 422 if nothing matches (F49), a crash if a filter or the name cannot be used (F26, F53)
    RunRow queue(MonitorRow monitor) {
        MonitorSpec spec = monitor.spec();
        ObjectNode filters = Objects.requireNonNull(spec.filters());
        TraceShelf shelf = world.shelf(monitor.projectId());
        List<Integer> matching = matching(spec.target(), filters, shelf);
        if (matching.isEmpty()) {
            throw Refusal.detail(422, "No " + spec.target().plural() + " match the monitor's filters.");
        }
        String name = "[Monitor] " + spec.name();
        Columns.fit(name, ModelNames.resolved(spec.model()));
        Evaluation evaluation = evaluation(spec, filters, shelf);
        Dice dice = world.dice().of("sample").of(evaluation.run());
        Targets targets = Targets.of(sampled(matching, spec.samplingRate(), dice));
        return world.put(new RunRow(
                world.newId(),
                evaluation.run(),
                monitor.projectId(),
                monitor.id(),
                name,
                spec.target(),
                spec.metrics(),
                filters,
                spec.samplingRate(),
                evaluation.weather().model(),
                evaluation.at(),
                targets,
                plan(evaluation, targets)));
    }

    private Evaluation evaluation(MonitorSpec spec, ObjectNode filters, TraceShelf shelf) {
        Judge judge = world.judge();
        Instant created = world.stamp();
        Judge.Weather weather = judge.weather(ModelNames.resolved(spec.model()), created);
        int number = world.nextRunNumber();
        return new Evaluation(shelf, judge, number, spec.target(), spec.metrics(), filters, weather, created);
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

    /// At least one, else rounded down; drawn anew for each run (F46).
    private static List<Integer> sampled(List<Integer> matching, double rate, Dice dice) {
        if (rate >= 1) {
            return matching;
        }
        int wanted = Math.max(1, (int) (matching.size() * rate));
        List<Integer> drawn = new ArrayList<>(matching);
        for (int i = 0; i < wanted; i++) {
            Collections.swap(drawn, i, i + dice.of(i).below(drawn.size() - i));
        }
        return drawn.subList(0, wanted);
    }

    /// Now and then a long run loses its database connection, dies, and comes through at the second attempt (F108).
    private static RunPlan plan(Evaluation evaluation, Targets targets) {
        Instant starts = evaluation.at().plus(PICKED_UP);
        if (evaluation.killed(targets)) {
            return new RunPlan(starts, BRISK, Targets.of(List.of()), 3, "could not convert string to float: 'PASS'");
        }
        Duration pace = pace(evaluation, targets.size());
        Targets failures = evaluation.perform(targets);
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
