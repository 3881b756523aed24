package dev.pandawatch.ui.forecast;

import dev.pandawatch.forecast.Forecast;
import java.util.OptionalDouble;

/// Which rate fits a number of units in 30 days.
public sealed interface Budget {
    /// Nothing is typed, or nothing is foretold.
    record NotAsked() implements Budget {}

    record Unreadable() implements Budget {}

    /// Even one target a run is more.
    record TooSmall() implements Budget {}

    /// There is one.
    ///
    /// @param rate of four decimals, the highest that fits
    record Fits(double rate) implements Budget {}

    static Budget of(Outlook outlook, String text) {
        Forecast forecast = outlook.known().orElse(null);
        if (forecast == null || text.isBlank()) {
            return new NotAsked();
        }
        return AssumptionFields.amount(text, true)
                .map(units -> {
                    OptionalDouble rate = forecast.rateForBudget(units.longValue());
                    return rate.isPresent() ? (Budget) new Fits(rate.getAsDouble()) : new TooSmall();
                })
                .orElseGet(Unreadable::new);
    }
}
