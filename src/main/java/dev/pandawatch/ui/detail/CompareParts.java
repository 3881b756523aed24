package dev.pandawatch.ui.detail;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The parts of a comparison, as nodes.
record CompareParts(RunWords words) {
    /// What rounds to 0.00 is no difference that is shown.
    private static final double SHOWN = 0.005;

    private Messages messages() {
        return words.messages();
    }

    String outcome(RunLine line) {
        return known(line).map(words::outcome).orElse("");
    }

    private static Optional<RunOutcome> known(RunLine line) {
        return switch (line) {
            case RunLine.Ran ran -> Optional.of(ran.outcome());
            case RunLine.Retry retry -> Optional.of(retry.outcome());
            case RunLine.Silent _ -> Optional.empty();
        };
    }

    /// When a run was, what it came to and what it cost.
    ///
    /// @param key names which of the two it is
    Node head(String key, RunLine line) {
        Label which = ReportParts.label(messages().text(key), Styles.MUTED);
        Label when = ReportParts.label(words.when(line.at()), Styles.STRONG);
        Label came = ReportParts.label(
                outcome(line), "health-word", RunTable.shape(line).styleClass());
        HBox said = new HBox(new HealthIcon(RunTable.shape(line)), came);
        said.getStyleClass().add("outcome-cell");
        VBox head = new VBox(which, when, said);
        line.run().map(this::facts).ifPresent(facts -> head.getChildren().add(CauseLines.wrapped(facts, Styles.MUTED)));
        head.getStyleClass().add("compare-head");
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }

    private String facts(EvalRun run) {
        return messages().text("detail.compare.facts", run.evaluatedCount(), run.totalTargets(), run.units());
    }

    /// Why the figures may not be laid beside each other; empty where they may.
    String caution(CompareViewModel.Pair runs, RunComparison found) {
        List<String> said = new ArrayList<>();
        for (RunLine line : List.of(runs.earlier(), runs.later())) {
            known(line)
                    .flatMap(MetricTrend::why)
                    .map(why -> messages()
                            .text(
                                    "detail.compare.doubt",
                                    words.when(line.at()),
                                    messages().text("detail.compare.doubt." + DetailWords.dashed(why))))
                    .ifPresent(said::add);
        }
        RunComparison.Targets targets = found.targets();
        if (runs.judged() && !targets.same()) {
            said.add(messages().text("detail.compare.different", targets.both(), targets.all()));
        }
        return String.join(" ", said);
    }

    /// One metric: its figures in both, and what became of the targets that both have.
    ///
    /// @param runs whose metric it is
    Node metric(CompareViewModel.Pair runs, RunComparison.Metric metric) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare-grid");
        grid.addRow(
                0,
                ReportParts.label(metric.name(), Styles.STRONG),
                ReportParts.label(messages().text("detail.compare.earlier"), Styles.MUTED),
                ReportParts.label(messages().text("detail.compare.later"), Styles.MUTED),
                ReportParts.label(messages().text("detail.compare.difference"), Styles.MUTED));
        row(grid, 1, "detail.compare.mean", mean(runs.earlier(), metric.earlier()), mean(runs.later(), metric.later()));
        grid.add(difference(metric), 3, 1);
        row(
                grid,
                2,
                "detail.compare.passed",
                passRate(runs.earlier(), metric.earlier()),
                passRate(runs.later(), metric.later()));
        row(grid, 3, "detail.compare.failed", failed(metric.earlier()), failed(metric.later()));
        VBox box = new VBox(grid);
        if (metric.comparable()) {
            box.getChildren().add(CauseLines.wrapped(moves(metric.moves())));
        }
        add(box, "detail.compare.falls", metric.moves().falls());
        add(box, "detail.compare.rises", metric.moves().rises());
        box.setId("compare-" + metric.name());
        box.getStyleClass().add("compare-metric");
        return box;
    }

    private void row(GridPane grid, int row, String key, Label earlier, Label later) {
        grid.addRow(row, ReportParts.label(messages().text(key), Styles.MUTED), earlier, later);
    }

    /// What is no verdict is shown as such and takes no eye.
    private Label mean(RunLine line, Optional<MetricReport> report) {
        if (line.judged()) {
            return told(report, found -> words.number(found.mean()));
        }
        Label mean = told(
                report,
                found -> Double.isNaN(found.mean())
                        ? messages().text("detail.compare.not-judged")
                        : messages().text("detail.compare.mean.not-judged", words.number(found.mean())));
        mean.getStyleClass().add(Styles.MUTED);
        return mean;
    }

    private Label passRate(RunLine line, Optional<MetricReport> report) {
        return told(report, found -> line.judged() ? passed(found) : messages().text("detail.none"));
    }

    private Label failed(Optional<MetricReport> report) {
        return told(report, found -> messages().text("detail.number", found.failed()));
    }

    private Label told(Optional<MetricReport> report, Function<MetricReport, String> figure) {
        return ReportParts.label(report.map(figure).orElseGet(() -> messages().text("detail.compare.lacking")));
    }

    private String passed(MetricReport report) {
        return report.decided() == 0
                ? messages().text("detail.none")
                : messages()
                        .text(
                                "detail.metric.passes",
                                words.words().percent(Math.floor(100.0 * report.passed() / report.decided()) / 100),
                                report.passed(),
                                report.decided());
    }

    private String moves(RunComparison.Moves moves) {
        return moves.all() == 0
                ? messages().text("detail.compare.no-moves")
                : messages().text("detail.compare.moves", moves.all(), moves.rose(), moves.fell(), moves.unchanged());
    }

    private void add(VBox box, String key, List<RunComparison.Move> moves) {
        if (!moves.isEmpty()) {
            box.getChildren().add(ReportParts.label(messages().text(key), Styles.MUTED));
            moves.forEach(move -> box.getChildren().add(move(move)));
        }
    }

    private Node move(RunComparison.Move move) {
        Label target = ReportParts.label(move.after().targetId(), Styles.MONO);
        target.setMinWidth(0);
        Label values = ReportParts.label(
                messages()
                        .text(
                                "detail.compare.move",
                                words.number(move.before().number()),
                                words.number(move.after().number())),
                Styles.STRONG);
        values.setMinWidth(Region.USE_PREF_SIZE);
        String said = move.after().reason() == null ? "" : move.after().reason();
        Label reason = ReportParts.label(said, Styles.MUTED);
        reason.setMinWidth(0);
        HBox line = new HBox(target, values, reason);
        line.getStyleClass().add("score-line");
        line.setAccessibleText(String.join(" ", target.getText(), values.getText(), said));
        return line;
    }

    private Label difference(RunComparison.Metric metric) {
        if (!metric.comparable()) {
            return ReportParts.label(messages().text("detail.compare.not-judged"), Styles.MUTED);
        }
        double by = metric.difference();
        if (Double.isNaN(by)) {
            return ReportParts.label(messages().text("detail.none"), Styles.MUTED);
        }
        String sign = by >= SHOWN ? "+" : by <= -SHOWN ? "−" : "±";
        return ReportParts.label(sign + words.number(Math.abs(by)), Styles.STRONG);
    }
}
