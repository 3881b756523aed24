package dev.pandawatch.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of one connection, and what was told of it.
///
/// @param told identities, the longest ago first; more of them than of notifications, so that nothing is told twice
/// @param all what stands first, the most urgent first; then what is past, the newest first
public record NoticeBook(NoticeRules rules, List<String> told, List<Notification> all) {
    /// The book of a connection that nobody has seen yet.
    public static final NoticeBook EMPTY = new NoticeBook(NoticeRules.DEFAULT, List.of(), List.of());

    /// As many identities are remembered; what is still to be seen never falls out before what is not.
    static final int KEPT = 10_000;

    /// As many notifications are kept of what is past, the newest.
    public static final int PAST = 200;

    /// For so long after it was told what is past is kept.
    public static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Comparator<Notification> NEWEST_FIRST =
            Comparator.comparing(Notification::what, NoticeRound.NEWEST_FIRST);
    private static final Comparator<Notification> URGENT_FIRST =
            Comparator.comparing(Notification::what, NoticeRound.URGENT_FIRST);

    public NoticeBook {
        told = List.copyOf(told);
        all = List.copyOf(all);
    }

    /// What a look leaves behind.
    ///
    /// @param fresh what of it was never told
    public record Entry(NoticeBook book, List<Occurrence> fresh) {}

    /// Takes in a look at all monitors: what it shows stands, and what it does not show any more is past, unless the
    /// look says nothing of it.
    public Entry after(NoticeRound round) {
        List<Occurrence> shown = round.occurrences(rules);
        Set<String> known = Set.copyOf(told);
        List<Occurrence> fresh = shown.stream()
                .filter(occurrence -> !known.contains(occurrence.identity()))
                .toList();
        List<String> remembered = fresh.isEmpty() ? told : telling(shown);
        return new Entry(new NoticeBook(rules, remembered, updated(shown, round, known)), fresh);
    }

    private List<Notification> updated(List<Occurrence> shown, NoticeRound round, Set<String> known) {
        Set<Occurrence> unsettled = round.unsettled(all.stream()
                .filter(Notification::stands)
                .map(Notification::what)
                .toList());
        Map<String, Notification> entries = new LinkedHashMap<>();
        for (Notification entry : all) {
            boolean may = entry.stands() && unsettled.contains(entry.what());
            entries.put(entry.identity(), may ? entry : entry.past());
        }
        for (Occurrence occurrence : shown) {
            Notification entry = entries.get(occurrence.identity());
            entries.put(
                    occurrence.identity(),
                    entry == null
                            // told long ago, if it is known: the person has had the time to see it
                            ? new Notification(occurrence, round.now(), known.contains(occurrence.identity()), true)
                            : entry.standing(occurrence));
        }
        return sorted(entries.values(), round.now());
    }

    private static List<Notification> sorted(Collection<Notification> entries, Instant now) {
        Instant oldest = now.minus(REMEMBERED);
        Stream<Notification> standing =
                entries.stream().filter(Notification::stands).sorted(URGENT_FIRST);
        Stream<Notification> past = entries.stream()
                .filter(entry -> !entry.stands() && !entry.told().isBefore(oldest))
                .sorted(NEWEST_FIRST)
                .limit(PAST);
        return Stream.concat(standing, past).toList();
    }

    private List<String> telling(List<Occurrence> shown) {
        SequencedSet<String> identities = new LinkedHashSet<>(told);
        for (Occurrence occurrence : shown) {
            identities.addLast(occurrence.identity()); // moves it: it is still of interest
        }
        List<String> newest = new ArrayList<>(identities);
        return newest.subList(Math.max(0, newest.size() - KEPT), newest.size());
    }

    /// Those that the rules tell, in their order.
    public List<Notification> listed() {
        return all.stream().filter(entry -> rules.tells(entry.what().kind())).toList();
    }

    /// Everything counts as seen.
    public NoticeBook seen() {
        return new NoticeBook(
                rules, told, all.stream().map(Notification::seenNow).toList());
    }

    public NoticeBook with(NoticeRules changed) {
        return new NoticeBook(changed, told, all);
    }

    /// Under other rules. What `last` shows by the rules of before alone is let go and not called past: nothing but the
    /// rules has changed.
    public NoticeBook with(NoticeRules changed, NoticeRound last) {
        Set<String> gone = new HashSet<>(identities(last.occurrences(rules)));
        gone.removeAll(identities(last.occurrences(changed)));
        return new NoticeBook(
                changed,
                told,
                all.stream().filter(entry -> !gone.contains(entry.identity())).toList());
    }

    private static Set<String> identities(Collection<Occurrence> occurrences) {
        return occurrences.stream().map(Occurrence::identity).collect(Collectors.toSet());
    }
}
