package dev.pandawatch.ui.detail;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Fills the table of runs, newest first, with retries below their run and firings without a run between.
final class RunTable {
    /// The widths of the columns at 100 %, without that of the model, which takes the rest.
    private static final double[] WIDTHS = {136, 138, 204, 56, 64, 0, 56};

    private static final int MODEL = 5;
    private static final double LEAST = 90;
    private static final double TEXT_AT_100_PERCENT = 13;
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");

    private final DetailViewModel detail;
    private final RunWords words;
    private boolean updating;

    RunTable(DetailViewModel detail, RunWords words) {
        this.detail = detail;
        this.words = words;
    }

    void fill(TableView<RunLine> table) {
        String started =
                words.messages().text("detail.runs.started", words.times().zoneName());
        table.getColumns()
                .setAll(List.of(
                        column("outcome", words.messages().text("detail.runs.outcome"), this::outcome),
                        column("started", started, line -> text(words.times().dayAndClock(line.at()))),
                        column("evaluated", words.messages().text("detail.runs.evaluated"), this::evaluated),
                        number("failed-scores", "detail.runs.failed", run -> count(run.failedCount())),
                        number("duration", "detail.runs.duration", words::duration),
                        column("model", words.messages().text("detail.runs.model"), this::model),
                        number("units", "detail.runs.units", run -> count(run.units()))));
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        table.setRowFactory(_ -> new Row());
        Runnable fit = () -> fit(table);
        table.widthProperty().subscribe(fit);
        table.fixedCellSizeProperty().subscribe(fit);
        detail.pastProperty().subscribe(past -> {
            if (past != null) {
                update(table, past.lines());
            }
        });
        detail.chosenProperty().subscribe(_ -> select(table));
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!updating && line != null) {
                detail.choose(line);
            }
        });
    }

    private void update(TableView<RunLine> table, List<RunLine> lines) {
        if (!table.getItems().equals(lines)) {
            updating = true;
            table.getItems().setAll(lines);
            updating = false;
            select(table);
        }
    }

    private void select(TableView<RunLine> table) {
        RunLine chosen = detail.chosenProperty().get();
        if (chosen == null || Objects.equals(table.getSelectionModel().getSelectedItem(), chosen)) {
            return;
        }
        int place = table.getItems().indexOf(chosen);
        updating = true;
        if (place >= 0) {
            table.getSelectionModel().clearAndSelect(place);
            table.scrollTo(Math.max(0, place - 3));
        }
        updating = false;
    }

    private static void fit(TableView<RunLine> table) {
        double zoom = table.getFixedCellSize() > 0 ? table.getFixedCellSize() / (2.1538 * TEXT_AT_100_PERCENT) : 1;
        double rest = table.getWidth() - 16 * zoom;
        for (double width : WIDTHS) {
            rest -= width * zoom;
        }
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumns().get(i).setPrefWidth(i == MODEL ? Math.max(LEAST * zoom, rest) : WIDTHS[i] * zoom);
        }
    }

    private TableColumn<RunLine, RunLine> column(String id, String title, Function<RunLine, @Nullable Node> face) {
        TableColumn<RunLine, RunLine> column = new TableColumn<>(title);
        column.setId(id + "-column");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new RunCell(face));
        return column;
    }

    private TableColumn<RunLine, RunLine> number(String id, String key, Function<EvalRun, String> figure) {
        TableColumn<RunLine, RunLine> column = column(
                id,
                words.messages().text(key),
                line -> line.run().map(figure).map(RunTable::text).orElse(null));
        column.getStyleClass().add("number");
        return column;
    }

    private String count(long number) {
        return words.messages().text("detail.number", number);
    }

    private Node outcome(RunLine line) {
        HealthShape shape = shape(line);
        String word = switch (line) {
            case RunLine.Ran(var _, var outcome, var byHand) ->
                byHand
                        ? words.messages().text("detail.outcome.by-hand", words.outcome(outcome))
                        : words.outcome(outcome);
            case RunLine.Retry(var _, var outcome) ->
                words.messages().text("detail.outcome.retry", words.outcome(outcome));
            case RunLine.Silent _ -> words.messages().text("detail.outcome.did-not-run");
        };
        Label said = text(word);
        said.getStyleClass().addAll("health-word", shape.styleClass());
        HBox cell = new HBox(new HealthIcon(shape), said);
        cell.getStyleClass().add("outcome-cell");
        return cell;
    }

    static HealthShape shape(RunLine line) {
        return switch (line) {
            case RunLine.Ran(var _, var outcome, var _) -> RunWords.shape(outcome);
            case RunLine.Retry(var _, var outcome) -> RunWords.shape(outcome);
            case RunLine.Silent _ -> HealthShape.QUIET;
        };
    }

    private @Nullable Node evaluated(RunLine line) {
        EvalRun run = line.run().orElse(null);
        if (run == null) {
            Label none = text(words.messages().text("detail.runs.no-run"));
            none.getStyleClass().add(Styles.MUTED);
            return none;
        }
        int total = run.totalTargets();
        ProgressBar bar = new ProgressBar(total == 0 ? 0 : Math.min(1, (double) run.evaluatedCount() / total));
        bar.getStyleClass().add(shape(line).styleClass());
        boolean sampled = run.samplingRate() < 1;
        String key = sampled ? "detail.runs.of.sampled" : "detail.runs.of";
        Label said = text(words.messages().text(key, run.evaluatedCount(), total));
        HBox cell = new HBox(bar, said);
        cell.getStyleClass().add("progress-cell");
        return cell;
    }

    private @Nullable Node model(RunLine line) {
        Label said = switch (line) {
            case RunLine.Silent(var firing) ->
                text(
                        firing.causes().isEmpty()
                                ? ""
                                : words.words()
                                        .phrase(firing.causes().getFirst().phrase()));
            case RunLine.Ran(var run, var _, var _) -> text(run.model() == null ? "" : run.model());
            case RunLine.Retry(var run, var _) -> text(run.model() == null ? "" : run.model());
        };
        said.getStyleClass().add(Styles.MUTED);
        said.setTooltip(new Tooltip(said.getText()));
        return said;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        return label;
    }

    /// What a screen reader says of a line.
    private String spoken(RunLine line) {
        String when = words.times().both(line.at());
        RunOutcome outcome = switch (line) {
            case RunLine.Ran ran -> ran.outcome();
            case RunLine.Retry retry -> retry.outcome();
            case RunLine.Silent _ -> null;
        };
        return outcome == null
                ? words.messages()
                        .text("detail.runs.spoken", words.messages().text("detail.outcome.did-not-run"), when, "")
                : words.messages().text("detail.runs.spoken", words.outcome(outcome), when, words.meaning(outcome));
    }

    private final class Row extends TableRow<RunLine> {
        @Override
        protected void updateItem(@Nullable RunLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(SILENT, !empty && line instanceof RunLine.Silent);
            setAccessibleText(empty || line == null ? "" : spoken(line));
        }
    }
}
