package dev.pandawatch.sandbox;

import java.util.List;
import java.util.stream.IntStream;

/// Lets targets of a run vanish between selection and evaluation (F111), as no route of the sandbox does.
public record VanishedTargets(SandboxServer server) {

    /// The first `count` targets of the newest run, or all if it has fewer.
    public void vanish(int count) {
        server.engine().turn(world -> {
            RunRow run = world.runs(_ -> true).getFirst();
            List<Integer> targets = IntStream.range(0, run.targets().size())
                    .mapToObj(place ->
                            place < count ? Targets.NOBODY : run.targets().get(place))
                    .toList();
            RunPlan plan = run.plan();
            List<Integer> failures =
                    plan.failures().between(count, run.targets().size()).boxed().toList();
            RunPlan left =
                    new RunPlan(plan.startsAt(), plan.perTarget(), Targets.of(failures), plan.crashes(), plan.error());
            return world.put(new RunRow(
                    run.id(),
                    run.number(),
                    run.projectId(),
                    run.monitorId(),
                    run.name(),
                    run.target(),
                    run.metrics(),
                    run.filters(),
                    run.samplingRate(),
                    run.model(),
                    run.createdAt(),
                    Targets.of(targets),
                    run.pairs(),
                    left));
        });
    }
}
