package dev.pandawatch.monitor;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Decimal numbers as people type them: a point, no grouping, no exponent. Long enough for every finite double.
final class Decimals {
    private static final Pattern PLAIN = Pattern.compile("-?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})");

    private Decimals() {}

    /// NaN if `text` is no plain decimal number.
    static double parse(String text) {
        return PLAIN.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /// The shortest plain text that reads back as the same double.
    static String text(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
