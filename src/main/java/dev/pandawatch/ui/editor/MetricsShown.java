package dev.pandawatch.ui.editor;

import java.util.List;

/// What a search leaves of the metrics.
///
/// @param matching how many match; what is chosen is shown even if it does not
/// @param all how many there are
public record MetricsShown(List<MetricGroup> groups, boolean searching, int matching, int all) {
    static final MetricsShown NONE = new MetricsShown(List.of(), false, 0, 0);

    public MetricsShown {
        groups = List.copyOf(groups);
    }

    static MetricsShown of(List<MetricRow> rows, MetricSearch search) {
        int matching = (int) rows.stream().filter(search::matches).count();
        return new MetricsShown(MetricGroup.of(rows, search), !search.isEmpty(), matching, rows.size());
    }

    /// All that are shown, from top to bottom.
    public List<MetricRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }
}
