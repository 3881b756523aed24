package dev.pandawatch.ui.forecast;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.DateWindow;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.forecast.Assumptions;
import dev.pandawatch.forecast.Forecast;
import dev.pandawatch.forecast.Growth;
import dev.pandawatch.forecast.Plan;
import dev.pandawatch.forecast.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The next 30 days, or what they wait for.
public sealed interface Outlook {
    record Foretold(Forecast forecast) implements Outlook {}

    record Waits(Gap gap) implements Outlook {}

    /// Why nothing is foretold.
    enum Gap {
        COUNT("cost.waits.count"),
        RATE("cost.waits.rate"),
        METRICS("cost.waits.metrics"),
        FILTERS("cost.waits.filters"),
        CADENCE("cost.waits.cadence"),
        /// Drawn anew by the server, so nobody can tell.
        RANDOM("cost.waits.random"),
        NEVER("cost.waits.never");

        private final String key;

        Gap(String key) {
            this.key = key;
        }

        /// The sentence, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }
    }

    /// What can differ between the form and the saved state.
    ///
    /// @param rate empty if it is none
    /// @param metrics how many
    /// @param next `null` if the schedule begins anew
    record Asked(
            int matches,
            OptionalDouble rate,
            int metrics,
            String cadence,
            @Nullable Instant next) {}

    static Outlook of(Asked asked, ForecastInputs inputs, AssumptionFields fields) {
        FilterDocument filters = inputs.filtersProperty().get();
        Instant from = filters.moment("date_from").orElse(null);
        Instant to = filters.moment("date_to").orElse(null);
        Cadence cadence = Cadence.parse(asked.cadence()).toOptional().orElse(null);
        if (asked.rate().isEmpty()) {
            return new Waits(Gap.RATE);
        }
        if (asked.metrics() == 0) {
            return new Waits(Gap.METRICS);
        }
        if (from != null && to != null && !from.isBefore(to)) {
            return new Waits(Gap.FILTERS);
        }
        if (cadence == null) {
            return new Waits(Gap.CADENCE);
        }
        Instant now = inputs.nowProperty().get();
        Assumptions assumed = fields.with(
                growth(asked.matches(), from, now, inputs.volumeProperty().get()));
        double rate = asked.rate().getAsDouble();
        return Schedule.of(cadence, now, asked.next(), inputs.zoneProperty().get())
                .map(schedule -> new Plan(asked.matches(), rate, asked.metrics(), new DateWindow(from, to), schedule))
                .<Outlook>map(plan -> new Foretold(Forecast.of(plan, assumed)))
                .orElseGet(() -> new Waits(random(cadence) ? Gap.RANDOM : Gap.NEVER));
    }

    private static boolean random(Cadence cadence) {
        return cadence instanceof Cadence.Cron(var expression) && expression.random();
    }

    private static Growth growth(int matches, @Nullable Instant from, Instant now, Volume volume) {
        LocalDate first = from == null ? null : LocalDate.ofInstant(from, ZoneOffset.UTC);
        return volume instanceof Volume.Read read
                ? read.growth(matches, first, LocalDate.ofInstant(now, ZoneOffset.UTC))
                : Growth.NONE;
    }

    default Optional<Forecast> known() {
        return this instanceof Foretold(var forecast) ? Optional.of(forecast) : Optional.empty();
    }
}
