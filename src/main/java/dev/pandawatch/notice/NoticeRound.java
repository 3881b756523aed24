package dev.pandawatch.notice;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunEvidence;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.run.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One look at all monitors of a connection.
///
/// @param whole whether the server could read every monitor (F71); if not, one that is missing may still be there
/// @param now on the server's clock
public record NoticeRound(Collection<Sighting> sightings, Optional<SchedulerAlarm> alarm, boolean whole, Instant now) {
    static final Comparator<Occurrence> NEWEST_FIRST =
            Comparator.comparing(Occurrence::at, Comparator.nullsLast(Comparator.reverseOrder()));
    static final Comparator<Occurrence> URGENT_FIRST = Comparator.<Occurrence>comparingInt(
                    occurrence -> occurrence.kind() == Occurrence.Kind.SCHEDULER ? 0 : 1)
            .thenComparing(NEWEST_FIRST);

    private static final String FAILED_RUN = "failed-run:";
    private static final String NO_VERDICT = "no-verdict:";
    private static final String LOW_SCORE = "low-score:";

    /// What of it the rules tell, whether it was told before or not; what concerns all first, then the newest first.
    public List<Occurrence> occurrences(NoticeRules rules) {
        List<Occurrence> found = new ArrayList<>();
        alarm.ifPresent(all -> found.add(scheduler(all)));
        for (Sighting sighting : sightings) {
            sighting.lastRun().flatMap(run -> failed(sighting, run)).ifPresent(found::add);
            sighting.lastRun().flatMap(run -> noVerdict(sighting, run)).ifPresent(found::add);
            quiet(sighting, rules.quietFirings()).ifPresent(found::add);
            sighting.lastRun()
                    .flatMap(run -> low(sighting, run, rules.scoreBelow()))
                    .ifPresent(found::add);
        }
        found.removeIf(occurrence -> !rules.tells(occurrence.kind()));
        found.sort(URGENT_FIRST);
        return List.copyOf(found);
    }

    /// Those of `known`, which stood so far, of which this look says nothing: what they follow from was not read, or is
    /// not read yet.
    Set<Occurrence> unsettled(Collection<Occurrence> known) {
        Map<MonitorId, Sighting> byMonitor = new HashMap<>();
        sightings.forEach(sighting -> byMonitor.put(sighting.monitor().id(), sighting));
        Set<Occurrence> unsettled = new HashSet<>();
        for (Occurrence occurrence : known) {
            occurrence
                    .monitor()
                    .filter(id -> byMonitor.containsKey(id) ? open(byMonitor.get(id), occurrence) : !whole)
                    .ifPresent(_ -> unsettled.add(occurrence));
        }
        return unsettled;
    }

    private static boolean open(Sighting sighting, Occurrence known) {
        String last = sighting.monitor().lastRunId();
        return switch (known.kind()) {
            case SCHEDULER, QUIET -> false;
            case FAILED_RUN ->
                known.identity().equals(FAILED_RUN + last) && sighting.lastRun().isEmpty();
            case NO_VERDICT ->
                known.identity().equals(NO_VERDICT + last)
                        && sighting.outcome()
                                .map(RunOutcome.Unverified.class::isInstance)
                                .orElse(true);
            case LOW_SCORE ->
                known.identity().equals(LOW_SCORE + last) && sighting.means().isEmpty() && !sighting.withoutVerdict();
        };
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
        Optional<Phrase> phrase = switch (sighting.outcome().orElseGet(() -> RunOutcome.of(run, RunEvidence.at(now)))) {
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
                words -> of(sighting, Occurrence.Kind.FAILED_RUN, FAILED_RUN + run.id(), run.createdAt(), words));
    }

    private static Optional<Occurrence> noVerdict(Sighting sighting, EvalRun run) {
        return sighting.outcome().orElse(null) instanceof RunOutcome.NoVerdict(var signals, var scores)
                ? Optional.of(of(
                        sighting,
                        Occurrence.Kind.NO_VERDICT,
                        NO_VERDICT + run.id(),
                        run.createdAt(),
                        new Phrase("run.health.no-verdict", List.of(signals, scores))))
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

    /// All metrics of the run together. Nothing of a run without a verdict, whose means are good or bad by accident.
    private static Optional<Occurrence> low(Sighting sighting, EvalRun run, double below) {
        List<Object> words = new ArrayList<>();
        words.add(below);
        sighting.means().entrySet().stream()
                .filter(mean -> mean.getValue() < below)
                .sorted(Map.Entry.comparingByKey())
                .forEach(mean -> words.addAll(List.of(mean.getKey(), mean.getValue())));
        return words.size() == 1 || sighting.withoutVerdict()
                ? Optional.empty()
                : Optional.of(of(
                        sighting,
                        Occurrence.Kind.LOW_SCORE,
                        LOW_SCORE + run.id(),
                        run.createdAt(),
                        new Phrase("notify.low-score", words)));
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
