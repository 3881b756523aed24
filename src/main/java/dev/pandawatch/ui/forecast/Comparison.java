package dev.pandawatch.ui.forecast;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.forecast.Forecast;
import dev.pandawatch.forecast.ForecastComparison;
import dev.pandawatch.monitor.MonitorDraft;

/// What saving changes in the figures.
public sealed interface Comparison {
    /// Nothing is stored, nothing changes, or nothing is foretold.
    record None() implements Comparison {}

    /// The saved filters or cadence are others, and nobody has counted what they match.
    record Unknown() implements Comparison {}

    record Known(ForecastComparison figures) implements Comparison {}

    /// As it stands; the figures of the saved state use the same count, so its filters must be the same.
    ///
    /// @param after what is foretold for the form
    static Comparison of(Stored stored, Forecast after, ForecastInputs inputs, AssumptionFields fields) {
        MonitorDraft draft = stored.draft();
        FilterDocument edited = inputs.filtersProperty().get().filtersOnly();
        if (!draft.filters().filtersOnly().equals(edited)) {
            return new Unknown();
        }
        Outlook before = Outlook.of(
                new Outlook.Asked(
                        after.plan().matches(),
                        Rates.rate(draft.samplingRate()),
                        draft.metrics().size(),
                        draft.cadence(),
                        stored.next()),
                inputs,
                fields);
        return before.known()
                .map(known -> of(new ForecastComparison(known, after)))
                .orElseGet(Unknown::new);
    }

    private static Comparison of(ForecastComparison figures) {
        return figures.lines().stream().anyMatch(ForecastComparison.Line::changed) ? new Known(figures) : new None();
    }
}
