package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The coming firings of a monitor, the server's own `next_run_at` first.
///
/// @param at soonest first; the first may have passed if it is due or late
/// @param noteKey what to know about them, a key of `messages.properties`
public record NextFirings(List<Instant> at, String noteKey) {
    /// How many are told at most.
    public static final int SHOWN = 5;

    public NextFirings {
        at = List.copyOf(at);
    }

    /// What can be foretold of a monitor that runs next at `next`.
    ///
    /// @param cadence `null` if this program cannot read it: then only the server's own moment is known
    /// @param now on the server's clock
    public static NextFirings of(NextRun next, @Nullable Cadence cadence, Instant now) {
        return switch (next) {
            case NextRun.Paused(var stale) ->
                new NextFirings(List.of(), stale ? "drawer.firings.paused-stale" : "drawer.firings.paused");
            case NextRun.Never _ -> new NextFirings(List.of(), "drawer.firings.never");
            case NextRun.Unknown _ -> new NextFirings(List.of(), "drawer.firings.unknown");
            case NextRun.Expected(var first) -> from(first, cadence, now);
            case NextRun.Due(var first) -> from(first, cadence, now);
            case NextRun.Late(var first, var _) -> from(first, cadence, now);
            case NextRun.Stalled(var first, var _) -> from(first, cadence, now);
        };
    }

    /// The server computes each moment from the tick that saw the one before (F39), so a moment that has passed is
    /// followed by the first one after now.
    private static NextFirings from(Instant first, @Nullable Cadence known, Instant now) {
        List<Instant> at = new ArrayList<>(List.of(first));
        if (known == null) {
            return new NextFirings(at, "drawer.firings.unreadable");
        }
        Instant last = first.isBefore(now) ? now : first;
        while (at.size() < SHOWN) {
            Optional<Instant> next = known.nextAfter(last);
            if (next.isEmpty()) {
                break;
            }
            last = next.get();
            at.add(last);
        }
        return new NextFirings(at, note(known, at.size()));
    }

    private static String note(Cadence cadence, int found) {
        return switch (cadence) {
            case Cadence.Preset _ -> "drawer.firings.slips";
            case Cadence.Cron(var expression) when expression.random() -> "drawer.firings.random";
            case Cadence.Cron _ -> found < SHOWN ? "drawer.firings.end" : "drawer.firings.window";
        };
    }
}
