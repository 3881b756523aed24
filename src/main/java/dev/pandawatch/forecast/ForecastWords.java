package dev.pandawatch.forecast;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Phrase;
import java.util.ArrayList;
import java.util.List;

/// What is to be said of a forecast beside its numbers.
public final class ForecastWords {
    private ForecastWords() {}

    /// Everything that is assumed, so that nobody takes an estimate for a promise.
    public static List<Phrase> assumed(Forecast forecast) {
        Assumptions assumptions = forecast.assumptions();
        Growth growth = assumptions.growth();
        List<Phrase> assumed = new ArrayList<>();
        assumed.add(new Phrase(
                "forecast.assumed.growth",
                List.of(Rounding.about(growth.low()), Rounding.about(growth.likely()), Rounding.about(growth.high()))));
        assumed.add(
                new Phrase("forecast.assumed.price", List.of(assumptions.price().toPlainString())));
        assumed.add(
                assumptions.included().isPresent()
                        ? new Phrase(
                                "forecast.assumed.included",
                                List.of(assumptions.included().getAsLong()))
                        : new Phrase("forecast.assumed.included-unknown", List.of()));
        assumed.add(new Phrase("forecast.assumed.no-skip", List.of()));
        if (forecast.plan().schedule().cadence() instanceof Cadence.Preset) {
            assumed.add(new Phrase("forecast.assumed.drift", List.of()));
        }
        return List.copyOf(assumed);
    }

    /// How a run comes by its number of targets, the least number explained.
    public static Phrase sampling(int matches, double rate) {
        int targets = Sampling.targets(matches, rate);
        if (matches == 0) {
            return new Phrase("forecast.sampling.none", List.of());
        }
        if (rate == 1) {
            return new Phrase("forecast.sampling.all", List.of(matches));
        }
        boolean least = (int) (matches * rate) == 0;
        return least
                ? new Phrase("forecast.sampling.least", List.of(matches))
                : new Phrase("forecast.sampling.some", List.of(targets, matches));
    }

    /// What would become of a firing at this moment.
    public static Phrase next(ChangeRule.Verdict verdict) {
        return switch (verdict) {
            case ChangeRule.Verdict.RunsAlways _ -> new Phrase("forecast.skip.always", List.of());
            case ChangeRule.Verdict.RunsFirst _ -> new Phrase("forecast.skip.first", List.of());
            case ChangeRule.Verdict.Runs(var traces) -> new Phrase("forecast.skip.runs", List.of(traces));
            case ChangeRule.Verdict.Skipped(var since) -> new Phrase("forecast.skip.skipped", List.of(since));
        };
    }

    /// What to click.
    public static Phrase remedy(ForecastRemedy remedy) {
        long then = Rounding.about(remedy.then().units().likely());
        return switch (remedy) {
            case ForecastRemedy.StartDate(var from, var _) -> new Phrase("forecast.remedy.start", List.of(then, from));
            case ForecastRemedy.LowerRate(var rate, var _) -> new Phrase("forecast.remedy.rate", List.of(then, rate));
            case ForecastRemedy.RarerCadence(var cadence, var _) ->
                new Phrase("forecast.remedy.cadence", List.of(then, cadence.wire()));
        };
    }
}
