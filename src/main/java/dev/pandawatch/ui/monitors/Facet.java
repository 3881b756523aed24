package dev.pandawatch.ui.monitors;

import dev.pandawatch.cadence.Cadence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// By what the list can be narrowed down.
public enum Facet {
    HEALTH,
    STATUS,
    TARGET,
    CADENCE,
    METRIC,
    MODEL;

    /// The values of `row` under this facet: the name of a [RowHealth], `cron`, `interval` or `unreadable` for a
    /// cadence, nothing for the server's own model, else the server's words.
    Collection<String> of(ListRow row) {
        return switch (row) {
            case MonitorRow monitor -> of(monitor);
            case UnreadableRow _ -> this == HEALTH ? List.of(row.health().name()) : List.of();
        };
    }

    /// Whether anything is known of `row` under this facet. What is not known may be just what is wanted.
    boolean tells(ListRow row) {
        return this == HEALTH || row instanceof MonitorRow;
    }

    private Collection<String> of(MonitorRow row) {
        return switch (this) {
            case HEALTH -> List.of(row.health().name());
            case STATUS -> List.of(row.monitor().status());
            case TARGET -> List.of(row.monitor().targetType());
            case CADENCE -> List.of(kind(row.cadence()));
            case METRIC -> Set.copyOf(row.monitor().metricNames());
            case MODEL ->
                List.of(row.monitor().model() == null ? "" : row.monitor().model());
        };
    }

    private static String kind(CadenceText cadence) {
        return switch (cadence.cadence()) {
            case Cadence.Cron _ -> "cron";
            case Cadence.Preset _ -> "interval";
            case null -> "unreadable";
        };
    }

    /// Health by urgency, all other words by the alphabet.
    Comparator<String> order() {
        return switch (this) {
            case HEALTH -> Comparator.comparing(RowHealth::valueOf);
            case STATUS, TARGET, CADENCE, METRIC, MODEL -> Comparator.naturalOrder();
        };
    }

    /// One value that was chosen.
    public record Choice(Facet facet, String value) {}

    /// A value on offer.
    ///
    /// @param count how many monitors have it, of those that the search and the other facets let through
    public record Offer(Choice choice, int count, boolean chosen) {}
}
