package dev.pandawatch.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Estimates as they are told: no more digits than they are good for.
public final class Rounding {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Rounding() {}

    /// 26,812 is about 26,800, and 154 is 154: three digits count.
    public static long about(long estimate) {
        return BigDecimal.valueOf(estimate).round(THREE).longValue();
    }

    /// From ten on a whole number; 5.28 is about 5.3.
    public static BigDecimal about(double estimate) {
        BigDecimal exact = BigDecimal.valueOf(estimate);
        return exact.setScale(exact.compareTo(TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP);
    }

    /// Dollars: cents below ten, whole dollars from there on, three digits from a thousand on.
    public static BigDecimal dollars(BigDecimal estimate) {
        if (estimate.compareTo(TEN) < 0) {
            return estimate.setScale(2, RoundingMode.HALF_UP);
        }
        return estimate.compareTo(THOUSAND) < 0
                ? estimate.setScale(0, RoundingMode.HALF_UP)
                : estimate.round(THREE).setScale(0, RoundingMode.UNNECESSARY);
    }
}
