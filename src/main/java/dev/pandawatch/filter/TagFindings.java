package dev.pandawatch.filter;

import dev.pandawatch.filter.FilterFinding.Action;
import dev.pandawatch.filter.FilterFinding.Kind;
import dev.pandawatch.filter.FilterFinding.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is wrong with tags.
///
/// @param document with the tags in it
record TagFindings(FilterDocument document) {
    private static final String TAGS = "tags";

    /// Of a value that is no list.
    FilterFinding noList() {
        return switch (document.get(TAGS)) {
            case Map<?, ?> keys -> {
                List<String> tags = keys.keySet().stream().map(String::valueOf).toList();
                yield finding(Kind.TAGS_OBJECT, set(tags), String.join(", ", tags));
            }
            case String text -> {
                List<String> parts = Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
                Stream<Remedy> whole = parts.size() > 1 ? set(List.of(text)) : Stream.of();
                yield finding(Kind.TAGS_NOT_LIST, Stream.concat(set(parts), whole), JsonText.of(text));
            }
            case null, default -> finding(Kind.TAGS_NOT_LIST, Stream.of(), JsonText.of(document.get(TAGS)));
        };
    }

    /// @param rule which of the rules for the elements is broken
    FilterFinding element(String rule) {
        List<?> elements = document.get(TAGS) instanceof List<?> list ? list : List.of();
        return switch (rule) {
            case "filter.tags.text" ->
                elements.stream()
                        .filter(element -> element != null && !(element instanceof String))
                        .findFirst()
                        .map(odd -> finding(Kind.TAG_NOT_TEXT, tidied(elements, _ -> true), JsonText.of(odd)))
                        .orElseGet(() -> finding(Kind.TAG_NULL, tidied(elements, Objects::nonNull)));
            case "filter.tags.empty" -> finding(Kind.TAG_EMPTY, tidied(elements, element -> !"".equals(element)));
            default -> finding(Kind.TAG_TWICE, tidied(elements, _ -> true), twice(elements));
        };
    }

    private static String twice(List<?> elements) {
        Set<Object> seen = new LinkedHashSet<>();
        return elements.stream()
                .filter(String.class::isInstance)
                .filter(element -> !seen.add(element))
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    /// The elements that are kept, numbers as text, each once; none that means nothing.
    private Stream<Remedy> tidied(List<?> elements, Predicate<Object> keeps) {
        List<String> tags = new ArrayList<>();
        for (Object element : elements) {
            boolean plain = element instanceof String || element instanceof Number;
            if (plain && keeps.test(element) && !"".equals(element)) {
                tags.add(element.toString());
            }
        }
        List<String> distinct = tags.stream().distinct().toList();
        return distinct.isEmpty()
                ? Stream.of()
                : Stream.of(new Remedy(Action.TIDY, List.of(), document.with(TAGS, distinct)));
    }

    private Stream<Remedy> set(List<String> tags) {
        List<String> filled = tags.stream().filter(tag -> !tag.isEmpty()).toList();
        return filled.isEmpty() ? Stream.of() : Stream.of(Remedy.set(document, TAGS, filled));
    }

    private FilterFinding finding(Kind kind, Stream<Remedy> first, Object... arguments) {
        return new FilterFinding(
                kind,
                TAGS,
                List.of(arguments),
                Stream.concat(first, Stream.of(Remedy.remove(document, TAGS))).toList());
    }
}
