package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.NextRun;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.time.Instant;

/// When a monitor runs next, in words. What has passed is due, late or stalled, never "ago"; or not read, if it passed
/// since the server was heard last.
final class NextRunWords {
    private final Messages messages;
    private final InstantText times;

    NextRunWords(Messages messages, InstantText times) {
        this.messages = messages;
        this.times = times;
    }

    /// How far away it is: `in 8 h`, `due now`, `13 min late`, `paused`.
    String distance(NextRun next) {
        return switch (next) {
            case NextRun.Expected(var at) ->
                times.passed(at) ? messages.text("monitors.next.unread") : times.distance(at);
            case NextRun.Due _ -> messages.text("monitors.next.due");
            case NextRun.Late(var since, var _) -> times.late(since);
            case NextRun.Stalled(var since, var _) -> times.late(since);
            case NextRun.Paused _ -> messages.text("monitors.next.paused");
            case NextRun.Never _ -> messages.text("monitors.next.never");
            case NextRun.Unknown _ -> messages.text("monitors.next.unknown");
        };
    }

    /// The local clock time; empty without one.
    String moment(NextRun next) {
        return switch (next) {
            case NextRun.Expected(var at) -> times.moment(at);
            case NextRun.Due(var since) -> times.moment(since);
            case NextRun.Late(var since, var _) -> times.moment(since);
            case NextRun.Stalled(var since, var _) -> times.moment(since);
            case NextRun.Paused _, NextRun.Never _, NextRun.Unknown _ -> "";
        };
    }

    /// Local, UTC, the window in which the scheduler looks, and what the state means.
    String explanation(MonitorRow row) {
        return switch (row.next()) {
            case NextRun.Expected(var at) ->
                messages.text(times.passed(at) ? "monitors.next.unread.tip" : "monitors.next.expected.tip", window(at));
            case NextRun.Due(var since) -> messages.text("monitors.next.due.tip", window(since));
            case NextRun.Late(var since, var _) -> messages.text("monitors.next.late.tip", window(since));
            case NextRun.Stalled(var since, var _) -> messages.text("monitors.next.stalled.tip", window(since));
            case NextRun.Paused(var stale) -> paused(row, stale);
            case NextRun.Never _ -> messages.text("monitors.next.never.tip");
            case NextRun.Unknown _ -> messages.text("monitors.next.unknown.tip");
        };
    }

    /// The style class of the distance; empty for plain text.
    static String style(NextRun next) {
        return switch (next) {
            case NextRun.Late _ -> "late";
            case NextRun.Stalled _ -> "stalled";
            case NextRun.Never _ -> "never";
            case NextRun.Paused _, NextRun.Unknown _ -> "absent";
            case NextRun.Expected _, NextRun.Due _ -> "";
        };
    }

    /// What the distance is written with in the list.
    static Ink ink(NextRun next) {
        return switch (next) {
            case NextRun.Late _ -> Ink.LATE;
            case NextRun.Stalled _ -> Ink.SEVERE;
            case NextRun.Never _ -> Ink.DANGER_WORDS;
            case NextRun.Paused _, NextRun.Unknown _ -> Ink.MUTED;
            case NextRun.Expected _, NextRun.Due _ -> Ink.WORDS;
        };
    }

    private String paused(MonitorRow row, boolean stale) {
        Instant kept = row.monitor().nextRunAt();
        return stale && kept != null
                ? messages.text("monitors.next.stale.tip", times.both(kept))
                : messages.text("monitors.next.paused.tip");
    }

    private String window(Instant at) {
        return messages.text("monitors.next.window", times.both(at), times.window(at), times.utcWindow(at));
    }
}
