package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Errand;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// One reading of the list of all monitors, page by page, newest first.
///
/// A page that answers 500 is halved until the monitors are found that the server cannot read (F71). One more question,
/// beyond the end of the list, tells such a page from a server that is down, and [#MOST_FAILURES] bounds the rest.
/// Where such monitors stood at the reading before, they are asked for alone, so that nothing is halved again.
///
/// While nothing is known to be unreadable, up to [#AHEAD] of the pages that come next are asked for before their turn;
/// each is taken in its turn all the same, so that nothing but the time differs.
final class MonitorPages {
    static final int PAGE = 200;

    /// Each unreadable monitor costs up to nine of them.
    static final int MOST_FAILURES = 40;

    /// The server has no more of our questions at once than one and these.
    static final int AHEAD = 2;

    private static final int BEYOND = 1_000_000_000;

    private final PandaProbeHttp http;
    private final Suspects suspects;
    private final Map<MonitorId, Monitor> found = new LinkedHashMap<>();
    private final SortedSet<Integer> unreadable = new TreeSet<>();
    private final SortedSet<Integer> refused = new TreeSet<>();
    private final Map<Integer, Errand<Answer>> ahead = new HashMap<>();
    private int total = -1;
    private int failures;
    private boolean moved;

    /// @param suspects of the reading before
    MonitorPages(PandaProbeHttp http, Suspects suspects) {
        this.http = http;
        this.suspects = suspects;
    }

    /// Where monitors stood for which the server answered 500.
    ///
    /// @param total how many monitors there were then; new ones come in before all others and shift them
    record Suspects(SortedSet<Integer> places, int total) {
        static final Suspects NONE = new Suspects(Collections.emptySortedSet(), 0);

        Suspects {
            places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
        }

        /// The first of them in `[from, to)`, if there are `now` monitors.
        OptionalInt first(int from, int to, int now) {
            int shift = now < 0 ? 0 : now - total;
            return places.stream()
                    .mapToInt(place -> place + shift)
                    .filter(place -> from <= place && place < to)
                    .findFirst();
        }
    }

    /// Reads the list once.
    ///
    /// @throws GatewayException.Broken if it is not a few monitors that cannot be read
    void read() {
        int known;
        int begin = 0;
        try {
            do {
                known = count();
                page(begin);
                begin += PAGE;
                sendAhead(begin);
            } while (begin < total && count() > known);
        } finally {
            ahead.values().forEach(Errand::close);
        }
    }

    /// Asks for the pages from `begin` on, which a list that was whole up to there will be asked for anyhow.
    private void sendAhead(int begin) {
        if (failures > 0 || !suspects.places().isEmpty() || found.size() < begin) {
            return;
        }
        for (int next = begin; next <= begin + AHEAD * PAGE && next < total; next += PAGE) {
            ahead.computeIfAbsent(
                    next, start -> Errand.begin(Thread::startVirtualThread, () -> http.send(ask(start, PAGE))));
        }
    }

    private void page(int begin) {
        int end = begin + PAGE;
        int at = begin;
        for (OptionalInt next = next(at, end); next.isPresent(); next = next(at, end)) {
            int suspect = next.getAsInt();
            if (suspect > at) {
                readOrSplit(at, suspect - at);
                at = suspect; // which may have turned out to stand elsewhere
            } else {
                readOrSplit(at, 1);
                at++;
            }
        }
        if (at == begin || (at < end && at < total)) {
            readOrSplit(at, end - at);
        }
    }

    private OptionalInt next(int from, int end) {
        return suspects.first(from, total < 0 ? end : Math.min(end, total), total);
    }

    private int count() {
        return found.size() + unreadable.size();
    }

    /// Whether nothing came or went between the pages, as far as can be told (F81).
    boolean settled() {
        return !moved && count() == total;
    }

    MonitorList list() {
        return new MonitorList(new ArrayList<>(found.values()), new ArrayList<>(unreadable));
    }

    private void readOrSplit(int begin, int size) {
        if (!readable(begin, size)) {
            split(begin, Math.min(size, total - begin));
        }
    }

    Suspects suspects() {
        return new Suspects(refused, total);
    }

    /// Finds the unreadable ones in a range that is known to hold some.
    private void split(int begin, int size) {
        if (size <= 1) {
            unreadable.add(begin);
            refused.add(begin);
            return;
        }
        int half = size / 2;
        if (readable(begin, half)) {
            if (size - half > 1) {
                split(begin + half, size - half);
            } else {
                readOrSplit(begin + half, 1);
            }
        } else {
            split(begin, half);
            readOrSplit(begin + half, size - half);
        }
    }

    private boolean readable(int begin, int size) {
        try {
            take(answer(begin, size), begin);
            return true;
        } catch (GatewayException.Broken broken) {
            failures++;
            if (broken.call().status() != 500 || failures > MOST_FAILURES) {
                throw broken;
            }
            if (failures == 1) {
                take(http.send(ask(BEYOND, 1)), BEYOND);
            }
            if (begin >= total) {
                throw broken;
            }
            return false;
        }
    }

    private Answer answer(int begin, int size) {
        Errand<Answer> sent = size == PAGE ? ahead.remove(begin) : null;
        return sent == null ? http.send(ask(begin, size)) : sent.outcome();
    }

    private static Ask ask(int begin, int size) {
        return Ask.get("evaluations", "monitors").with("limit", size).with("offset", begin);
    }

    private void take(Answer answer, int begin) {
        Answer.Listing listing = answer.listing();
        int place = begin;
        for (JsonNode item : listing.items()) {
            Optional<Monitor> monitor = MonitorJson.read(item);
            if (monitor.isPresent()) {
                found.put(monitor.get().id(), monitor.get());
            } else {
                unreadable.add(place);
            }
            place++;
        }
        moved |= total >= 0 && listing.total() != total;
        total = listing.total();
    }
}
