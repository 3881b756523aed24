package dev.pandawatch.filter;

import dev.pandawatch.filter.FilterFinding.Kind;
import dev.pandawatch.filter.FilterFinding.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What there is to say of values that break no rule.
///
/// @param sound the keys that break no rule
record ValueFindings(FilterDocument document, FilterTarget target, List<String> sound) {

    List<FilterFinding> list() {
        List<FilterFinding> findings = new ArrayList<>();
        for (String key : sound) {
            if (document.has(key)) {
                switch (document.get(key)) {
                    case null -> findings.add(finding(Kind.HOLDS_NOTHING, key, List.of(), key));
                    case List<?> tags
                    when tags.isEmpty() -> findings.add(finding(Kind.HOLDS_NOTHING, key, List.of(), key));
                    case List<?> tags -> findings.addAll(tags(tags));
                    case String text -> text(key, text).ifPresent(findings::add);
                    case Long least when least == 1 -> findings.add(finding(Kind.COUNT_ONE, key, List.of()));
                    default -> {}
                }
            }
        }
        return findings;
    }

    private Optional<FilterFinding> text(String key, String text) {
        if (key.equals("status")) {
            boolean unfinished = text.equals(TraceStatus.PENDING.name()) || text.equals(TraceStatus.RUNNING.name());
            return unfinished ? Optional.of(finding(Kind.STATUS_UNFINISHED, key, List.of(), text)) : Optional.empty();
        }
        if (key.startsWith("date_") || text.strip().equals(text)) {
            return Optional.empty();
        }
        List<Remedy> stripped = text.isBlank() ? List.of() : List.of(Remedy.set(document, key, text.strip()));
        return Optional.of(finding(Kind.OUTER_BLANKS, key, stripped, key, JsonText.of(text)));
    }

    private List<FilterFinding> tags(List<?> tags) {
        List<String> texts = tags.stream().map(String::valueOf).toList();
        Stream<FilterFinding> blanks = texts.stream()
                .filter(tag -> !tag.strip().equals(tag))
                .map(tag -> finding(
                        Kind.OUTER_BLANKS,
                        "tags",
                        replaced(texts, tag, List.of(tag.strip())),
                        "tags",
                        JsonText.of(tag)));
        Stream<FilterFinding> commas = texts.stream()
                .filter(tag -> tag.contains(","))
                .map(tag ->
                        finding(Kind.TAG_COMMA, "tags", replaced(texts, tag, Arrays.asList(tag.split(",", -1))), tag));
        return Stream.concat(blanks, commas).toList();
    }

    private List<Remedy> replaced(List<String> tags, String one, List<String> by) {
        List<String> changed = tags.stream()
                .flatMap(tag -> tag.equals(one) ? by.stream().map(String::strip) : Stream.of(tag))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return changed.isEmpty() ? List.of() : List.of(Remedy.set(document, "tags", changed));
    }

    private FilterFinding finding(Kind kind, String key, List<Remedy> first, Object... arguments) {
        List<Remedy> remedies = new ArrayList<>(first);
        remedies.add(Remedy.remove(document, key));
        return new FilterFinding(kind, key, List.of(arguments), remedies);
    }
}
