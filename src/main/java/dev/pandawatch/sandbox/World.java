package dev.pandawatch.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Everything the sandbox stores, and its time. Not safe for threads: the engine lets one in at a time.
final class World {
    private final Dice dice;
    private final Map<UUID, ProjectRow> projects = new LinkedHashMap<>();
    private final Map<UUID, MonitorRow> monitors = new LinkedHashMap<>();
    private final SequencedMap<UUID, RunRow> runs = new LinkedHashMap<>();
    private final Map<UUID, List<MonitorRow>> monitorLists = new HashMap<>();
    private final Map<RunList, List<RunRow>> runLists = new HashMap<>();
    private final Map<UUID, TraceShelf> shelves = new HashMap<>();
    private final Rhythm rhythm = new Rhythm();
    private final List<Outage> outages = new ArrayList<>();
    private final List<Ghost> ghosts = new ArrayList<>();
    private final Set<Dependency> down = EnumSet.noneOf(Dependency.class);
    private Instant now;
    private Instant stamped;
    private long serial;
    private int lastRun;
    private long revision;

    private record RunList(UUID project, Target target) {}

    /// An empty world at `start`.
    World(long seed, Instant start) {
        dice = new Dice(seed);
        now = start;
        stamped = start;
    }

    Dice dice() {
        return dice;
    }

    Instant now() {
        return now;
    }

    /// Time passes; it never goes back.
    void reach(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }

    /// The time for a column: whole microseconds, and no two alike, so that lists have an order.
    Instant stamp() {
        Instant current = now.truncatedTo(ChronoUnit.MICROS);
        stamped = current.isAfter(stamped) ? current : stamped.plus(1, ChronoUnit.MICROS);
        return stamped;
    }

    /// How many ids were given.
    long serial() {
        return serial;
    }

    /// The last time given to a column.
    Instant stamped() {
        return stamped;
    }

    void continueFrom(long ids, Instant lastStamp) {
        serial = ids;
        stamped = lastStamp;
    }

    /// Counts the changes, so that somebody can see whether there was one.
    long revision() {
        return revision;
    }

    /// Something changed. Whoever changes what is no row has to say so.
    void changed() {
        revision++;
        monitorLists.clear();
        runLists.clear();
    }

    UUID newId() {
        return dice.of("id").of(serial++).uuid();
    }

    /// The organization of the one user there is.
    UUID organization() {
        return dice.of("organization").uuid();
    }

    Collection<ProjectRow> projects() {
        return projects.values();
    }

    Optional<ProjectRow> project(UUID id) {
        return Optional.ofNullable(projects.get(id));
    }

    /// Case-sensitive; made if there is none of that name (F11).
    ProjectRow projectNamed(String name) {
        return projects.values().stream()
                .filter(project -> project.name().equals(name))
                .findFirst()
                .orElseGet(() -> put(new ProjectRow(newId(), name, stamp())));
    }

    ProjectRow put(ProjectRow project) {
        changed();
        projects.put(project.id(), project);
        return project;
    }

    TraceShelf shelf(UUID project) {
        return shelves.computeIfAbsent(project, _ -> new TraceShelf());
    }

    Collection<MonitorRow> monitors() {
        return monitors.values();
    }

    /// Newest first (F81). A list is asked for page by page, so it is kept until something changes.
    List<MonitorRow> monitors(UUID project) {
        return monitorLists.computeIfAbsent(
                project,
                _ -> monitors.values().stream()
                        .filter(row -> row.projectId().equals(project))
                        .sorted(Comparator.comparing(MonitorRow::createdAt).reversed())
                        .toList());
    }

    /// @throws Refusal 404 for an unknown or foreign id (F17), a crash for a row that cannot be read (F70)
    MonitorRow monitor(ProjectRow project, UUID id) {
        MonitorRow row = monitors.get(id);
        if (row == null || !row.projectId().equals(project.id())) {
            throw Refusal.detail(404, "Eval monitor " + id + " not found.");
        }
        if (!row.readable()) {
            throw Refusal.crash("1 validation error for EvalMonitor: filters");
        }
        return row;
    }

    MonitorRow put(MonitorRow row) {
        changed();
        monitors.put(row.id(), row);
        return row;
    }

    /// Its runs stay (F77).
    void remove(MonitorRow row) {
        changed();
        monitors.remove(row.id());
        runs.replaceAll((_, run) -> row.id().equals(run.monitorId()) ? run.orphaned() : run);
    }

    /// Its monitor forgets that it was the last one, but not when (F78).
    ///
    /// @param ghost what stays of it
    void remove(RunRow run, Ghost ghost) {
        changed();
        runs.remove(run.id());
        monitors.replaceAll((_, row) -> run.id().equals(row.standing().lastRunId())
                ? row.with(row.standing().forgetting(), row.updatedAt())
                : row);
        if (ghost.traceScores() || ghost.sessionScores()) {
            ghosts.add(ghost);
        }
    }

    /// Deleted runs that left scores behind.
    List<Ghost> ghosts() {
        return ghosts;
    }

    Collection<RunRow> runs() {
        return runs.values();
    }

    /// Newest first: they came in by their time, and a change leaves a run in its place.
    List<RunRow> runs(Predicate<RunRow> which) {
        return runs.sequencedValues().reversed().stream().filter(which).toList();
    }

    /// Newest first, and kept like the lists of monitors.
    List<RunRow> runs(UUID project, Target target) {
        return runLists.computeIfAbsent(
                new RunList(project, target),
                _ -> runs(run -> run.projectId().equals(project) && run.target() == target));
    }

    Optional<RunRow> run(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }

    int nextRunNumber() {
        return lastRun + 1;
    }

    /// Numbers up to this one are taken, also by runs that are gone.
    void runsUpTo(int number) {
        lastRun = Math.max(lastRun, number);
    }

    RunRow put(RunRow row) {
        changed();
        lastRun = Math.max(lastRun, row.number());
        runs.put(row.id(), row);
        return row;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    List<Outage> outages() {
        return outages;
    }

    /// What does not work at present; may be changed.
    Set<Dependency> down() {
        return down;
    }

    /// Whether there is a worker.
    boolean working() {
        return !down.contains(Dependency.WORKER);
    }

    Judge judge() {
        return new Judge(dice.of("judge"), outages);
    }
}
