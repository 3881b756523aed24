package dev.pandawatch.filter;

import dev.pandawatch.filter.FilterFinding.Kind;
import dev.pandawatch.filter.FilterFinding.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window of a filter means as time goes by: its ends are fixed and do not roll (F47).
///
/// @param sound the keys that break no rule
record WindowFindings(FilterDocument document, List<String> sound, Instant now) {
    /// How far ahead is looked.
    private static final Duration SOON = Duration.ofDays(30);

    List<FilterFinding> list(boolean onlyIfChanged) {
        List<FilterFinding> findings = new ArrayList<>();
        Optional<Instant> from = end("date_from");
        Optional<Instant> to = end("date_to");
        boolean endUnknown = document.get("date_to") != null && to.isEmpty();
        if (from.isPresent() && !endUnknown) {
            findings.add(beginning(from.get(), to));
        }
        to.flatMap(end -> ending(end, onlyIfChanged)).ifPresent(findings::add);
        return findings;
    }

    private Optional<Instant> end(String key) {
        return sound.contains(key) ? document.moment(key) : Optional.empty();
    }

    private FilterFinding beginning(Instant from, Optional<Instant> to) {
        if (from.isAfter(now)) {
            return finding(Kind.WINDOW_AHEAD, "date_from", from);
        }
        Instant then = now.plus(SOON);
        Instant end = to.filter(then::isAfter).orElse(then);
        return finding(
                Kind.DATE_FIXED, "date_from", from, Duration.between(from, end).toDays());
    }

    private Optional<FilterFinding> ending(Instant to, boolean onlyIfChanged) {
        if (!to.isAfter(now)) {
            return Optional.of(finding(onlyIfChanged ? Kind.WINDOW_OVER : Kind.WINDOW_REPEATS, "date_to", to));
        }
        return to.isAfter(now.plus(SOON))
                ? Optional.empty()
                : Optional.of(finding(
                        Kind.WINDOW_ENDS_SOON,
                        "date_to",
                        to,
                        Duration.between(now, to).toDays()));
    }

    private FilterFinding finding(Kind kind, String key, Object... arguments) {
        return new FilterFinding(kind, key, List.of(arguments), List.of(Remedy.remove(document, key)));
    }
}
