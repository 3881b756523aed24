package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.NextFirings;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.Terms;
import dev.pandawatch.ui.outcome.OutcomeShape;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lines of the drawer: firings, runs, definition.
final class DrawerLines {
    private static final String UTC = "UTC";

    private final RowWords words;
    private final Messages messages;
    private final InstantText times;

    DrawerLines(RowWords words) {
        this.words = words;
        this.messages = words.messages();
        this.times = words.times();
    }

    /// Day, local time, UTC, distance.
    void showFirings(GridPane grid, NextFirings next, @Nullable MonitorRow row) {
        grid.getChildren().clear();
        for (int i = 0; i < next.at().size(); i++) {
            Instant at = next.at().get(i);
            Label distance = row != null && times.passed(at)
                    ? label(words.nextRuns().distance(row.next()), "distance", NextRunWords.style(row.next()))
                    : label(times.fullDistance(at), Styles.MUTED);
            GridPane.setHgrow(distance, Priority.ALWAYS);
            distance.setMaxWidth(Double.MAX_VALUE);
            distance.getStyleClass().add("right");
            Label clock = label(times.clock(at), Styles.STRONG);
            clock.setTooltip(new Tooltip(times.both(at)));
            // in UTC one clock is enough
            Label utc = label(times.zoneName().equals(UTC) ? UTC : times.utcClock(at), Styles.MUTED);
            grid.addRow(i, label(times.day(at)), clock, utc, distance);
        }
    }

    /// Outcome, units, moment.
    ///
    /// @param row whose runs they are; `null` without any
    void showRuns(VBox box, List<EvalRun> runs, @Nullable MonitorRow row) {
        box.getChildren()
                .setAll(runs.stream()
                        .map(run -> run(
                                run,
                                row == null ? RunOutcome.of(run) : row.past().outcomeOf(run)))
                        .toList());
    }

    private Node run(EvalRun run, RunOutcome outcome) {
        HealthShape shape = OutcomeShape.of(outcome);
        Label word = label(words.outcomes().brief(run, outcome), "health-word", shape.styleClass());
        word.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(word, Priority.ALWAYS);
        Instant at = run.createdAt();
        Label units = label(messages.text("drawer.runs.units", run.units()), Styles.MUTED);
        Label moment = label(at == null ? "" : times.moment(at), "moment");
        HBox line = new HBox(new HealthIcon(shape), word, units, moment);
        line.getStyleClass().add("run-line");
        String meaning = words.outcomes().meaning(run, outcome);
        String tip = at == null ? meaning : messages.text("monitors.tip.last-run", meaning, times.both(at));
        Tooltip.install(line, new Tooltip(tip));
        line.setAccessibleText(tip);
        return line;
    }

    void showDefinition(GridPane grid, MonitorRow row, String defaultModel) {
        Monitor monitor = row.monitor();
        grid.getChildren().clear();
        add(grid, "drawer.definition.target", label(monitor.targetType()));
        add(grid, "drawer.definition.metrics", label(words.list(monitor.metricNames())));
        add(grid, "drawer.definition.filters", label(words.definitions().filters(monitor)));
        add(grid, "drawer.definition.sampling", label(words.sampling(monitor.samplingRate())));
        add(grid, "drawer.definition.cadence", label(monitor.cadence(), Styles.MONO));
        add(grid, "drawer.definition.model", label(words.definitions().model(monitor, defaultModel)));
        if (monitor.storedWeights() != null) {
            add(grid, "drawer.definition.weights", label(words.definitions().weights(monitor)));
        }
        add(grid, "drawer.definition.unchanged", label(words.definitions().yesOrNo(monitor.onlyIfChanged())));
        Instant created = monitor.createdAt();
        add(grid, "drawer.definition.created", label(created == null ? words.date(null) : times.both(created)));
        add(
                grid,
                "drawer.definition.id",
                Terms.copied(monitor.id().value(), "copyId", messages.text("monitors.action.copy-id")));
    }

    private void add(GridPane grid, String key, Region value) {
        Terms.add(grid, messages.text(key), value);
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        for (String name : classes) {
            if (!name.isEmpty()) {
                label.getStyleClass().add(name);
            }
        }
        return label;
    }
}
