package dev.pandawatch.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/// The rules of one connection, and what was told of it.
///
/// @param told identities, the longest ago first
public record NoticeBook(NoticeRules rules, List<String> told) {
    /// The book of a connection that nobody has seen yet.
    public static final NoticeBook EMPTY = new NoticeBook(NoticeRules.DEFAULT, List.of());

    /// As many are remembered; what is still to be seen never falls out before what is not.
    static final int KEPT = 10_000;

    public NoticeBook {
        told = List.copyOf(told);
    }

    /// Those of `seen` that were never told.
    public List<Occurrence> fresh(Collection<Occurrence> seen) {
        Set<String> known = Set.copyOf(told);
        return seen.stream()
                .filter(occurrence -> !known.contains(occurrence.identity()))
                .toList();
    }

    /// All of `seen` counts as told from now on.
    public NoticeBook telling(Collection<Occurrence> seen) {
        SequencedSet<String> all = new LinkedHashSet<>(told);
        for (Occurrence occurrence : seen) {
            all.addLast(occurrence.identity()); // moves it: it is still of interest
        }
        List<String> newest = new ArrayList<>(all);
        return new NoticeBook(rules, newest.subList(Math.max(0, newest.size() - KEPT), newest.size()));
    }

    public NoticeBook with(NoticeRules changed) {
        return new NoticeBook(changed, told);
    }
}
