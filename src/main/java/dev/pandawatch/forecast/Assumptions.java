package dev.pandawatch.forecast;

import java.math.BigDecimal;
import java.util.OptionalLong;

/// Everything that a forecast takes for granted; each of it can be changed.
///
/// @param growth how many more targets match each day
/// @param price of a unit beyond the included ones, in US dollars (F129)
/// @param included how many units the plan still covers in the time; empty if that is not known, for an API key
///     cannot ask (F131)
public record Assumptions(Growth growth, BigDecimal price, OptionalLong included) {
    /// What paid plans bill for a unit beyond the included ones (F129).
    public static final BigDecimal PRICE = new BigDecimal("0.004");

    public Assumptions {
        if (price.signum() < 0 || included.orElse(0) < 0) {
            throw new IllegalArgumentException(price + " a unit beyond " + included);
        }
    }

    public static Assumptions of(Growth growth) {
        return new Assumptions(growth, PRICE, OptionalLong.empty());
    }

    public Assumptions withGrowth(Growth other) {
        return new Assumptions(other, price, included);
    }

    public Assumptions withPrice(BigDecimal other) {
        return new Assumptions(growth, other, included);
    }

    public Assumptions withIncluded(OptionalLong other) {
        return new Assumptions(growth, price, other);
    }
}
