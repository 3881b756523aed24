package dev.pandawatch.run;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.cadence.ServerDialect;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What all monitors of a server together say of how it computes schedules. Immutable, so that it can be worked out
/// away from the screen. Each monitor counts once, with the last date that was seen of it: a server that is brought to
/// another version is not held to what it computed before.
public final class ScheduleFindings {
    /// Nothing was seen yet.
    public static final ScheduleFindings NONE = new ScheduleFindings(Map.of());

    private final Map<MonitorId, Seen> seen;
    private final List<ScheduleEvidence> dissent;
    private final ServerDialect.Verdict verdict;

    /// @param evidence empty if the monitor tells nothing
    private record Seen(Monitor monitor, Optional<ScheduleEvidence> evidence) {
        static Seen of(Monitor monitor) {
            return new Seen(monitor, ScheduleEvidence.of(monitor));
        }

        /// While date and cadence stay, what was found stays true; all else about the monitor may change.
        Seen now(Monitor fresh) {
            if (fresh.status().equals(monitor.status())
                    && fresh.cadence().equals(monitor.cadence())
                    && Objects.equals(fresh.nextRunAt(), monitor.nextRunAt())) {
                return new Seen(fresh, evidence.map(was -> new ScheduleEvidence(fresh, was.expected(), was.by())));
            }
            return of(fresh);
        }
    }

    private ScheduleFindings(Map<MonitorId, Seen> seen) {
        this.seen = seen;
        dissent = seen.values().stream()
                .flatMap(one -> one.evidence().stream())
                .filter(evidence -> !evidence.agrees())
                .sorted((one, other) ->
                        one.monitor().name().compareTo(other.monitor().name()))
                .toList();
        verdict = verdict();
    }

    /// Some monitors disagree although others do not: then those that agree count as well, unless no version explains
    /// both. They may still have the dates of a version that was there before.
    private ServerDialect.Verdict verdict() {
        if (dissent.isEmpty()) {
            return new ServerDialect.Verdict.Agrees();
        }
        Set<ServerDialect> all = EnumSet.allOf(ServerDialect.class);
        seen.values().forEach(one -> one.evidence().ifPresent(evidence -> all.retainAll(evidence.by())));
        if (!all.isEmpty()) {
            return ServerDialect.Verdict.of(all);
        }
        Set<ServerDialect> dissenting = EnumSet.allOf(ServerDialect.class);
        dissent.forEach(evidence -> dissenting.retainAll(evidence.by()));
        return ServerDialect.Verdict.of(dissenting);
    }

    /// What is known after a list of all monitors. Only those that are new or got another date are examined.
    public ScheduleFindings after(Collection<Monitor> list) {
        Map<MonitorId, Seen> now = HashMap.newHashMap(list.size());
        for (Monitor monitor : list) {
            Seen before = seen.get(monitor.id());
            now.put(monitor.id(), before == null ? Seen.of(monitor) : before.now(monitor));
        }
        return new ScheduleFindings(now);
    }

    /// What is known after an answer that shows one monitor.
    public ScheduleFindings with(Monitor monitor) {
        Map<MonitorId, Seen> now = new HashMap<>(seen);
        now.merge(monitor.id(), Seen.of(monitor), (before, _) -> before.now(monitor));
        return new ScheduleFindings(now);
    }

    /// What is known without a monitor that is gone.
    public ScheduleFindings without(MonitorId id) {
        Map<MonitorId, Seen> now = new HashMap<>(seen);
        now.remove(id);
        return new ScheduleFindings(now);
    }

    /// The monitors whose date the version by which we foretell would not return, by name.
    public List<ScheduleEvidence> dissent() {
        return dissent;
    }

    /// Whether the server agrees, and if not, which versions explain everything that was seen.
    public ServerDialect.Verdict explained() {
        return verdict;
    }

    /// What to say of it; empty while the server agrees.
    public Optional<Phrase> phrase() {
        return verdict.phrase();
    }
}
