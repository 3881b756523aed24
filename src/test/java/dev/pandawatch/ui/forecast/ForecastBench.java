package dev.pandawatch.ui.forecast;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The monitor of the target picture: 1,284 matches, 12 percent, 3 metrics, weekdays at 06:00 and 18:00.
final class ForecastBench {
    static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    static final List<String> METRICS = List.of("task_completion", "coherence", "tool_correctness");

    private ForecastBench() {}

    static ForecastViewModel uncounted() {
        ForecastViewModel viewModel = new ForecastViewModel(NOW);
        viewModel.inputs().metricsProperty().set(METRICS);
        viewModel.inputs().rateProperty().set("0.12");
        viewModel.inputs().cadenceProperty().set("cron:0 6,18 * * 1-5");
        return viewModel;
    }

    static ForecastViewModel counted() {
        ForecastViewModel viewModel = uncounted();
        viewModel.inputs().matchesProperty().set(Optional.of(1284));
        return viewModel;
    }

    /// 28 days with 24 traces each, of 2,004; today does not count.
    static Volume.Read volume() {
        LocalDate first = LocalDate.of(2026, 10, 25);
        return new Volume.Read(
                first.datesUntil(LocalDate.of(2026, 11, 23))
                        .map(day ->
                                new DayVolume(day, day.getDayOfMonth() == 22 && day.getMonthValue() == 11 ? 9 : 24, 0))
                        .toList(),
                2004);
    }

    static Stored stored(String rate, String cadence, FilterDocument filters) {
        return new Stored(
                new MonitorDraft("Nightly", Target.TRACE, METRICS, filters, rate, "", cadence, true, Map.of()), null);
    }
}
