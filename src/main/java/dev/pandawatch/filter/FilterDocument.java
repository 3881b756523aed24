package dev.pandawatch.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Filters as the server keeps them: any JSON object, for the server checks neither keys nor values (F50).
///
/// Values are `String`, `Boolean`, `Long`, `BigInteger`, `BigDecimal`, `null`, and lists and string-keyed maps of
/// these. Order of keys is kept, but two documents with the same entries are equal: the server reorders them (F23).
/// Deeply immutable.
public record FilterDocument(Map<String, @Nullable Object> entries) {
    /// Where the server keeps the signal weights (F20); no filter, and never edited as one.
    public static final String SIGNAL_WEIGHTS = "signal_weights";

    public static final FilterDocument EMPTY = new FilterDocument(Map.of());

    public FilterDocument {
        entries = frozenMap(entries);
    }

    public @Nullable Object get(String key) {
        return entries.get(key);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// This document with `key` set to `value`; a key that was there keeps its place.
    public FilterDocument with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(entries);
        changed.put(key, value);
        return new FilterDocument(changed);
    }

    public FilterDocument without(String key) {
        if (!entries.containsKey(key)) {
            return this;
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(entries);
        changed.remove(key);
        return new FilterDocument(changed);
    }

    /// This document with `key` called `other` in the same place; what `other` held before is gone.
    FilterDocument renamed(String key, String other) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        entries.forEach((name, value) -> {
            if (name.equals(key)) {
                changed.put(other, value);
            } else if (!name.equals(other)) {
                changed.put(name, value);
            }
        });
        return new FilterDocument(changed);
    }

    /// Only what filters: the document less the signal weights that the server keeps in it.
    public FilterDocument filtersOnly() {
        return without(SIGNAL_WEIGHTS);
    }

    /// The moment that the text of `key` means to the server; empty if it is no date, or one without an offset,
    /// which means another moment to each server (F54).
    public Optional<Instant> moment(String key) {
        return get(key) instanceof String text && WireDate.read(text) instanceof WireDate.Moment(var at)
                ? Optional.of(at)
                : Optional.empty();
    }

    /// Whether `key` is absent from both documents or present in both with the same value.
    public boolean agreesOn(String key, FilterDocument other) {
        return has(key) == other.has(key) && Objects.equals(get(key), other.get(key));
    }

    /// `values`, deeply copied and immutable, in the same order.
    ///
    /// @throws IllegalArgumentException if something in it cannot stand in JSON
    public static Map<String, @Nullable Object> frozenMap(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object frozen(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String _, Boolean _, Long _, BigInteger _, BigDecimal _ -> value;
            case Integer number -> Long.valueOf(number);
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            case List<?> list -> frozenList(list);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
                yield frozenMap(copy);
            }
            default -> throw new IllegalArgumentException("cannot stand in JSON: " + value);
        };
    }

    private static List<@Nullable Object> frozenList(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object inner : list) {
            copy.add(frozen(inner));
        }
        return Collections.unmodifiableList(copy);
    }
}
