package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How wide each column is in a list of a given width, in pixels at 100 %. Columns for which there is no room leave in
/// the order created, metrics, sampling, units, firings: the first three as soon as names would be cut short, the
/// others
/// only where the name has hardly room at all. The name keeps most of what is left over.
///
/// What the person hid is not there; a width that the person has set stands.
final class ColumnFit {
    private static final double CADENCE = 220;
    private static final double CADENCE_LEAST = 110;
    private static final double NAME = 216;
    private static final double NAME_TIGHT = 186;
    private static final double NAME_LEAST = 110;
    private static final double NAME_ENOUGH = 280;
    private static final double METRICS_NAMED = 200;
    private static final double CADENCE_MOST = 320;

    /// What name and cadence need together for the more important of the optional columns to stay.
    private static final double TIGHT = 374;

    private static final List<Map.Entry<Column, Double>> ALWAYS = List.of(
            Map.entry(Column.HEALTH, 112.0), Map.entry(Column.LAST_RUN, 132.0), Map.entry(Column.NEXT_RUN, 90.0));

    /// The last of them leaves first.
    private static final List<Map.Entry<Column, Double>> OPTIONAL = List.of(
            Map.entry(Column.FIRINGS, 110.0),
            Map.entry(Column.UNITS, 54.0),
            Map.entry(Column.SAMPLING, 64.0),
            Map.entry(Column.METRICS, 58.0),
            Map.entry(Column.CREATED, 96.0));

    private final Arrangement wanted;
    private final Map<Column, Double> fit = new EnumMap<>(Column.class);
    private double rest;

    private ColumnFit(double width, Arrangement wanted) {
        this.wanted = wanted;
        this.rest = width;
    }

    /// The columns that are shown, each with its width.
    static Map<Column, Double> of(double width, Arrangement wanted) {
        ColumnFit fitting = new ColumnFit(width, wanted);
        ALWAYS.forEach(column -> fitting.take(column.getKey(), column.getValue()));
        fitting.takeOptional();
        fitting.share();
        return Collections.unmodifiableMap(fitting.fit);
    }

    /// Whether the metrics column has room for names.
    static boolean namesMetrics(Map<Column, Double> fit) {
        return fit.getOrDefault(Column.METRICS, 0.0) >= METRICS_NAMED;
    }

    private boolean wants(Column column) {
        return !wanted.hidden().contains(column);
    }

    private void take(Column column, double usual) {
        if (wants(column)) {
            double width = wanted.widths().getOrDefault(column, usual);
            fit.put(column, width);
            rest -= width;
        }
    }

    private void takeOptional() {
        for (Map.Entry<Column, Double> optional : OPTIONAL) {
            Column column = optional.getKey();
            double width = wanted.widths().getOrDefault(column, optional.getValue());
            if (wants(column) && rest - width < least(column)) {
                return;
            }
            take(column, width);
        }
    }

    /// What `optional` has to leave for name and cadence.
    private double least(Column optional) {
        boolean important = optional == Column.FIRINGS || optional == Column.UNITS;
        double usual = important ? TIGHT - CADENCE : NAME;
        double name = wanted.widths().getOrDefault(Column.NAME, usual);
        return name + (wants(Column.CADENCE) ? wanted.widths().getOrDefault(Column.CADENCE, CADENCE) : 0);
    }

    private void share() {
        Double metrics = fit.get(Column.METRICS);
        boolean cadence = wants(Column.CADENCE);
        double spare = rest - NAME_ENOUGH - (cadence ? CADENCE : 0);
        double more = metrics == null ? 0 : METRICS_NAMED - metrics;
        if (metrics != null && !wanted.widths().containsKey(Column.METRICS) && spare >= more && leavesName(more)) {
            fit.put(Column.METRICS, METRICS_NAMED);
            spare -= more;
            rest -= more;
        }
        take(Column.CADENCE, cadence(spare));
        take(Column.NAME, Math.max(NAME_LEAST, rest));
    }

    /// Whether a name whose width the person has set, and some of the cadence, have room when `more` is gone.
    private boolean leavesName(double more) {
        return rest - more
                >= wanted.widths().getOrDefault(Column.NAME, 0.0) + (wants(Column.CADENCE) ? CADENCE_LEAST : 0);
    }

    /// What the cadence leaves to the name, which takes all the rest unless the person has set its width.
    private double cadence(double spare) {
        Double name = wanted.widths().get(Column.NAME);
        if (name != null) {
            return Math.clamp(rest - name, CADENCE_LEAST, CADENCE_MOST);
        }
        return spare > 0
                ? Math.min(CADENCE_MOST, CADENCE + spare / 2)
                : Math.clamp(rest - NAME_TIGHT, CADENCE_LEAST, CADENCE);
    }
}
