package dev.pandawatch.ui.forecast;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.forecast.ChangeRule;
import dev.pandawatch.forecast.ForecastComparison;
import dev.pandawatch.forecast.ForecastRemedy;
import dev.pandawatch.forecast.ForecastWords;
import dev.pandawatch.forecast.Rounding;
import dev.pandawatch.forecast.Workload;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a run and the next 30 days evaluate and cost, what makes them dear, and what would be saved.
public final class ForecastView implements View {
    private final ForecastViewModel viewModel;
    private final Views views;
    private final InstantText times;
    private final Messages messages;

    @FXML
    private VBox sampling;

    @FXML
    private Label units;

    @FXML
    private Label unitsEach;

    @FXML
    private Label unitsSum;

    @FXML
    private Label calls;

    @FXML
    private Label callsEach;

    @FXML
    private Label callsByMetric;

    @FXML
    private VBox skip;

    @FXML
    private Label skipVerdict;

    @FXML
    private Label skipBlind;

    @FXML
    private VBox month;

    @FXML
    private HBox multiplier;

    @FXML
    private Label multiplierWords;

    @FXML
    private FlowPane remedies;

    @FXML
    private VBox compared;

    @FXML
    private GridPane comparedLines;

    @FXML
    private Label dearer;

    @FXML
    private CautionBox comparedUnknown;

    public ForecastView(ForecastViewModel viewModel, Views views, InstantText times) {
        this.viewModel = viewModel;
        this.views = views;
        this.times = times;
        this.messages = views.messages();
    }

    @FXML
    private void initialize() {
        sampling.getChildren().add(views.load(new SamplingCardView(viewModel, messages)));
        month.getChildren().add(views.load(new MonthView(viewModel, views, times)));
        viewModel.run().subscribe(this::tellRun);
        viewModel.rule().subscribe(_ -> tellSkip());
        viewModel.verdict().subscribe(_ -> tellSkip());
        viewModel.remedies().subscribe(this::offer);
        viewModel.comparison().subscribe(this::compare);
    }

    private void tellRun(Optional<Workload> now) {
        Workload run = now.orElse(null);
        show(unitsEach, run != null);
        show(callsEach, run != null && run.calls().isPresent());
        if (run == null) {
            units.setText(messages.text("cost.unknown"));
            calls.setText(messages.text("cost.unknown"));
            unitsSum.setText(messages.text("cost.waits.count.short"));
            callsByMetric.setText(messages.text("cost.waits.count.short"));
            return;
        }
        units.setText(messages.text("cost.month.number", run.units()));
        unitsSum.setText(
                messages.text("cost.run.sum", run.targets(), run.metrics().size()));
        calls.setText(
                run.calls().isPresent()
                        ? messages.text("cost.calls.most", run.calls().getAsLong())
                        : messages.text("cost.unknown"));
        callsByMetric.setText(byMetric(run));
    }

    private String byMetric(Workload run) {
        if (run.metrics().isEmpty()) {
            return messages.text("cost.calls.none");
        }
        return run.judged().stream().allMatch(judged -> judged.perTarget().isEmpty())
                ? messages.text("cost.calls.all-untold")
                : run.judged().stream().map(this::words).collect(Collectors.joining(", "));
    }

    private String words(Workload.Judged judged) {
        if (judged.embeddingOnly()) {
            return messages.text("cost.calls.embedding", judged.metric());
        }
        return judged.calls().isPresent()
                ? messages.text(
                        "cost.calls.metric", judged.metric(), judged.calls().getAsLong())
                : messages.text("cost.calls.untold", judged.metric());
    }

    private void tellSkip() {
        ChangeRule rule = viewModel.rule().getValue();
        show(skip, rule.onlyIfChanged());
        skipVerdict.setText(
                viewModel.verdict().getValue().map(this::verdict).orElseGet(() -> messages.text("cost.skip.waits")));
        skipBlind.setText(rule.blind().stream()
                .map(blind -> messages.text(blind.key(), String.join(", ", rule.overlooked())))
                .collect(Collectors.joining(" ")));
    }

    private String verdict(ChangeRule.Verdict verdict) {
        if (verdict instanceof ChangeRule.Verdict.Skipped(var since)) {
            return messages.text("forecast.skip.skipped", times.both(since));
        }
        return words(ForecastWords.next(verdict));
    }

    private void offer(List<ForecastRemedy> now) {
        List<Phrase> said = viewModel
                .outlook()
                .getValue()
                .known()
                .map(ForecastRemedy::phrases)
                .orElse(List.of());
        show(multiplier, !said.isEmpty());
        multiplierWords.setText(said.stream().map(this::words).collect(Collectors.joining(" ")));
        remedies.getChildren().setAll(now.stream().map(this::link).toList());
    }

    private Hyperlink link(ForecastRemedy remedy) {
        Hyperlink link = new Hyperlink(words(remedy));
        link.setId("remedy-" + remedy.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        link.setOnAction(_ -> viewModel.take(remedy));
        return link;
    }

    /// Without growth a start date leaves nothing, which is no figure to be told.
    private String words(ForecastRemedy remedy) {
        return remedy instanceof ForecastRemedy.StartDate(var _, var then)
                        && then.units().likely() == 0
                ? messages.text("cost.remedy.start")
                : words(ForecastWords.remedy(remedy));
    }

    private String words(Phrase phrase) {
        return messages.text(phrase.key(), phrase.arguments().toArray());
    }

    private void compare(Comparison now) {
        show(compared, now instanceof Comparison.Known);
        show(comparedUnknown, now instanceof Comparison.Unknown);
        if (now instanceof Comparison.Known(var figures)) {
            comparedLines.getChildren().clear();
            figures.lines().forEach(this::addLine);
            int sign = figures.dearerBy().signum();
            show(dearer, sign != 0);
            dearer.setText(messages.text(
                    sign > 0 ? "cost.compared.dearer" : "cost.compared.cheaper",
                    Rounding.dollars(figures.dearerBy().abs()).toPlainString()));
        }
    }

    private void addLine(ForecastComparison.Line line) {
        boolean estimate = line.figure() == ForecastComparison.Figure.UNITS;
        String name = line.figure().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label title = new Label(messages.text("cost.compared." + name));
        title.getStyleClass().addAll("secondary", Styles.MUTED);
        Label value = new Label(
                line.changed()
                        ? messages.text(
                                "cost.compared.change", told(line.before(), estimate), told(line.after(), estimate))
                        : messages.text("cost.compared.same", told(line.after(), estimate)));
        value.setId("compared-" + name);
        value.getStyleClass().add("secondary");
        if (line.changed()) {
            value.getStyleClass().add(Styles.STRONG);
        }
        comparedLines.addRow(comparedLines.getRowCount(), title, value);
    }

    private String told(long figure, boolean estimate) {
        return estimate
                ? messages.text("cost.month.about", Rounding.about(figure))
                : messages.text("cost.month.number", figure);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
