package dev.pandawatch.filter;

import dev.pandawatch.filter.FilterFinding.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Filters as one sentence, in parts that can stand as chips: "Traces with status ERROR, tagged prod or beta,
/// started on or after …; the server ignores environment: it matches everything". All words are dotted keys of
/// `messages.properties`; nothing of the document is left out.
///
/// @param parts in the order in which they are best read; what the server does not read as written comes last
public record FilterProse(FilterTarget target, List<Part> parts) {
    private static final List<String> ORDER = List.of(
            "status", "name", "session_id", "user_id", "tags", "has_error", "min_trace_count", "date_from", "date_to");

    /// One filter.
    ///
    /// @param effect what the server makes of it
    /// @param lead the word before its chip: "tagged"
    /// @param relation what stands in the chip between key and value: "any of"
    /// @param value what stands last in the chip: a text, an `Instant`, or JSON text of a value that is not read
    ///     as written
    /// @param clause the same in a sentence; with the value, or with key and value if it is not read as written
    public record Part(String key, Effect effect, String lead, String relation, Object value, Clause clause) {}

    /// A piece of the sentence.
    ///
    /// @param words a dotted key of `messages.properties`
    public record Clause(String words, List<Object> arguments) {
        public Clause {
            arguments = List.copyOf(arguments);
        }
    }

    /// Whoever has the words, and knows the zone of an `Instant` among the arguments.
    @FunctionalInterface
    public interface Speaker {
        String text(String key, List<Object> arguments);
    }

    public FilterProse {
        parts = List.copyOf(parts);
    }

    /// Of every document, also one that breaks rules. Signal weights are no filter and are passed over.
    public static FilterProse of(FilterDocument document, FilterTarget target) {
        return of(document, target, FilterFindings.errors(document, target));
    }

    /// As [#of(FilterDocument, FilterTarget)], for whoever has the findings already.
    ///
    /// @param findings of the same document and target, with all errors; others in it are passed over
    public static FilterProse of(FilterDocument document, FilterTarget target, List<FilterFinding> findings) {
        Map<String, Effect> effects = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.severity() == FilterFinding.Severity.ERROR)
                .forEach(error -> effects.merge(
                        error.key(), error.kind().effect(), (one, two) -> one.compareTo(two) >= 0 ? one : two));
        List<Part> parts = new ArrayList<>();
        document.filtersOnly().entries().forEach((key, value) -> {
            boolean nothing = value == null || (value instanceof List<?> list && list.isEmpty());
            Effect effect = effects.getOrDefault(key, nothing ? Effect.IGNORED : Effect.AS_MEANT);
            parts.add(read(document, target, key, effect).orElseGet(() -> unread(key, value, effect)));
        });
        parts.sort(Comparator.comparingInt(FilterProse::place));
        return new FilterProse(target, parts);
    }

    /// The opening: "Traces", or "All traces of the project" if the server reads no filter at all.
    public String subject() {
        boolean all = parts.stream().allMatch(part -> part.effect() == Effect.IGNORED);
        return (all ? "filter.prose.all." : "filter.prose.some.") + target.plural();
    }

    /// The whole sentence, without a full stop.
    public String sentence(Speaker speaker) {
        String read = clauses(speaker, true);
        String unread = clauses(speaker, false);
        return speaker.text(subject(), List.of())
                + (read.isEmpty() ? "" : " " + read)
                + (unread.isEmpty() ? "" : "; " + unread);
    }

    private String clauses(Speaker speaker, boolean read) {
        return parts.stream()
                .filter(part -> (place(part) < ORDER.size()) == read)
                .map(part -> speaker.text(part.clause().words(), part.clause().arguments()))
                .collect(Collectors.joining(read ? ", " : "; "));
    }

    private static int place(Part part) {
        int place = ORDER.indexOf(part.key());
        return place < 0 || part.clause().words().startsWith("filter.prose.unread.") ? ORDER.size() : place;
    }

    /// A filter that the server reads as written, also if it can match nothing beside the others.
    private static Optional<Part> read(FilterDocument document, FilterTarget target, String key, Effect effect) {
        if (effect != Effect.AS_MEANT && effect != Effect.EMPTIES) {
            return Optional.empty();
        }
        boolean without = Boolean.FALSE.equals(document.get(key));
        return words(document, key)
                .map(value -> new Part(
                        key,
                        effect,
                        "filter.prose.lead." + key,
                        "filter.prose.relation." + key,
                        value,
                        new Clause(
                                "filter.prose." + target.name().toLowerCase(Locale.ROOT) + "." + key
                                        + (without ? ".not" : ""),
                                List.of(value))));
    }

    private static Optional<Object> words(FilterDocument document, String key) {
        return switch (document.get(key)) {
            case String text
            when key.startsWith("date_") -> document.moment(key).map(Object.class::cast);
            case String text when !text.isEmpty() -> Optional.of(text);
            case Boolean flag -> Optional.of(flag ? "true" : "false");
            case Long least when least <= Integer.MAX_VALUE -> Optional.of(least);
            case List<?> tags -> Optional.of(tags(tags));
            case null, default -> Optional.empty();
        };
    }

    private static String tags(List<?> tags) {
        return Words.list(
                tags.stream()
                        .filter(tag -> tag instanceof String text && !text.isEmpty())
                        .map(String::valueOf)
                        .distinct()
                        .toList(),
                "or");
    }

    private static Part unread(String key, @Nullable Object value, Effect effect) {
        String json = JsonText.of(value);
        return new Part(
                key,
                effect,
                "filter.prose.lead.unread",
                "filter.prose.relation.unread",
                json,
                new Clause("filter.prose.unread." + effect.name().toLowerCase(Locale.ROOT), List.of(key, json)));
    }
}
