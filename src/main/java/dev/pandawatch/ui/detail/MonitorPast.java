package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.FiringLedger;
import dev.pandawatch.run.Learned;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.RunEvidence;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringSign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of a monitor's firings and what comes next, as seen at one moment on the server's clock.
///
/// @param entries of the past [#BEHIND] and the next [#AHEAD], oldest first
/// @param lines all runs and the firings of the past [#BEHIND] that led to none, newest first; a retry right below its
/// run
public record MonitorPast(
        Monitor monitor,
        RunRecords records,
        MonitorHealth health,
        List<Entry> entries,
        List<RunLine> lines,
        Instant now) {
    public static final Duration BEHIND = Duration.ofDays(30);
    public static final Duration AHEAD = Duration.ofDays(7);

    /// @param evidence what is known besides the runs
    /// @param learned by run, what is known of some of them besides their records
    static MonitorPast of(
            Monitor monitor, RunRecords records, LedgerEvidence evidence, Map<String, Learned> learned, Instant now) {
        Map<String, RunOutcome> outcomes = outcomes(records, learned, now);
        FiringLedger ledger = FiringLedger.of(monitor, records.runs(), evidence, now.minus(BEHIND), now);
        Optional<RunOutcome> last = records.runs().stream()
                .filter(run -> run.id().equals(monitor.lastRunId()))
                .findFirst()
                .map(run -> outcomes.getOrDefault(run.id(), RunOutcome.of(run)));
        List<Entry> entries = entries(monitor, ledger, outcomes, now);
        return new MonitorPast(
                monitor,
                records,
                MonitorHealth.of(monitor, ledger, last, now),
                entries,
                lines(records, entries, outcomes),
                now);
    }

    /// How many firings of the past left each mark, in the order of the marks.
    public Map<FiringMark, Long> counts() {
        return entries.stream().collect(Collectors.groupingBy(Entry::mark, TreeMap::new, Collectors.counting()));
    }

    /// How many of them began by hand, and how many late; without those that began as they should.
    public Map<FiringSign.Start, Long> starts() {
        return entries.stream()
                .map(entry -> entry.sign().start())
                .filter(start -> start != FiringSign.Start.DUE)
                .collect(Collectors.groupingBy(start -> start, TreeMap::new, Collectors.counting()));
    }

    public Optional<EvalRun> lastRun() {
        return records.runs().stream()
                .filter(run -> run.id().equals(monitor.lastRunId()))
                .findFirst();
    }

    Optional<RunLine> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /// What to show in place of `chosen`: the same line, or what stands where it stood; the newest run if none was
    /// chosen.
    @Nullable
    RunLine lineAfter(@Nullable MonitorPast before, @Nullable RunLine chosen) {
        Optional<RunLine> newest =
                lines.stream().filter(line -> line.run().isPresent()).findFirst();
        if (before == null || chosen == null) {
            return newest.orElse(null);
        }
        int place = before.lines.indexOf(chosen);
        return line(chosen.key())
                .or(() -> place < 0 || lines.isEmpty()
                        ? newest
                        : Optional.of(lines.get(Math.min(place, lines.size() - 1))))
                .orElse(null);
    }

    private static Map<String, RunOutcome> outcomes(RunRecords records, Map<String, Learned> learned, Instant now) {
        RunEvidence evidence = RunEvidence.at(now).withUsual(RunEvidence.usual(records.runs()));
        Map<String, RunOutcome> outcomes = new HashMap<>();
        for (EvalRun run : records.all()) {
            Learned known = learned.getOrDefault(run.id(), Learned.NOTHING);
            outcomes.put(run.id(), RunOutcome.of(run, evidence.with(known)));
        }
        return outcomes;
    }

    private static List<Entry> entries(
            Monitor monitor, FiringLedger ledger, Map<String, RunOutcome> outcomes, Instant now) {
        Stream<Firing> behind =
                ledger.firings().stream().filter(firing -> !firing.due().isAfter(now));
        Stream<Firing> ahead = FiringLedger.upcoming(monitor, now, now.plus(AHEAD)).stream()
                .filter(at -> at.isAfter(now))
                .map(at -> new Firing(at, Firing.Kind.UPCOMING, Optional.empty(), List.of()));
        return Stream.concat(behind, ahead)
                .map(firing -> Entry.of(firing, outcomes, now))
                .toList();
    }

    private static List<RunLine> lines(RunRecords records, List<Entry> entries, Map<String, RunOutcome> outcomes) {
        Map<String, Firing.Kind> kinds = new HashMap<>();
        List<RunLine> top = new ArrayList<>();
        for (Entry entry : entries) {
            entry.firing()
                    .run()
                    .ifPresent(run -> kinds.put(run.id(), entry.firing().kind()));
            if (entry.firing().kind() == Firing.Kind.DID_NOT_RUN) {
                top.add(new RunLine.Silent(entry.firing()));
            }
        }
        for (EvalRun run : records.runs()) {
            RunOutcome outcome = outcomes.getOrDefault(run.id(), RunOutcome.of(run));
            top.add(new RunLine.Ran(run, outcome, kinds.get(run.id()) == Firing.Kind.RAN_BY_HAND));
        }
        top.sort(Comparator.comparing(RunLine::at).reversed());
        List<RunLine> lines = new ArrayList<>();
        for (RunLine line : top) {
            lines.add(line);
            addRetries(lines, line.key(), records, outcomes);
        }
        return List.copyOf(lines);
    }

    /// A retry that left failures may have been retried itself.
    private static void addRetries(
            List<RunLine> lines, String origin, RunRecords records, Map<String, RunOutcome> outcomes) {
        for (EvalRun run : records.retries()) {
            if (origin.equals(run.filters().get(RunRecords.RETRY_OF))) {
                lines.add(new RunLine.Retry(run, outcomes.getOrDefault(run.id(), RunOutcome.of(run))));
                addRetries(lines, run.id(), records, outcomes);
            }
        }
    }
}
