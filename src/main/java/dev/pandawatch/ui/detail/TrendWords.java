package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import dev.pandawatch.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is said of a trend.
record TrendWords(RunWords words) {

    private Messages messages() {
        return words.messages();
    }

    /// `Thu 12 Nov 06:00 UTC, mean 0.82 of 40 scores, about 0.78 to 0.86`
    String point(TrendPoint point) {
        String when = words.times().utcDayAndClock(point.at());
        return switch (point) {
            case TrendPoint.Gap gap ->
                messages()
                        .text(
                                "detail.trend.gap",
                                when,
                                messages().text("detail.trend.why." + DetailWords.dashed(gap.why())));
            case TrendPoint.Mean mean -> {
                String said = messages().text("detail.trend.mean", when, number(mean.mean()), mean.made());
                yield mean.band()
                        .map(band -> messages().text("detail.trend.gap", said, band(band)))
                        .orElse(said);
            }
        };
    }

    private String band(TrendPoint.Band band) {
        return messages().text("detail.trend.band", number(band.low()), number(band.high()));
    }

    /// The point, and by which rule the band is drawn where it has one.
    String tip(TrendPoint point) {
        return point instanceof TrendPoint.Mean mean && mean.band().isPresent()
                ? point(point) + "\n" + messages().text("detail.trend.rule")
                : point(point);
    }

    /// The threshold, and what is in no mean or may be good by accident (B25, F113).
    String note(MetricTrend trend) {
        List<String> said = new ArrayList<>();
        if (!Double.isNaN(trend.threshold())) {
            said.add(messages().text("detail.trend.threshold", number(trend.threshold())));
        }
        if (trend.unjudged() > 0) {
            said.add(messages().text("detail.trend.unjudged", trend.unjudged()));
        }
        if (trend.perfect() > 0 && trend.vacuous() != VacuousPass.NEVER) {
            String lacking = messages().text("detail.vacuous." + DetailWords.dashed(trend.vacuous()));
            said.add(messages().text("detail.trend.perfect", trend.perfect(), lacking));
        }
        return String.join(" · ", said);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
