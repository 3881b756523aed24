package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The scheduler of the whole deployment stands still: two or more monitors are over two ticks late at once, which no
/// single monitor explains.
///
/// @param late those monitors, the longest late first
/// @param since the earliest moment that was not taken up
/// @param suspects what may have stopped it, the likeliest first; empty if it may simply be down (F41)
public record SchedulerAlarm(List<Monitor> late, Instant since, List<Suspect> suspects) {
    /// As many make an alarm.
    public static final int ENOUGH = 2;

    /// Something that makes every tick fail as a whole.
    public sealed interface Suspect {
        /// It is due and its cadence finds no run any more; to pause or delete it cures the scheduler (F44).
        record Exhausted(Monitor monitor) implements Suspect {}

        /// A row that the server cannot read; only its database can cure it (F45, F71).
        ///
        /// @param place in the server's list, from 0
        record Poisoned(int place) implements Suspect {}

        default Phrase phrase() {
            return switch (this) {
                case Exhausted(var monitor) -> new Phrase("run.alarm.exhausted", List.of(monitor.name()));
                case Poisoned(var place) -> new Phrase("run.alarm.poisoned", List.of(place + 1));
            };
        }
    }

    public SchedulerAlarm {
        late = List.copyOf(late);
        suspects = List.copyOf(suspects);
    }

    /// The alarm of a list of monitors; empty if fewer than two of them are that late.
    ///
    /// @param unreadable the places of those that the server cannot read
    /// @param now on the server's clock
    public static Optional<SchedulerAlarm> of(
            Collection<Monitor> monitors, Collection<Integer> unreadable, Instant now) {
        List<Late> late = new ArrayList<>();
        for (Monitor monitor : monitors) {
            if (NextRun.of(monitor, now) instanceof NextRun.Stalled(var since, var _)) {
                late.add(new Late(monitor, since));
            }
        }
        if (late.size() < ENOUGH) {
            return Optional.empty();
        }
        late.sort(Comparator.comparing(Late::since));
        List<Suspect> suspects = new ArrayList<>();
        late.stream()
                .filter(one -> exhausted(one.monitor(), now))
                .forEach(one -> suspects.add(new Suspect.Exhausted(one.monitor())));
        unreadable.stream().sorted().forEach(place -> suspects.add(new Suspect.Poisoned(place)));
        return Optional.of(new SchedulerAlarm(
                late.stream().map(Late::monitor).toList(), late.getFirst().since(), suspects));
    }

    /// Whether `monitor` is due and the server finds no further run for it, at which its tick fails for everybody
    /// (F44).
    static boolean exhausted(Monitor monitor, Instant now) {
        Instant next = monitor.nextRunAt();
        return monitor.active()
                && next != null
                && !next.isAfter(now)
                && monitor.parsedCadence() instanceof Parsed.Ok<Cadence>(Cadence.Cron(var expression))
                && !expression.random()
                && expression.nextAfter(now).isEmpty();
    }

    /// What is known, and what is inferred from it.
    public Phrase phrase() {
        return new Phrase("run.alarm", List.of(late.size(), since));
    }

    private record Late(Monitor monitor, Instant since) {}
}
