package dev.pandawatch.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The metrics below one heading.
///
/// @param category the server's word; empty for [Kind#FOREIGN] and [Kind#UNREAD]
/// @param rows those that are shown
/// @param chosen of all metrics of the group, shown or not
/// @param all how many metrics the group has, shown or not
public record MetricGroup(Kind kind, String category, List<MetricRow> rows, int chosen, int all) {

    /// Why these metrics stand together.
    public enum Kind {
        /// The server offers them for the target, in one category.
        OFFERED,
        /// Chosen, although the server does not offer them for the target.
        FOREIGN,
        /// Chosen, and the server has not said yet what it offers.
        UNREAD
    }

    public MetricGroup {
        rows = List.copyOf(rows);
    }

    /// Groups `rows` in the order in which the categories appear. What is chosen is shown whatever is searched for; a
    /// group of which nothing is shown is left out.
    static List<MetricGroup> of(List<MetricRow> rows, MetricSearch search) {
        Map<Heading, List<MetricRow>> byHeading = new LinkedHashMap<>();
        rows.forEach(row -> byHeading
                .computeIfAbsent(Heading.of(row), _ -> new ArrayList<>())
                .add(row));
        return byHeading.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue(), search))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static MetricGroup of(Heading heading, List<MetricRow> rows, MetricSearch search) {
        return new MetricGroup(
                heading.kind(),
                heading.category(),
                rows.stream().filter(row -> row.chosen() || search.matches(row)).toList(),
                (int) rows.stream().filter(MetricRow::chosen).count(),
                rows.size());
    }

    private record Heading(Kind kind, String category) {
        static Heading of(MetricRow row) {
            return switch (row.offer()) {
                case OFFERED -> new Heading(Kind.OFFERED, row.category());
                case OTHER_TARGET, UNKNOWN -> new Heading(Kind.FOREIGN, "");
                case UNREAD -> new Heading(Kind.UNREAD, "");
            };
        }
    }
}
