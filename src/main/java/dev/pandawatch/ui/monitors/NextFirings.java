package dev.pandawatch.ui.monitors;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.run.NextRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The coming firings of a monitor, the server's own `next_run_at` first.
///
/// @param at soonest first; the first may have passed if it is due or late
/// @param noteKey what to know about them, a key of `messages.properties`
public record NextFirings(List<Instant> at, String noteKey) {
    static final int SHOWN = 5;

    public NextFirings {
        at = List.copyOf(at);
    }

    static NextFirings of(MonitorRow row, Instant now) {
        return switch (row.next()) {
            case NextRun.Paused(var stale) ->
                new NextFirings(List.of(), stale ? "drawer.firings.paused-stale" : "drawer.firings.paused");
            case NextRun.Never _ -> new NextFirings(List.of(), "drawer.firings.never");
            case NextRun.Unknown _ -> new NextFirings(List.of(), "drawer.firings.unknown");
            case NextRun.Expected(var first) -> from(first, row.cadence(), now);
            case NextRun.Due(var first) -> from(first, row.cadence(), now);
            case NextRun.Late(var first, var _) -> from(first, row.cadence(), now);
            case NextRun.Stalled(var first, var _) -> from(first, row.cadence(), now);
        };
    }

    /// The server computes each moment from the tick that saw the one before (F39), so a moment that has passed is
    /// followed by the first one after now.
    private static NextFirings from(Instant first, CadenceText cadence, Instant now) {
        List<Instant> at = new ArrayList<>(List.of(first));
        Cadence known = cadence.cadence();
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
