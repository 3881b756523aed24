package dev.pandawatch.notice;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.RunEvidence;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.run.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One look at all monitors of a connection.
///
/// @param now on the server's clock
public record NoticeRound(Collection<Sighting> sightings, Optional<SchedulerAlarm> alarm, Instant now) {
    private static final Comparator<Occurrence> URGENT_FIRST = Comparator.<Occurrence>comparingInt(
                    occurrence -> occurrence.kind() == Occurrence.Kind.SCHEDULER ? 0 : 1)
            .thenComparing(Occurrence::at, Comparator.nullsLast(Comparator.reverseOrder()));

    /// What of it the rules tell, whether it was told before or not; what concerns all first, then the newest first.
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
        found.sort(URGENT_FIRST);
        return List.copyOf(found);
    }

    /// One spell has one beginning: nothing moves while the scheduler stands.
    private static Occurrence scheduler(SchedulerAlarm alarm) {
        return new Occurrence(
                Occurrence.Kind.SCHEDULER,
                "scheduler:" + alarm.since(),
                "",
                Optional.empty(),
                alarm.since(),
                alarm.phrase());
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
        return phrase.map(
                words -> of(sighting, Occurrence.Kind.FAILED_RUN, "failed-run:" + run.id(), run.createdAt(), words));
    }

    private static Optional<Occurrence> noVerdict(Sighting sighting, EvalRun run) {
        return sighting.health().state() == MonitorHealth.State.NO_VERDICT
                ? Optional.of(of(
                        sighting,
                        Occurrence.Kind.NO_VERDICT,
                        "no-verdict:" + run.id(),
                        run.createdAt(),
                        sighting.health().reason()))
                : Optional.empty();
    }

    /// One silence lasts until the next run, so it is known by the last one.
    private static Optional<Occurrence> quiet(Sighting sighting, int enough) {
        Silence silence = sighting.silence();
        if (silence.firings() < enough || !sighting.monitor().active()) {
            return Optional.empty();
        }
        Instant since = sighting.monitor().lastRunAt();
        return silence.last()
                .map(last -> of(
                        sighting,
                        Occurrence.Kind.QUIET,
                        "quiet:" + sighting.monitor().id().value() + ":" + since,
                        last,
                        new Phrase(
                                since == null ? "run.health.quiet.never" : "run.health.quiet",
                                List.of(silence.firings(), last))));
    }

    /// Nothing of a run without a verdict, whose means are good or bad by accident.
    private static List<Occurrence> low(Sighting sighting, double below) {
        if (sighting.lastRun().isEmpty() || sighting.health().state() == MonitorHealth.State.NO_VERDICT) {
            return List.of();
        }
        EvalRun run = sighting.lastRun().get();
        return sighting.means().entrySet().stream()
                .filter(mean -> mean.getValue() < below)
                .sorted(Map.Entry.comparingByKey())
                .map(mean -> of(
                        sighting,
                        Occurrence.Kind.LOW_SCORE,
                        "low-score:" + run.id() + ":" + mean.getKey(),
                        run.createdAt(),
                        new Phrase("notify.low-score", List.of(mean.getKey(), mean.getValue(), below))))
                .toList();
    }

    private static Occurrence of(
            Sighting sighting, Occurrence.Kind kind, String identity, @Nullable Instant at, Phrase phrase) {
        return new Occurrence(
                kind,
                identity,
                sighting.monitor().name(),
                Optional.of(sighting.monitor().id()),
                at,
                phrase);
    }
}
