package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How wide each column is in a list of a given width, in pixels at 100 %. Columns for which there is no room leave in
/// the order created, metrics, sampling, units, firings: the first three as soon as names would be cut short, the
/// others
/// only where the name has hardly room at all. The name keeps most of what is left over.
final class ColumnFit {
    private static final double HEALTH = 112;
    private static final double LAST_RUN = 132;
    private static final double NEXT_RUN = 90;
    private static final double CADENCE = 220;
    private static final double CADENCE_LEAST = 110;
    private static final double NAME = 216;
    private static final double NAME_TIGHT = 186;
    private static final double NAME_LEAST = 110;

    /// What name and cadence need together for the more important of the optional columns to stay.
    private static final double TIGHT = 374;
    private static final double NAME_ENOUGH = 280;
    private static final double METRICS_NAMED = 200;
    private static final double CADENCE_MOST = 320;

    /// The last of them leaves first.
    private static final List<Map.Entry<Column, Double>> OPTIONAL = List.of(
            Map.entry(Column.FIRINGS, 110.0),
            Map.entry(Column.UNITS, 54.0),
            Map.entry(Column.SAMPLING, 64.0),
            Map.entry(Column.METRICS, 58.0),
            Map.entry(Column.CREATED, 96.0));

    private ColumnFit() {}

    /// The columns that are shown, each with its width.
    static Map<Column, Double> of(double width) {
        Map<Column, Double> fit = new EnumMap<>(Column.class);
        fit.put(Column.HEALTH, HEALTH);
        fit.put(Column.LAST_RUN, LAST_RUN);
        fit.put(Column.NEXT_RUN, NEXT_RUN);
        double rest = width - HEALTH - LAST_RUN - NEXT_RUN;
        for (Map.Entry<Column, Double> optional : OPTIONAL) {
            if (rest - optional.getValue() < least(optional.getKey())) {
                break;
            }
            fit.put(optional.getKey(), optional.getValue());
            rest -= optional.getValue();
        }
        share(fit, rest);
        return fit;
    }

    private static double least(Column optional) {
        return optional == Column.FIRINGS || optional == Column.UNITS ? TIGHT : CADENCE + NAME;
    }

    /// Whether the metrics column has room for names.
    static boolean namesMetrics(Map<Column, Double> fit) {
        return fit.getOrDefault(Column.METRICS, 0.0) >= METRICS_NAMED;
    }

    private static void share(Map<Column, Double> fit, double rest) {
        double spare = rest - NAME_ENOUGH - CADENCE;
        Double metrics = fit.get(Column.METRICS);
        if (metrics != null && spare >= METRICS_NAMED - metrics) {
            fit.put(Column.METRICS, METRICS_NAMED);
            spare -= METRICS_NAMED - metrics;
            rest -= METRICS_NAMED - metrics;
        }
        double cadence = spare > 0
                ? Math.min(CADENCE_MOST, CADENCE + spare / 2)
                : Math.clamp(rest - NAME_TIGHT, CADENCE_LEAST, CADENCE);
        fit.put(Column.CADENCE, cadence);
        fit.put(Column.NAME, Math.max(NAME_LEAST, rest - cadence));
    }
}
