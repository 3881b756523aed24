package dev.pandawatch.notice;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.RunEvidence;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.run.SchedulerAlarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One look at all monitors of a connection.
///
/// @param now on the server's clock
public record NoticeRound(Collection<Sighting> sightings, Optional<SchedulerAlarm> alarm, Instant now) {

    /// What of it the rules tell, whether it was told before or not; what concerns all first, then in the order of the
    /// sightings.
    public List<Occurrence> occurrences(NoticeRules rules) {
        List<Occurrence> found = new ArrayList<>();
        alarm.ifPresent(all -> found.add(scheduler(all)));
        for (Sighting sighting : sightings) {
            sighting.lastRun().flatMap(run -> failed(sighting, run)).ifPresent(found::add);
            sighting.lastRun().flatMap(run -> noVerdict(sighting, run)).ifPresent(found::add);
            quiet(sighting, rules.quietFirings()).ifPresent(found::add);
            found.addAll(low(sighting, rules.scoreBelow()));
        }
        found.removeIf(occurrence -> !rules.tells(occurrence.kind()));
        return List.copyOf(found);
    }

    /// One spell has one beginning: nothing moves while the scheduler stands.
    private static Occurrence scheduler(SchedulerAlarm alarm) {
        return new Occurrence(
                Occurrence.Kind.SCHEDULER, "scheduler:" + alarm.since(), "", Optional.empty(), alarm.phrase());
    }

    private Optional<Occurrence> failed(Sighting sighting, EvalRun run) {
        Optional<Phrase> phrase = switch (RunOutcome.of(run, RunEvidence.at(now))) {
            case RunOutcome.Failed(var reason) -> Optional.of(new Phrase("run.health.failed", List.of(reason)));
            case RunOutcome.AllFailed(var scores) -> Optional.of(new Phrase("run.health.all-failed", List.of(scores)));
            case RunOutcome.Pending _,
                    RunOutcome.Running _,
                    RunOutcome.Stuck _,
                    RunOutcome.Clean _,
                    RunOutcome.Unverified _,
                    RunOutcome.NoVerdict _ -> Optional.empty();
            case RunOutcome.Degraded _,
                    RunOutcome.FailedForNow _, // it may yet come to something (F108)
                    RunOutcome.Nothing _,
                    RunOutcome.Unknown _ -> Optional.empty();
        };
        return phrase.map(words -> of(sighting, Occurrence.Kind.FAILED_RUN, "failed-run:" + run.id(), words));
    }

    private static Optional<Occurrence> noVerdict(Sighting sighting, EvalRun run) {
        return sighting.health().state() == MonitorHealth.State.NO_VERDICT
                ? Optional.of(of(
                        sighting,
                        Occurrence.Kind.NO_VERDICT,
                        "no-verdict:" + run.id(),
                        sighting.health().reason()))
                : Optional.empty();
    }

    /// One silence lasts until the next run, so it is known by the last one.
    private static Optional<Occurrence> quiet(Sighting sighting, int enough) {
        if (sighting.silent().size() < enough || !sighting.monitor().active()) {
            return Optional.empty();
        }
        Instant since = sighting.monitor().lastRunAt();
        return Optional.of(of(
                sighting,
                Occurrence.Kind.QUIET,
                "quiet:" + sighting.monitor().id().value() + ":" + since,
                new Phrase(
                        since == null ? "run.health.quiet.never" : "run.health.quiet",
                        List.of(
                                sighting.silent().size(),
                                sighting.silent().getLast().due()))));
    }

    /// Nothing of a run without a verdict, whose means are good or bad by accident.
    private static List<Occurrence> low(Sighting sighting, double below) {
        if (sighting.lastRun().isEmpty() || sighting.health().state() == MonitorHealth.State.NO_VERDICT) {
            return List.of();
        }
        String run = sighting.lastRun().get().id();
        return sighting.means().entrySet().stream()
                .filter(mean -> mean.getValue() < below)
                .sorted(Map.Entry.comparingByKey())
                .map(mean -> of(
                        sighting,
                        Occurrence.Kind.LOW_SCORE,
                        "low-score:" + run + ":" + mean.getKey(),
                        new Phrase("notify.low-score", List.of(mean.getKey(), mean.getValue(), below))))
                .toList();
    }

    private static Occurrence of(Sighting sighting, Occurrence.Kind kind, String identity, Phrase phrase) {
        return new Occurrence(
                kind,
                identity,
                sighting.monitor().name(),
                Optional.of(sighting.monitor().id()),
                phrase);
    }
}
