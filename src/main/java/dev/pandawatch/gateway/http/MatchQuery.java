package dev.pandawatch.gateway.http;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.filter.WireDate;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A monitor's filters in the words of the lists (F60): other names for the dates, and every value read as a run would
/// read it, however carelessly (F51 to F58). What a run would break on, and the lists might not, is a violation.
final class MatchQuery {
    /// The lists take a number for seconds since 1970; a run breaks on it.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?");

    /// The database counts in 64 bits.
    private static final int BITS = 63;

    private static final Map<String, String> NAMES = Map.of("date_from", "started_after", "date_to", "started_before");

    private final FilterDocument filters;
    private final Target target;
    private final List<Ask.Parameter> parameters = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private Optional<BigDecimal> least = Optional.empty();

    private MatchQuery(Target target, FilterDocument filters) {
        this.target = target;
        this.filters = filters;
    }

    /// What `filters` mean to a run of `target`.
    static MatchQuery of(Target target, FilterDocument filters) {
        MatchQuery query = new MatchQuery(target, filters);
        query.date("date_from");
        query.date("date_to");
        query.text("user_id");
        query.tags();
        switch (target) {
            case TRACE -> {
                query.filledText("status");
                query.text("session_id");
                query.filledText("name");
            }
            case SESSION -> {
                query.hasError();
                query.leastTraces();
            }
        }
        return query;
    }

    List<Ask.Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /// At `filters -> key`. If there is one, the parameters do not say what the filters say.
    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /// How many traces a session must have at least; the lists have no parameter for it. Fractions are compared as they
    /// are (F57).
    Optional<BigDecimal> least() {
        return least;
    }

    private void leastTraces() {
        Object value = filled("min_trace_count");
        switch (value) {
            case null -> {}
            case Boolean _ -> least = Optional.of(BigDecimal.ONE);
            case Long number -> least = Optional.of(BigDecimal.valueOf(number));
            case BigDecimal number -> least = Optional.of(number);
            case BigInteger number when number.bitLength() <= BITS -> least = Optional.of(new BigDecimal(number));
            default -> note("min_trace_count", "filter.count.required");
        }
    }

    /// Where the server's complaint of a query's parameter is told: at the filter that it stands for; empty if it
    /// stands
    /// for none.
    static Optional<String> place(String parameter) {
        String key = NAMES.entrySet().stream()
                .filter(name -> name.getValue().equals(parameter))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(parameter);
        boolean known = FilterKeys.TRACE.contains(key) || FilterKeys.SESSION.contains(key);
        return known ? Optional.of(FilterKeys.place(key)) : Optional.empty();
    }

    private void put(String key, String value) {
        parameters.add(new Ask.Parameter(NAMES.getOrDefault(key, key), value));
    }

    /// Exact on TRACE, also if it is empty; ignored on SESSION then (F55).
    private void text(String key) {
        text(key, target == Target.SESSION ? filled(key) : filters.get(key));
    }

    private void filledText(String key) {
        text(key, filled(key));
    }

    private void text(String key, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> put(key, text);
            default -> note(key, "filter.text.required");
        }
    }

    private void date(String key) {
        switch (target == Target.SESSION ? filled(key) : filters.get(key)) {
            case null -> {}
            case String text -> {
                switch (WireDate.read(text)) {
                    case WireDate.Moment(var at) -> put(key, at.toString());
                    case WireDate.Floating(var local) -> put(key, local.toString());
                    case WireDate.Unreadable _ when NUMBER.matcher(text).matches() -> note(key, "filter.date.syntax");
                    case WireDate.Unreadable _ -> put(key, text);
                }
            }
            default -> note(key, "filter.date.syntax");
        }
    }

    private void tags() {
        Object value = filled("tags");
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.keySet().forEach(tag -> put("tags", String.valueOf(tag)));
            case List<?> list
            when list.stream().allMatch(tag -> tag == null || tag instanceof String) -> {
                list.stream().filter(String.class::isInstance).forEach(tag -> put("tags", (String) tag));
                if (list.stream().noneMatch(String.class::isInstance)) {
                    note("tags", "filter.tags.text");
                }
            }
            case List<?> _ -> note("tags", "filter.tags.text");
            default -> note("tags", "filter.tags.required");
        }
    }

    /// Everything that is not empty means yes, the text "false" too (F56), but of the empty values only a text is
    /// ignored.
    private void hasError() {
        Object value = filters.get("has_error");
        if (value != null && !"".equals(value)) {
            put("has_error", Boolean.toString(truthy(value)));
        }
    }

    private @Nullable Object filled(String key) {
        Object value = filters.get(key);
        return value != null && truthy(value) ? value : null;
    }

    /// What Python takes for true.
    private static boolean truthy(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case String text -> !text.isEmpty();
            case Long number -> number != 0;
            case BigInteger number -> number.signum() != 0;
            case BigDecimal number -> number.signum() != 0;
            case Collection<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    private void note(String key, String messageKey) {
        violations.add(Violation.of(FilterKeys.place(key), messageKey));
    }
}
