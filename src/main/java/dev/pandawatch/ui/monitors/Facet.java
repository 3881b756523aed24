package dev.pandawatch.ui.monitors;

import java.util.Comparator;

/// By what the list can be narrowed down.
public enum Facet {
    HEALTH,
    STATUS,
    TARGET;

    /// The value of `row` under this facet: the name of a [RowHealth], or the server's own word.
    String of(MonitorRow row) {
        return switch (this) {
            case HEALTH -> row.health().name();
            case STATUS -> row.monitor().status();
            case TARGET -> row.monitor().targetType();
        };
    }

    /// Health by urgency, the server's words by the alphabet.
    Comparator<String> order() {
        return switch (this) {
            case HEALTH -> Comparator.comparing(RowHealth::valueOf);
            case STATUS, TARGET -> Comparator.naturalOrder();
        };
    }

    /// One value that was chosen.
    public record Choice(Facet facet, String value) {}

    /// A value on offer.
    ///
    /// @param count how many monitors have it, of those that the search and the other facets let through
    public record Offer(Choice choice, int count, boolean chosen) {}
}
