package dev.pandawatch.ui.detail;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.ui.detail.RunReport.TargetScores;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The worst targets of a run, a line each: its scores in the order of the metrics, and the reason of the lowest.
record WorstLines(RunWords words) {
    private static final int SHOWN = 5;

    private Messages messages() {
        return words.messages();
    }

    /// Fills `box`, with all of them if asked.
    void fill(Pane box, RunReport report, boolean all) {
        List<String> metrics = report.metrics().stream()
                .filter(metric -> metric.made() > 0)
                .map(MetricReport::metric)
                .toList();
        List<Node> lines = new ArrayList<>();
        report.worst().stream()
                .limit(all ? Long.MAX_VALUE : SHOWN)
                .map(target -> line(target, metrics))
                .forEach(lines::add);
        if (!lines.isEmpty()) {
            lines.addFirst(title(metrics));
        }
        if (!all && report.worst().size() > SHOWN) {
            Hyperlink more = new Hyperlink(
                    messages().text("detail.worst.all", report.worst().size()));
            more.setId("allScores");
            more.getStyleClass().add("secondary");
            more.setOnAction(_ -> fill(box, report, true));
            lines.add(more);
        }
        box.getChildren().setAll(lines);
    }

    private Node title(List<String> metrics) {
        Label title = ReportParts.label(messages().text("detail.worst.title"), Styles.STRONG);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(title);
        if (metrics.size() > 1) {
            line.getChildren().add(ReportParts.label(String.join(" · ", metrics), Styles.MUTED));
        }
        line.getStyleClass().add("worst-title");
        return line;
    }

    private Node line(TargetScores scores, List<String> metrics) {
        Label target = ReportParts.label(scores.targetId(), Styles.MONO);
        target.getStyleClass().add("target");
        HBox line = new HBox(target);
        metrics.forEach(metric -> line.getChildren().add(value(scores, metric)));
        Label reason = ReportParts.label(said(scores.lowest()), Styles.MUTED);
        reason.setMinWidth(0);
        line.getChildren().add(reason);
        line.getStyleClass().add("score-line");
        String all = scores.scores().stream()
                .map(score -> messages()
                        .text("detail.worst.score", score.metric(), words.number(score.number()), said(score)))
                .collect(Collectors.joining("\n"));
        Tooltip.install(line, new Tooltip(scores.targetId() + "\n" + all));
        line.setAccessibleText(scores.targetId() + " " + all);
        return line;
    }

    /// The lowest of the target stands out.
    private Label value(TargetScores scores, String metric) {
        Optional<RunScore> score = scores.scores().stream()
                .filter(made -> made.metric().equals(metric))
                .findFirst();
        Label value = ReportParts.label(words.number(score.map(RunScore::number).orElse(Double.NaN)));
        value.getStyleClass().add("value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        if (score.filter(scores.lowest()::equals).isPresent()) {
            value.getStyleClass().add(Styles.STRONG);
        }
        if (score.flatMap(RunScore::passed).filter(passed -> !passed).isPresent()) {
            value.getStyleClass().add("danger-text");
        }
        return value;
    }

    private static String said(RunScore score) {
        return score.reason() == null ? "" : score.reason();
    }
}
