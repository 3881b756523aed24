package dev.pandawatch.notice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What of a connection is told.
///
/// @param on what is told at all
/// @param quietFirings as many firings without a run make a monitor quiet; at least 1
/// @param scoreBelow a mean below this is low; 0 to 1
public record NoticeRules(Set<Occurrence.Kind> on, int quietFirings, double scoreBelow) {
    /// More firings than that are no use as a rule.
    public static final int MOST_FIRINGS = 99;

    /// Everything is told, at the first firing that came to nothing, and at a mean below one half.
    public static final NoticeRules DEFAULT = new NoticeRules(EnumSet.allOf(Occurrence.Kind.class), 1, 0.5);

    public NoticeRules {
        if (quietFirings < 1 || quietFirings > MOST_FIRINGS) {
            throw new IllegalArgumentException("firings: " + quietFirings);
        }
        if (!(scoreBelow >= 0 && scoreBelow <= 1)) {
            throw new IllegalArgumentException("score: " + scoreBelow);
        }
        Set<Occurrence.Kind> ordered = EnumSet.noneOf(Occurrence.Kind.class);
        ordered.addAll(on);
        on = Collections.unmodifiableSet(ordered);
    }

    public boolean tells(Occurrence.Kind kind) {
        return on.contains(kind);
    }

    public NoticeRules with(Occurrence.Kind kind, boolean told) {
        Set<Occurrence.Kind> changed = EnumSet.noneOf(Occurrence.Kind.class);
        changed.addAll(on);
        if (told) {
            changed.add(kind);
        } else {
            changed.remove(kind);
        }
        return new NoticeRules(changed, quietFirings, scoreBelow);
    }

    public NoticeRules withQuietFirings(int firings) {
        return new NoticeRules(on, firings, scoreBelow);
    }

    public NoticeRules withScoreBelow(double value) {
        return new NoticeRules(on, quietFirings, value);
    }
}
