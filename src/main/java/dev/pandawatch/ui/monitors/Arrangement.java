package dev.pandawatch.ui.monitors;

import dev.pandawatch.settings.ColumnLayout;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How the person wants the columns: every column has a place, the name is never hidden.
///
/// @param widths of those whose width the person has set, in pixels at 100 %
record Arrangement(List<Column> order, Set<Column> hidden, Map<Column, Double> widths, SortOrder sort) {
    private static final double NARROWEST = 36;
    private static final double WIDEST = 1200;
    static final Arrangement USUAL = of(ColumnLayout.USUAL);

    Arrangement {
        order = whole(order);
        hidden = Set.copyOf(hidden.stream().filter(Arrangement::canHide).toList());
        widths = Map.copyOf(widths);
    }

    static boolean canHide(Column column) {
        return column != Column.NAME;
    }

    /// What is not known or makes no sense is as usual.
    static Arrangement of(ColumnLayout kept) {
        Map<Column, Double> widths = new EnumMap<>(Column.class);
        kept.widths().forEach((name, width) -> {
            if (width >= NARROWEST && width <= WIDEST) {
                column(name).ifPresent(column -> widths.put(column, width));
            }
        });
        return new Arrangement(
                kept.order().stream().flatMap(name -> column(name).stream()).toList(),
                kept.hidden().stream().flatMap(name -> column(name).stream()).collect(Collectors.toSet()),
                widths,
                column(kept.sortedBy())
                        .map(column -> new SortOrder(column, kept.ascending()))
                        .orElse(SortOrder.URGENCY));
    }

    ColumnLayout layout() {
        return new ColumnLayout(
                order.stream().map(Column::name).toList(),
                hidden.stream().map(Column::name).collect(Collectors.toSet()),
                widths.entrySet().stream()
                        .collect(Collectors.toMap(width -> width.getKey().name(), Map.Entry::getValue)),
                sort.column().name(),
                sort.ascending());
    }

    Arrangement with(Column column, boolean shown) {
        Set<Column> fewer = EnumSet.noneOf(Column.class);
        fewer.addAll(hidden);
        if (shown) {
            fewer.remove(column);
        } else {
            fewer.add(column);
        }
        return new Arrangement(order, fewer, widths, sort);
    }

    Arrangement with(List<Column> newOrder) {
        return new Arrangement(newOrder, hidden, widths, sort);
    }

    Arrangement with(Column column, double width) {
        Map<Column, Double> more = new EnumMap<>(Column.class);
        more.putAll(widths);
        more.put(column, Math.clamp(width, NARROWEST, WIDEST));
        return new Arrangement(order, hidden, more, sort);
    }

    Arrangement with(SortOrder newSort) {
        return new Arrangement(order, hidden, widths, newSort);
    }

    private static Optional<Column> column(String name) {
        return Arrays.stream(Column.values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /// Each column once; one that has no place stands behind the one that it usually stands behind.
    private static List<Column> whole(List<Column> some) {
        List<Column> all = new ArrayList<>(new LinkedHashSet<>(some));
        int behind = 0;
        for (Column column : Column.values()) {
            if (!all.contains(column)) {
                all.add(behind, column);
            }
            behind = all.indexOf(column) + 1;
        }
        return List.copyOf(all);
    }
}
