package dev.pandawatch.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What can be done with runs.
record Runs(World world) {

    /// One failed score: the place of its target, and the metric.
    private record Failure(int place, String metric) {}

    /// The run goes, in whatever state it is, and its scores stay unless they are to go with it (F110).
    ///
    /// @param path whose scores the route means; those of the other kind stay in any case
    void delete(RunRow run, Target path, boolean scores) {
        var ghost = new Ghost(run, world.now(), !(scores && path == Target.TRACE), !(scores && path == Target.SESSION));
        world.remove(run, ghost);
    }

    /// A new run of what failed, outside any monitor; the old one stays as it is (F103).
    ///
    /// @throws Refusal 422 if nothing has failed so far, a crash if the new name is too long (F104)
    RunRow retry(RunRow run, Target path) {
        List<Failure> failures = path == run.target() ? failures(run) : List.of();
        if (failures.isEmpty()) {
            throw Refusal.detail(422, "No failed scores to retry in this run.");
        }
        List<Integer> places = failures.stream().map(Failure::place).distinct().toList();
        Set<String> metrics = new LinkedHashSet<>(run.metrics());
        metrics.retainAll(failures.stream().map(Failure::metric).toList());
        Targets targets = Targets.of(places.stream().map(run.targets()::get).toList());
        Targets pairs = run.target() == Target.TRACE ? pairs(failures, places, List.copyOf(metrics)) : null;
        return new RunQueue(world)
                .queue(new RunQueue.Order(
                        run.projectId(),
                        null,
                        run.name() == null ? null : "Retry: " + run.name(),
                        run.target(),
                        filters(run, targets),
                        1,
                        run.model(),
                        new Assignment(List.copyOf(metrics), targets, pairs)));
    }

    /// A run outside any monitor (F112).
    ///
    /// @throws Refusal 422 if a metric is unknown or nothing matches, a crash if a date cannot be used
    RunRow create(ProjectRow project, Target target, ManualRequest request) {
        Catalog.check(
                target, request.metrics(), target == Target.TRACE ? "Unknown metrics: " : "Unknown session metrics: ");
        var queue = new RunQueue(world);
        TraceShelf shelf = world.shelf(project.id());
        List<String> ids = request.ids();
        List<Integer> targets = ids == null
                ? queue.sampled(matching(queue, target, request, shelf), request.samplingRate(), 0)
                : ids.stream().map(id -> shelf.ordinal(target, id, world.now())).toList();
        return queue.queue(new RunQueue.Order(
                project.id(),
                null,
                request.name(),
                target,
                request.filters(),
                request.samplingRate(),
                ModelNames.resolved(request.model()),
                new Assignment(request.metrics(), Targets.of(targets), null)));
    }

    private static List<Integer> matching(RunQueue queue, Target target, ManualRequest request, TraceShelf shelf) {
        List<Integer> matching = queue.matching(target, request.filters(), shelf);
        if (matching.isEmpty()) {
            throw Refusal.detail(422, "No " + target.plural() + " match the provided filters.");
        }
        return matching;
    }

    private List<Failure> failures(RunRow run) {
        List<Failure> failures = new ArrayList<>();
        Evaluation evaluation = Evaluation.of(run, world.shelf(run.projectId()), world.judge());
        for (int place = 0; place < run.at(world.now()).evaluated(); place++) {
            for (Verdict verdict : evaluation.verdicts(
                    run.targets().get(place), run.assignment().metricsAt(place))) {
                if (verdict.failed()) {
                    failures.add(new Failure(place, verdict.metric()));
                }
            }
        }
        return failures;
    }

    private static Targets pairs(List<Failure> failures, List<Integer> places, List<String> metrics) {
        return Targets.of(failures.stream()
                .map(failure -> places.indexOf(failure.place) * metrics.size() + metrics.indexOf(failure.metric))
                .distinct()
                .sorted()
                .toList());
    }

    private ObjectNode filters(RunRow run, Targets targets) {
        TraceShelf shelf = world.shelf(run.projectId());
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        filters.put("retry_of", run.id().toString());
        ArrayNode ids = filters.putArray(run.target() == Target.TRACE ? "trace_ids" : "session_ids");
        for (int place = 0; place < targets.size(); place++) {
            TraceRow trace = shelf.trace(targets.get(place));
            ids.add(run.target() == Target.TRACE ? trace.id().toString() : trace.sessionId());
        }
        JsonNode weights = run.filters().get(MonitorPatch.WEIGHTS);
        if (weights != null) {
            filters.set(MonitorPatch.WEIGHTS, weights);
        }
        return filters;
    }
}
