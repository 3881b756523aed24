package dev.pandawatch.gateway.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Moments on the wire (F133): ISO 8601 with an offset. Each list has tens of thousands of them, nearly all in the one
/// form that the server writes, which is read by hand here, for a formatter takes many times as long.
final class WireInstant {
    private static final String FORM = "0000-00-00T00:00:00.000000000";
    private static final int TO_SECONDS = FORM.indexOf('.');

    private WireInstant() {}

    /// @throws DateTimeException if `text` is no such moment
    static Instant read(String text) {
        int length = text.length();
        int end = text.endsWith("Z") ? length - 1 : text.endsWith("+00:00") ? length - 6 : 0;
        int[] parts = new int[7];
        return end >= TO_SECONDS && isUsual(text, end, parts)
                ? LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], nanos(parts[6], end))
                        .toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }

    /// Whether it is `2026-11-22T21:40:00` with or without a fraction up to `end`; if so, its numbers are in `parts`.
    private static boolean isUsual(String text, int end, int[] parts) {
        if (end > FORM.length() || end == TO_SECONDS + 1) {
            return false;
        }
        int part = 0;
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (FORM.charAt(at) != '0') {
                if (c != FORM.charAt(at)) {
                    return false;
                }
                part++;
            } else if (c >= '0' && c <= '9') {
                parts[part] = parts[part] * 10 + c - '0';
            } else {
                return false;
            }
        }
        return true;
    }

    private static int nanos(int fraction, int end) {
        int nanos = fraction;
        for (int at = Math.max(end, TO_SECONDS + 1); at < FORM.length(); at++) {
            nanos *= 10;
        }
        return nanos;
    }
}
