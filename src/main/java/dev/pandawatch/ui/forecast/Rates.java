package dev.pandawatch.ui.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Sampling rates between the form, which has a fraction as text, the field, which has percent, and the slider,
/// which is logarithmic below one percent.
final class Rates {
    /// The lowest of four decimals.
    static final double LEAST = 0.0001;
    /// Up to here the slider is logarithmic.
    private static final double BEND = 0.01;
    /// Where on the slider one percent lies.
    private static final double BEND_AT = 0.1;

    private static final Pattern PLAIN = Pattern.compile("-?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");

    private Rates() {}

    /// Empty if `text` is no plain decimal number.
    static Optional<BigDecimal> number(String text) {
        String bare = text.strip();
        return PLAIN.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    /// From 0 to 1; empty if `text` is no such number.
    static OptionalDouble rate(String text) {
        double rate = number(text).map(BigDecimal::doubleValue).orElse(Double.NaN);
        return rate >= 0 && rate <= 1 ? OptionalDouble.of(rate) : OptionalDouble.empty();
    }

    /// `12.00` for `0.12`: two decimals at least. What is no number stays as it is, so that nothing is hidden.
    static String percent(String rate) {
        return number(rate)
                .map(fraction -> {
                    BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
                    return percent.setScale(Math.max(2, percent.scale())).toPlainString();
                })
                .orElse(rate);
    }

    /// `0.12` for `12.00`.
    static String fraction(String percent) {
        return number(percent).map(value -> plain(value.movePointLeft(2))).orElse(percent);
    }

    /// With four decimals at most.
    static String text(double rate) {
        return plain(BigDecimal.valueOf(rate).setScale(4, RoundingMode.HALF_UP));
    }

    /// Where on a slider from 0 to 1 the rate lies.
    static double position(double rate) {
        double within = Math.clamp(rate, LEAST, 1);
        return within < BEND
                ? BEND_AT * Math.log(within / LEAST) / Math.log(BEND / LEAST)
                : BEND_AT + (1 - BEND_AT) * (within - BEND) / (1 - BEND);
    }

    /// The rate at a place of the slider: whole percents from one percent on, hundredths below.
    static double at(double position) {
        double within = Math.clamp(position, 0, 1);
        double rate = within < BEND_AT
                ? LEAST * Math.pow(BEND / LEAST, within / BEND_AT)
                : BEND + (1 - BEND) * (within - BEND_AT) / (1 - BEND_AT);
        double steps = rate < BEND ? 10_000 : 100;
        return Math.round(rate * steps) / steps;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
