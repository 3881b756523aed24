package dev.pandawatch.filter;

import dev.pandawatch.filter.FilterFinding.Action;
import dev.pandawatch.filter.FilterFinding.Kind;
import dev.pandawatch.filter.FilterFinding.Remedy;
import dev.pandawatch.parse.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells each violation of the rules more closely: what the server would make of the value, and what was probably
/// meant.
final class ErrorFindings {
    private final FilterDocument document;
    private final FilterTarget target;
    private final DateRepair dates;
    private final TagFindings tags;

    ErrorFindings(FilterDocument document, FilterTarget target) {
        this.document = document;
        this.target = target;
        dates = new DateRepair(document);
        tags = new TagFindings(document);
    }

    List<FilterFinding> list() {
        List<Violation> violations = target.parse(document).problems();
        return violations.stream()
                .distinct()
                .map(violation ->
                        finding(violation.field().substring(FilterKeys.place("").length()), violation.key()))
                .toList();
    }

    private FilterFinding finding(String key, String rule) {
        return switch (rule) {
            case "filter.key.unknown" -> unknown(key);
            case FilterKeys.TURNED_ROUND -> dates.turnedRound();
            case "filter.date.offset" ->
                of(Kind.DATE_NO_OFFSET, key, dates.remedies(key), key, String.valueOf(document.get(key)));
            case "filter.date.syntax" ->
                of(Kind.DATE_UNREADABLE, key, dates.remedies(key), key, String.valueOf(document.get(key)));
            case "filter.tags.text", "filter.tags.empty", "filter.tags.duplicate" -> tags.element(rule);
            case "filter.text.control" -> of(Kind.UNSTORABLE, key, List.of(), key);
            default -> valueAsAWhole(key, document.get(key));
        };
    }

    private FilterFinding valueAsAWhole(String key, @Nullable Object value) {
        if (empty(value) && target.ignoresEmpty(key) && !key.equals("min_trace_count")) {
            return of(Kind.EMPTY_IGNORED, key, List.of(), key);
        }
        return switch (key) {
            case "status" -> status(value);
            case "has_error" -> flag(value);
            case "min_trace_count" -> count(value);
            case "tags" -> tags.noList();
            default -> text(key, value);
        };
    }

    private FilterFinding unknown(String key) {
        Optional<String> meant = KeyGuess.of(key, target.keys());
        if (target.other().keys().contains(key)) {
            List<Remedy> converted = FilterConversion.converted(key, document.get(key), target)
                    .filter(entry -> !document.has(entry.getKey()))
                    .map(entry -> new Remedy(
                            Action.SET,
                            List.of(entry.getKey(), JsonText.of(entry.getValue())),
                            document.renamed(key, entry.getKey()).with(entry.getKey(), entry.getValue())))
                    .stream()
                    .toList();
            return of(
                    Kind.OTHER_TARGET_KEY,
                    key,
                    converted,
                    key,
                    target.name(),
                    target.other().name());
        }
        if (meant.isEmpty()) {
            return of(Kind.UNKNOWN_KEY, key, List.of(), key, target.name());
        }
        List<Remedy> renamed = document.has(meant.get())
                ? List.of()
                : List.of(new Remedy(Action.RENAME, List.of(meant.get()), document.renamed(key, meant.get())));
        return of(Kind.MISSPELT_KEY, key, renamed, key, target.name(), meant.get());
    }

    /// A value of `session_id`, `user_id`, `name` or a date that is no text, or an empty one.
    private FilterFinding text(String key, @Nullable Object value) {
        boolean date = key.startsWith("date_");
        if ("".equals(value)) {
            return of(date ? Kind.EMPTY_DATE : Kind.EMPTY_MATCHES_NOTHING, key, List.of(), key);
        }
        List<Remedy> remedies = date
                ? dates.remedies(key)
                : scalar(value).map(text -> Remedy.set(document, key, text)).stream()
                        .toList();
        return of(Kind.NOT_TEXT, key, remedies, key, JsonText.of(value));
    }

    private FilterFinding status(@Nullable Object value) {
        if (value instanceof String typed) {
            List<Remedy> remedies = StatusGuess.of(typed).stream()
                    .map(status -> Remedy.set(document, "status", status.name()))
                    .toList();
            return StatusGuess.sameButForCase(typed)
                    .map(meant -> of(Kind.STATUS_CASE, "status", remedies, typed, meant.name()))
                    .orElseGet(() -> of(Kind.STATUS_UNKNOWN, "status", remedies, typed));
        }
        List<Remedy> remedies = value instanceof List<?> list
                ? list.stream()
                        .flatMap(element -> StatusGuess.of(String.valueOf(element)).stream())
                        .distinct()
                        .map(status -> Remedy.set(document, "status", status.name()))
                        .toList()
                : List.of();
        return of(Kind.NOT_TEXT, "status", remedies, "status", JsonText.of(value));
    }

    private FilterFinding flag(@Nullable Object value) {
        if ("".equals(value)) {
            return of(Kind.EMPTY_IGNORED, "has_error", List.of(), "has_error");
        }
        boolean no = empty(value)
                || (value instanceof String text
                        && List.of("false", "no", "off", "0", "f", "n", "none")
                                .contains(text.strip().toLowerCase(Locale.ROOT)));
        return of(
                empty(value) ? Kind.FLAG_TAKEN_FOR_NO : Kind.FLAG_TAKEN_FOR_YES,
                "has_error",
                List.of(Remedy.set(document, "has_error", !no), Remedy.set(document, "has_error", no)),
                JsonText.of(value));
    }

    private FilterFinding count(@Nullable Object value) {
        String json = JsonText.of(value);
        return switch (value) {
            case Boolean yes when yes -> count(Kind.COUNT_YES, BigDecimal.ONE);
            case String text when !text.isEmpty() -> count(Kind.COUNT_UNREADABLE, number(text), json);
            case BigInteger huge when huge.bitLength() > 63 -> count(Kind.COUNT_UNREADABLE, null, json);
            case Number number
            when new BigDecimal(number.toString()).signum() > 0 -> {
                BigDecimal whole = new BigDecimal(number.toString()).setScale(0, RoundingMode.CEILING);
                boolean countable = whole.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
                yield countable
                        ? count(Kind.COUNT_FRACTION, whole, json, String.valueOf(whole))
                        : count(Kind.COUNT_TOO_LARGE, null, json);
            }
            case Number _ -> count(Kind.COUNT_IGNORED, null, json);
            case null, default ->
                empty(value) ? count(Kind.COUNT_IGNORED, null, json) : count(Kind.COUNT_UNREADABLE, null, json);
        };
    }

    private FilterFinding count(Kind kind, @Nullable BigDecimal meant, Object... arguments) {
        List<Remedy> remedies =
                meant == null ? List.of() : List.of(Remedy.set(document, "min_trace_count", meant.longValueExact()));
        return of(kind, "min_trace_count", remedies, arguments);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.strip().matches("[1-9]\\d{0,8}") ? new BigDecimal(text.strip()) : null;
    }

    /// The text that a lone number, or the only element of a list, was meant for.
    private static Optional<String> scalar(@Nullable Object value) {
        return switch (value) {
            case Number number -> Optional.of(number.toString());
            case List<?> list
            when list.size() == 1 && list.getFirst() instanceof String text && !text.isEmpty() ->
                Optional.of(text).filter(only -> FilterRules.problem(only) == null);
            case null, default -> Optional.empty();
        };
    }

    /// What Python takes for false.
    static boolean empty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Boolean flag -> !flag;
            case Number number -> new BigDecimal(number.toString()).signum() == 0;
            case Collection<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    private FilterFinding of(Kind kind, String key, List<Remedy> first, Object... arguments) {
        List<Remedy> remedies = new ArrayList<>(first);
        remedies.add(Remedy.remove(document, key));
        return new FilterFinding(kind, key, List.of(arguments), remedies);
    }
}
