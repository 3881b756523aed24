package dev.pandawatch.ui.detail;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.outcome.OutcomeShape;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Fills the table of runs, newest first, with retries below their run and firings without a run between.
final class RunTable {
    /// The widths of the columns at 100 %. That of what was evaluated depends on its longest text, and that of the
    /// model takes the rest.
    private static final double[] WIDTHS = {136, 138, 0, 56, 64, 0, 56};

    private static final int EVALUATED = 2;
    private static final int MODEL = 5;

    /// Of the bar and the gaps before a text of how much was evaluated, and of a letter in it.
    private static final double BAR = 86;

    private static final double LETTER = 6.4;
    private static final double LEAST = 90;
    private static final double TEXT_AT_100_PERCENT = 13;

    private final DetailViewModel detail;
    private final RunWords words;
    private final CauseWords causes;
    private boolean updating;
    private int longest;

    RunTable(DetailViewModel detail, RunWords words) {
        this.detail = detail;
        this.words = words;
        this.causes = new CauseWords(words);
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
        table.setRowFactory(_ -> new RunRow(this::spoken, line -> causes.brief(line.firing()), EVALUATED));
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
            longest = lines.stream()
                    .flatMap(line -> line.run().stream())
                    .mapToInt(run -> progress(run).length())
                    .max()
                    .orElse(0);
            fit(table);
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

    private void fit(TableView<RunLine> table) {
        double zoom = table.getFixedCellSize() > 0 ? table.getFixedCellSize() / (2.1538 * TEXT_AT_100_PERCENT) : 1;
        double[] widths = WIDTHS.clone();
        widths[EVALUATED] = BAR + LETTER * longest;
        widths[MODEL] = Math.max(
                LEAST, table.getWidth() / zoom - 16 - DoubleStream.of(widths).sum());
        for (int i = 0; i < widths.length; i++) {
            table.getColumns().get(i).setPrefWidth(widths[i] * zoom);
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
            case RunLine.Ran(var _, var outcome, var _) -> OutcomeShape.of(outcome);
            case RunLine.Retry(var _, var outcome) -> OutcomeShape.of(outcome);
            case RunLine.Silent _ -> HealthShape.QUIET;
        };
    }

    private @Nullable Node evaluated(RunLine line) {
        return line.run().map(run -> progress(run, line)).orElse(null);
    }

    private String progress(EvalRun run) {
        return words.messages()
                .text(
                        run.samplingRate() < 1 ? "detail.runs.of.sampled" : "detail.runs.of",
                        run.evaluatedCount(),
                        run.totalTargets());
    }

    private Node progress(EvalRun run, RunLine line) {
        int total = run.totalTargets();
        ProgressBar bar = new ProgressBar(total == 0 ? 0 : Math.min(1, (double) run.evaluatedCount() / total));
        bar.getStyleClass().add(shape(line).styleClass());
        HBox cell = new HBox(bar, text(progress(run)));
        cell.getStyleClass().add("progress-cell");
        return cell;
    }

    private @Nullable Node model(RunLine line) {
        String model = line.run().map(EvalRun::model).orElse(null);
        if (model == null) {
            return null;
        }
        Label said = text(model);
        said.getStyleClass().add(Styles.MUTED);
        said.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // both the provider and the version can be read
        said.setTooltip(new Tooltip(model));
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
        return switch (line) {
            case RunLine.Silent(var firing) ->
                spoken(words.messages().text("detail.outcome.did-not-run"), when, causes.brief(firing));
            case RunLine.Ran ran -> spoken(words.outcome(ran.outcome()), when, words.meaning(ran.outcome()));
            case RunLine.Retry retry -> spoken(words.outcome(retry.outcome()), when, words.meaning(retry.outcome()));
        };
    }

    private String spoken(String what, String when, String meaning) {
        return words.messages().text("detail.runs.spoken", what, when, meaning);
    }
}
