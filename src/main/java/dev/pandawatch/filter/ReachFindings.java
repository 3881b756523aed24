package dev.pandawatch.filter;

import dev.pandawatch.filter.FilterFinding.Kind;
import dev.pandawatch.filter.FilterFinding.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Filters that do not reach as far as a person thinks: past "skip if unchanged" (F48), or beyond the traces that
/// the others have picked (B21).
///
/// @param sound the keys that break no rule
record ReachFindings(FilterDocument document, FilterTarget target, List<String> sound) {

    List<FilterFinding> list(boolean onlyIfChanged) {
        List<FilterFinding> findings = new ArrayList<>();
        List<String> overlooked = restricting(FilterKeys.NOT_SEEN_BY_SKIP);
        if (onlyIfChanged && !overlooked.isEmpty()) {
            findings.add(finding(Kind.SKIP_OVERLOOKS, overlooked.getFirst(), overlooked));
        }
        List<String> picking = restricting(FilterKeys.SEEN_BY_SKIP);
        if (target == FilterTarget.SESSION && !picking.isEmpty()) {
            restricting(List.of("has_error")).forEach(key -> findings.add(finding(Kind.ERRORS_WITHIN, key, picking)));
            restricting(List.of("min_trace_count"))
                    .forEach(key -> findings.add(finding(Kind.COUNT_WITHIN, key, picking)));
        }
        return findings;
    }

    /// Those of `keys` that the target reads and that restrict something.
    private List<String> restricting(List<String> keys) {
        return keys.stream()
                .filter(sound::contains)
                .filter(key -> !ErrorFindings.empty(document.get(key)) || Boolean.FALSE.equals(document.get(key)))
                .toList();
    }

    private FilterFinding finding(Kind kind, String key, List<String> others) {
        Stream<Remedy> remedies = kind == Kind.SKIP_OVERLOOKS ? Stream.of() : Stream.of(Remedy.remove(document, key));
        return new FilterFinding(kind, key, List.of(Words.list(others, "and")), remedies.toList());
    }
}
