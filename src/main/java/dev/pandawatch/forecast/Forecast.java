package dev.pandawatch.forecast;

import dev.pandawatch.cadence.FiringCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What a monitor will evaluate in the next 30 days, and what that costs. Every run takes all targets that match
/// at its moment, scored before or not (F47), so it grows with the project.
///
/// @param days each with its runs, from today on; the first and the last are not whole
public record Forecast(Plan plan, Assumptions assumptions, List<Day> days) {
    /// Rates have four decimals.
    private static final int STEPS = 10_000;

    /// A day.
    ///
    /// @param firings how many runs start
    /// @param units what they evaluate together
    public record Day(LocalDate date, int firings, Range units) {}

    /// An estimate with its band.
    public record Range(long low, long likely, long high) {
        static final Range NONE = new Range(0, 0, 0);

        Range plus(Range other) {
            return new Range(low + other.low, likely + other.likely, high + other.high);
        }
    }

    /// US dollars beyond what the plan includes.
    ///
    /// @param low nothing if it is not known how much the plan includes: it may include all
    /// @param high all units if it is not known
    public record Overage(BigDecimal low, BigDecimal high) {}

    public Forecast {
        days = List.copyOf(days);
    }

    public static Forecast of(Plan plan, Assumptions assumptions) {
        FiringCalendar firings = plan.schedule().firings();
        Growth growth = assumptions.growth();
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < firings.counts().size(); i++) {
            LocalDate date = firings.first().plusDays(i);
            int count = firings.counts().get(i);
            days.add(new Day(
                    date,
                    count,
                    new Range(
                            count * plan.unitsOn(date, growth.low()),
                            count * plan.unitsOn(date, growth.likely()),
                            count * plan.unitsOn(date, growth.high()))));
        }
        return new Forecast(plan, assumptions, days);
    }

    /// What one run would evaluate now.
    public long unitsARun() {
        return (long) Sampling.targets(plan.matches(), plan.rate()) * plan.metrics();
    }

    public int firings() {
        return days.stream().mapToInt(Day::firings).sum();
    }

    /// All days together.
    public Range units() {
        return days.stream().map(Day::units).reduce(Range.NONE, Range::plus);
    }

    public Overage overage() {
        Range units = units();
        long included = assumptions.included().orElse(0);
        BigDecimal high = price(units.high() - included);
        return new Overage(assumptions.included().isEmpty() ? BigDecimal.ZERO : price(units.low() - included), high);
    }

    private BigDecimal price(long units) {
        return assumptions.price().multiply(BigDecimal.valueOf(Math.max(0, units)));
    }

    /// How often a target that matches all the time is scored by each metric; an average, for samples are drawn.
    public double timesEach() {
        double times = 0;
        for (Day day : days) {
            int matches = plan.matchesOn(day.date(), assumptions.growth().likely());
            if (matches > 0) {
                times += day.firings() * (double) Sampling.targets(matches, plan.rate()) / matches;
            }
        }
        return times;
    }

    /// The highest rate of four decimals at which the likely total stays within `units`, by the server's
    /// arithmetic; empty if even one target a run is too much.
    public OptionalDouble rateForBudget(long units) {
        int fits = 0;
        int exceeds = STEPS + 1;
        while (exceeds - fits > 1) {
            int middle = (fits + exceeds) >>> 1;
            if (likelyUnits((double) middle / STEPS) <= units) {
                fits = middle;
            } else {
                exceeds = middle;
            }
        }
        return fits == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) fits / STEPS);
    }

    private long likelyUnits(double rate) {
        Plan other = plan.withRate(rate);
        return days.stream()
                .mapToLong(day -> day.firings()
                        * other.unitsOn(day.date(), assumptions.growth().likely()))
                .sum();
    }
}
