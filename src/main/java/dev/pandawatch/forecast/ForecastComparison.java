package dev.pandawatch.forecast;

import java.math.BigDecimal;
import java.util.List;

/// The saved state beside the edited one.
public record ForecastComparison(Forecast before, Forecast after) {

    /// What can be compared.
    public enum Figure {
        MATCHES,
        UNITS_A_RUN,
        FIRINGS,
        UNITS;

        private long of(Forecast forecast) {
            return switch (this) {
                case MATCHES -> forecast.plan().matches();
                case UNITS_A_RUN -> forecast.unitsARun();
                case FIRINGS -> forecast.firings();
                case UNITS -> forecast.units().likely();
            };
        }
    }

    public record Line(Figure figure, long before, long after) {
        public boolean changed() {
            return before != after;
        }
    }

    public List<Line> lines() {
        return List.of(Figure.values()).stream()
                .map(figure -> new Line(figure, figure.of(before), figure.of(after)))
                .toList();
    }

    /// By how much the highest overage rises; negative if it falls.
    public BigDecimal dearerBy() {
        return after.overage().high().subtract(before.overage().high());
    }
}
