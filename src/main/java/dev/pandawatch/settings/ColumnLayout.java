package dev.pandawatch.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a person arranged the columns of a table, as far as they changed anything. Columns go by name; whoever uses it
/// passes over names that it does not know.
///
/// @param order from left to right
/// @param widths in pixels at 100 %
/// @param sortedBy empty for the usual order
public record ColumnLayout(
        List<String> order, Set<String> hidden, Map<String, Double> widths, String sortedBy, boolean ascending) {
    public static final ColumnLayout USUAL = new ColumnLayout(List.of(), Set.of(), Map.of(), "", true);

    public ColumnLayout {
        order = List.copyOf(order);
        hidden = Set.copyOf(hidden);
        widths = Map.copyOf(widths);
    }
}
