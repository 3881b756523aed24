package dev.pandawatch.state;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// What the program may ask of each path of the server by itself: all its readers together keep to half of the 200
/// requests that a path may have in a minute, whatever they are (F124). What a person asks for passes, but counts, so
/// that the readers make room for it. In any span of a minute, so also in the server's (F127). Any thread.
public final class RequestBudget {
    /// Requests to a path in a minute.
    public static final int HALF = 100;

    /// The runs of the server have a path each; together they are held to one share all the same.
    public static final String ONE_RUN = "run";

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    /// @param clock ours
    public RequestBudget(InstantSource clock) {
        this.clock = clock;
    }

    /// The path of the list of runs of the whole project.
    public static String runs(Target target) {
        return target + " runs";
    }

    /// The path of the list of scores of the whole project.
    public static String scores(Target level) {
        return level + " scores";
    }

    /// The path of the runs of one monitor.
    public static String runs(MonitorId monitor) {
        return monitor.value() + " runs";
    }

    /// How many requests to `path` are left at this moment.
    public synchronized int left(String path) {
        return Math.max(0, HALF - recent(path).size());
    }

    /// Takes one request to `path`, unless no more than `spare` are left, which others may need more.
    ///
    /// @return whether it may be sent
    public synchronized boolean take(String path, int spare) {
        if (left(path) <= spare) {
            return false;
        }
        recent(path).addLast(clock.instant());
        return true;
    }

    /// Takes note of a request that is sent in any case.
    public synchronized void spend(String path) {
        recent(path).addLast(clock.instant());
    }

    /// Without what lies over a minute back, or ahead because our clock was set back.
    private Deque<Instant> recent(String path) {
        Instant now = clock.instant();
        Instant since = now.minus(MINUTE);
        Deque<Instant> moments = sent.computeIfAbsent(path, _ -> new ArrayDeque<>());
        moments.removeIf(at -> !at.isAfter(since) || at.isAfter(now));
        return moments;
    }
}
