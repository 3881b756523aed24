package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The parts of a report on a run, as nodes.
record ReportParts(RunWords words) {
    private Messages messages() {
        return words.messages();
    }

    /// How much it evaluated, how long that took, with which model, and whether it was a sample.
    String facts(EvalRun run, RunOutcome outcome) {
        List<String> facts = new ArrayList<>();
        facts.add(messages().text("detail.run.evaluated", run.evaluatedCount(), run.totalTargets()));
        facts.add(messages().text("detail.run.failed", run.failedCount(), scores(run, outcome)));
        String took = words.took(run);
        if (!took.isEmpty()) {
            facts.add(messages().text("detail.run.took", took));
        }
        if (run.samplingRate() < 1) {
            facts.add(messages().text("detail.run.sampled", words.words().percent(run.samplingRate())));
        }
        if (run.model() != null) {
            facts.add(run.model());
        }
        return String.join(" · ", facts);
    }

    /// Fewer than the record says if they were counted and some targets had vanished (F111).
    private static long scores(EvalRun run, RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Degraded(var _, var scores) -> scores;
            case RunOutcome.AllFailed(var scores) -> scores;
            default -> run.units();
        };
    }

    String advice(Advice advice) {
        return messages().text("detail.advice." + DetailWords.dashed(advice));
    }

    /// Mean, pass rate and distribution of one metric.
    Node card(MetricReport report) {
        Label name = label(report.metric(), Styles.STRONG);
        Label mean = new Label(words.number(report.mean()));
        mean.getStyleClass().add("figure");
        Label of = label(messages().text("detail.metric.mean", report.made()), Styles.MUTED);
        HBox figures = new HBox(mean, of);
        figures.getStyleClass().add("metric-figures");
        VBox card = new VBox(name);
        card.getStyleClass().add("metric-card");
        if (report.made() == 0) {
            card.getChildren().add(CauseLines.wrapped(without(report), Styles.MUTED));
            return card;
        }
        Histogram histogram = new Histogram(report.bins(), report.threshold(), messages());
        histogram.setId("histogram-" + report.metric());
        card.getChildren().addAll(figures, label(passes(report)), histogram);
        return card;
    }

    /// The mean of scores that are no verdicts (F113), as what it is.
    Node unjudged(MetricReport report) {
        String said = report.made() == 0
                ? without(report)
                : messages().text("detail.metric.not-judged", words.number(report.mean()), report.made());
        VBox card = new VBox(label(report.metric(), Styles.STRONG), CauseLines.wrapped(said, Styles.MUTED));
        card.getStyleClass().add("metric-card");
        return card;
    }

    /// Why there is nothing to draw.
    private String without(MetricReport report) {
        if (report.failed() > 0) {
            return messages().text("detail.metric.none.failed", report.failed());
        }
        return report.unjudged() > 0
                ? messages().text("detail.metric.none.unjudged", report.unjudged())
                : messages().text("detail.metric.none");
    }

    private String passes(MetricReport report) {
        if (report.decided() == 0) {
            return messages().text("detail.metric.no-threshold");
        }
        String rate = words.words().percent(Math.floor(100.0 * report.passed() / report.decided()) / 100);
        return Double.isNaN(report.threshold())
                ? messages().text("detail.metric.passes", rate, report.passed(), report.decided())
                : messages()
                        .text(
                                "detail.metric.passes.from",
                                rate,
                                report.passed(),
                                report.decided(),
                                words.number(report.threshold()));
    }

    /// Failed scores by metric and reason, with what to do.
    List<Node> failures(RunReport report) {
        List<Node> lines = new ArrayList<>();
        for (MetricReport metric : report.metrics()) {
            for (MetricReport.FailedGroup group : metric.failures()) {
                Label head = CauseLines.wrapped(
                        messages().text("detail.failed.line", metric.metric(), group.count()), Styles.STRONG);
                String said = group.reason().isEmpty() ? messages().text("detail.failed.no-reason") : group.reason();
                VBox line = new VBox(head, CauseLines.wrapped(said, Styles.MUTED));
                if (group.advice() != Advice.NONE) {
                    line.getChildren().add(CauseLines.wrapped(advice(group.advice())));
                }
                line.getStyleClass().add("failure-line");
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst(title("detail.failed.title"));
        }
        return lines;
    }

    /// What is counted in no figure, and what may be good by accident (B25, F113).
    List<Node> notes(RunReport report) {
        List<Node> notes = new ArrayList<>();
        for (MetricReport metric : report.metrics()) {
            if (metric.unjudged() > 0) {
                notes.add(CauseLines.wrapped(
                        messages().text("detail.vacuous.unjudged", metric.metric(), metric.unjudged()), Styles.MUTED));
            }
            if (metric.perfect() > 0 && metric.vacuous() != VacuousPass.NEVER) {
                String lacking = messages().text("detail.vacuous." + DetailWords.dashed(metric.vacuous()));
                notes.add(CauseLines.wrapped(
                        messages().text("detail.vacuous.perfect", metric.metric(), metric.perfect(), lacking),
                        Styles.MUTED));
            }
        }
        return notes;
    }

    Label title(String key) {
        return label(messages().text(key), Styles.STRONG);
    }

    static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.getStyleClass().addAll(classes);
        return label;
    }
}
