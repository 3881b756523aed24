package dev.pandawatch.forecast;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A way to score the same targets less often (F47).
public sealed interface ForecastRemedy {
    /// From so many times on it is worth a word.
    double OFTEN = 2;

    /// The forecast after it.
    Forecast then();

    /// Take only what starts from `from` on.
    record StartDate(Instant from, Forecast then) implements ForecastRemedy {}

    /// Take fewer of them.
    record LowerRate(double rate, Forecast then) implements ForecastRemedy {}

    /// Run more rarely; the schedule begins anew.
    record RarerCadence(Cadence cadence, Forecast then) implements ForecastRemedy {}

    /// What happens to each target; nothing to say if it is scored once or not at all.
    static List<Phrase> phrases(Forecast forecast) {
        double times = forecast.timesEach();
        return times < OFTEN
                ? List.of()
                : List.of(new Phrase("forecast.times", List.of(Rounding.about(times), Schedule.SPAN.toDays())));
    }

    /// What would help; nothing if targets are scored less than [#OFTEN] times.
    static List<ForecastRemedy> of(Forecast forecast) {
        double times = forecast.timesEach();
        List<ForecastRemedy> remedies = new ArrayList<>();
        if (times < OFTEN) {
            return remedies;
        }
        Plan plan = forecast.plan();
        Plan later = plan.fromNow();
        if (!later.window().equals(plan.window())) {
            remedies.add(new StartDate(plan.schedule().now(), again(forecast, later)));
        }
        double rate = Math.max(1, Math.floor(plan.rate() / times * 10_000)) / 10_000;
        if (rate < plan.rate()) {
            remedies.add(new LowerRate(rate, again(forecast, plan.withRate(rate))));
        }
        for (Cadence.Preset rarer : List.of(Cadence.Preset.DAILY, Cadence.Preset.WEEKLY)) {
            plan.schedule()
                    .with(rarer)
                    .map(schedule -> again(forecast, plan.withSchedule(schedule)))
                    .filter(then -> then.firings() < forecast.firings())
                    .ifPresent(then -> remedies.add(new RarerCadence(rarer, then)));
        }
        return List.copyOf(remedies);
    }

    private static Forecast again(Forecast forecast, Plan plan) {
        return Forecast.of(plan, forecast.assumptions());
    }
}
