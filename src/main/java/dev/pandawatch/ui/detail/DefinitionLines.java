package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The coming firings and the definition of a monitor as lines of two tables.
record DefinitionLines(DetailWords words) {
    private static final String UTC = "UTC";

    private Messages messages() {
        return words.messages();
    }

    /// Day, clock in the person's zone, UTC, distance; of what has passed how late it is.
    void firings(GridPane grid, Monitor monitor, Instant now) {
        grid.getChildren().clear();
        InstantText times = words.times();
        NextRun next = NextRun.of(monitor, now);
        List<Instant> all = DetailWords.firings(monitor, now).at();
        for (Instant at : all) {
            Label clock = label(times.clock(at) + " " + times.zoneName(), Styles.STRONG);
            clock.setTooltip(new Tooltip(times.both(at)));
            Label utc = label(times.zoneName().equals(UTC) ? "" : times.utcClock(at), Styles.MUTED);
            Label distance = times.passed(at) ? passed(next, at) : label(times.fullDistance(at), Styles.MUTED);
            distance.setMaxWidth(Double.MAX_VALUE);
            distance.getStyleClass().add("right");
            GridPane.setHgrow(distance, Priority.ALWAYS);
            List<Label> cells = List.of(label(times.day(at)), clock, utc, distance);
            cells.forEach(cell -> cell.setMinWidth(Region.USE_PREF_SIZE));
            grid.addRow(grid.getRowCount(), cells.toArray(Label[]::new));
        }
    }

    private Label passed(NextRun next, Instant at) {
        return switch (next) {
            case NextRun.Late _ -> label(words.times().late(at), "firing-distance", "late");
            case NextRun.Stalled _ -> label(words.times().late(at), "firing-distance", "stalled");
            case NextRun.Expected _ -> label(messages().text("monitors.next.unread"), "firing-distance");
            case NextRun.Due _, NextRun.Paused _, NextRun.Never _, NextRun.Unknown _ ->
                label(messages().text("detail.definition.due"), "firing-distance");
        };
    }

    /// @param lastRun tells which model the server's default was; `null` if it is not known
    void definition(GridPane grid, Monitor monitor, @Nullable EvalRun lastRun) {
        grid.getChildren().clear();
        add(grid, "drawer.definition.target", label(monitor.targetType()));
        add(grid, "drawer.definition.metrics", label(String.join(", ", monitor.metricNames())));
        if (monitor.storedWeights() instanceof Map<?, ?> weights) {
            add(grid, "drawer.definition.weights", label(weights(weights)));
        }
        add(grid, "drawer.definition.filters", label(words.filters(monitor)));
        add(grid, "drawer.definition.sampling", label(words.percent(monitor.samplingRate())));
        add(grid, "drawer.definition.model", label(model(monitor, lastRun)));
        add(grid, "drawer.definition.cadence", label(monitor.cadence(), Styles.MONO));
        add(
                grid,
                "drawer.definition.unchanged",
                label(messages().text(monitor.onlyIfChanged() ? "drawer.definition.yes" : "drawer.definition.no")));
        Instant created = monitor.createdAt();
        if (created != null) {
            add(grid, "drawer.definition.created", label(words.times().both(created)));
        }
        add(
                grid,
                "drawer.definition.id",
                Terms.copied(monitor.id().value(), "copyMonitorId", messages().text("detail.definition.copy-id")));
    }

    private static String weights(Map<?, ?> weights) {
        return weights.entrySet().stream()
                .map(weight -> weight.getKey() + " " + weight.getValue())
                .collect(Collectors.joining(", "));
    }

    private String model(Monitor monitor, @Nullable EvalRun lastRun) {
        String model = monitor.model();
        if (model != null) {
            return model;
        }
        return lastRun == null || lastRun.model() == null
                ? messages().text("drawer.definition.default-model")
                : messages().text("detail.definition.default-model", lastRun.model());
    }

    private void add(GridPane grid, String key, Region value) {
        Terms.add(grid, messages().text(key), value);
    }

    private static Label label(String text, String... classes) {
        return ReportParts.label(text, classes);
    }
}
