package dev.pandawatch.storage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Moments as numbers of JSON: the seconds since 1970, with as many digits behind the point as it takes. In a file of
/// thousands they take two thirds of the room of the written form.
final class Seconds {
    private static final int DIGITS = 9;
    private static final BigDecimal LEAST = BigDecimal.valueOf(Instant.MIN.getEpochSecond());
    private static final BigDecimal MOST = BigDecimal.valueOf(Instant.MAX.getEpochSecond());

    private Seconds() {}

    static BigDecimal of(Instant moment) {
        BigDecimal exact =
                BigDecimal.valueOf(moment.getEpochSecond()).add(BigDecimal.valueOf(moment.getNano(), DIGITS));
        BigDecimal shortest = exact.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /// Writes nothing in place of `null`.
    static void write(ObjectNode node, String name, @Nullable Instant moment) {
        if (moment != null) {
            node.put(name, of(moment));
        }
    }

    /// `null` if it is no moment.
    static @Nullable Instant read(JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        BigDecimal seconds = node.decimalValue();
        if (seconds.scale() > DIGITS || seconds.compareTo(LEAST) < 0 || seconds.compareTo(MOST) > 0) {
            return null;
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        int nanos = seconds.subtract(whole).movePointRight(DIGITS).intValueExact();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos);
    }
}
