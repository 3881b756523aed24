package dev.pandawatch.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of filters when a monitor turns to the other target.
///
/// @param document the filters for the other target, with the signal weights if there are any
/// @param fates one for each filter, in the order of the original
public record FilterConversion(FilterDocument document, List<Fate> fates) {

    /// What can happen to a filter.
    public enum Outcome {
        /// Both targets read it alike.
        KEPT,
        /// Another filter stands in its place, which selects by the same trait.
        CONVERTED,
        /// The other target has nothing like it; left in, it would match everything (F52).
        LOST,
        /// It was ignored and will be read from now on.
        AWAKENED,
        /// Neither target knows it; it stays as it is and is ignored.
        IGNORED
    }

    /// What happens to one filter.
    ///
    /// @param value as it was
    /// @param becomes the key that it has then; its own unless it is converted
    public record Fate(String key, @Nullable Object value, Outcome outcome, String becomes) {}

    public FilterConversion {
        fates = List.copyOf(fates);
    }

    /// Turns the filters of a monitor of the other target to `target`.
    public static FilterConversion to(FilterTarget target, FilterDocument filters) {
        FilterDocument result = filters;
        List<Fate> fates = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> entry :
                filters.filtersOnly().entries().entrySet()) {
            String key = entry.getKey();
            Object value = entry.getValue();
            boolean known = target.keys().contains(key);
            boolean knew = target.other().keys().contains(key);
            Optional<Map.Entry<String, Object>> converted = knew && !known
                    ? converted(key, value, target).filter(other -> !filters.has(other.getKey()))
                    : Optional.empty();
            if (converted.isPresent()) {
                String becomes = converted.get().getKey();
                result = result.renamed(key, becomes)
                        .with(becomes, converted.get().getValue());
                fates.add(new Fate(key, value, Outcome.CONVERTED, becomes));
            } else if (knew && !known) {
                result = result.without(key);
                fates.add(new Fate(key, value, Outcome.LOST, key));
            } else {
                fates.add(new Fate(key, value, outcome(known, knew), key));
            }
        }
        return new FilterConversion(result, fates);
    }

    /// What is lost, to be told before it is lost. `null` restricts nothing, so it is no loss.
    public List<Fate> lost() {
        return fates.stream()
                .filter(fate -> fate.outcome() == Outcome.LOST && fate.value() != null)
                .toList();
    }

    private static Outcome outcome(boolean known, boolean knew) {
        if (!known) {
            return Outcome.IGNORED;
        }
        return knew ? Outcome.KEPT : Outcome.AWAKENED;
    }

    /// The filter of `target` that selects by the same trait as a key of the other target. Only errors have a
    /// counterpart: a session has errors if one of its traces does.
    static Optional<Map.Entry<String, Object>> converted(String key, @Nullable Object value, FilterTarget target) {
        return switch (target) {
            case TRACE ->
                key.equals("has_error") && Boolean.TRUE.equals(value)
                        ? Optional.of(Map.entry("status", TraceStatus.ERROR.name()))
                        : Optional.empty();
            case SESSION ->
                key.equals("status") && TraceStatus.ERROR.name().equals(value)
                        ? Optional.of(Map.entry("has_error", true))
                        : Optional.empty();
        };
    }
}
