package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.detail.TrendViewModel.Trend;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.LoadingPane;
import dev.pandawatch.ui.kit.StatePane;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.View;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The trend of each metric in a fold; nothing is read before it is opened.
final class TrendView implements View {
    private final DetailViewModel detail;
    private final TrendViewModel trend;
    private final RunWords words;
    private final TrendWords said;
    private @Nullable List<MetricTrend> drawn;

    @FXML
    private Button trendFold;

    @FXML
    private FontIcon trendChevron;

    @FXML
    private Button trendEarlier;

    @FXML
    private Tooltip earlierTip;

    @FXML
    private Pane trendBody;

    @FXML
    private LoadingPane trendReading;

    @FXML
    private StatePane trendFew;

    @FXML
    private StatePane trendUnread;

    @FXML
    private Pane trendCharts;

    TrendView(DetailViewModel detail, RunWords words) {
        this.detail = detail;
        this.trend = detail.trend();
        this.words = words;
        this.said = new TrendWords(words);
    }

    @FXML
    private void initialize() {
        trendEarlier.disableProperty().bind(trend.busyProperty());
        trend.trendProperty().subscribe(this::show);
        detail.chosenProperty().subscribe(_ -> frame());
    }

    private void show(Trend now) {
        boolean open = !(now instanceof Trend.Folded);
        trendChevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
        trendFold.setAccessibleText(words.messages().text(open ? "detail.trend.hide" : "detail.trend.show"));
        setShown(trendBody, open);
        setShown(trendReading, now instanceof Trend.Reading);
        setShown(trendFew, now instanceof Trend.TooFew);
        setShown(trendUnread, now instanceof Trend.Unread);
        setShown(trendCharts, now instanceof Trend.Drawn);
        int earlier = 0;
        switch (now) {
            case Trend.Folded _ -> {}
            case Trend.Reading(var done, var all) -> {
                trendReading.textProperty().set(words.messages().text("detail.trend.reading", done, all));
                trendReading.progressProperty().set((double) done / all);
            }
            case Trend.Unread(var why) -> trendUnread.setText(Failures.sentence(why, words.messages()));
            case Trend.TooFew few -> earlier = few.earlier();
            case Trend.Drawn(var metrics, var more) -> {
                earlier = more;
                draw(metrics);
            }
        }
        setShown(trendEarlier, earlier > 0);
        earlierTip.setText(words.messages().text("detail.trend.earlier.tip", earlier));
    }

    /// The charts keep their place and their focus while nothing changes.
    private void draw(List<MetricTrend> metrics) {
        if (!metrics.equals(drawn)) {
            drawn = metrics;
            double floor = TrendPainter.floor(metrics); // one scale, or heights would not compare
            trendCharts
                    .getChildren()
                    .setAll(metrics.stream().map(metric -> card(metric, floor)).toList());
            frame();
        }
    }

    private Node card(MetricTrend metric, double floor) {
        Label name = new Label(metric.metric());
        name.getStyleClass().addAll("secondary", Styles.STRONG);
        TrendChart chart = new TrendChart(metric, floor, words, said::tip, detail::chooseLine);
        chart.setAccessibleRoleDescription(words.messages().text("detail.trend.chart", metric.metric()));
        VBox card = new VBox(name, chart);
        String note = said.note(metric);
        if (!note.isEmpty()) {
            card.getChildren().add(CauseLines.wrapped(note, Styles.MUTED));
        }
        card.getStyleClass().add("trend-card");
        return card;
    }

    private void frame() {
        RunLine line = detail.chosenProperty().get();
        String id = line == null ? null : line.key();
        cards().flatMap(card -> card.getChildren().stream())
                .filter(TrendChart.class::isInstance)
                .map(TrendChart.class::cast)
                .forEach(chart -> chart.frame(id));
    }

    private Stream<VBox> cards() {
        return trendCharts.getChildren().stream().map(VBox.class::cast);
    }

    @FXML
    private void fold() {
        if (trend.trendProperty().get() instanceof Trend.Folded) {
            trend.open();
        } else {
            trend.fold();
        }
    }

    @FXML
    private void earlier() {
        trend.earlier();
    }

    @FXML
    private void again() {
        trend.again();
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
