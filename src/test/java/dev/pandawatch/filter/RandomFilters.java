package dev.pandawatch.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Filters as people, programs and accidents write them.
public final class RandomFilters {
    private static final List<String> KEYS = List.of(
            "date_from",
            "date_to",
            "status",
            "session_id",
            "user_id",
            "tags",
            "name",
            "has_error",
            "min_trace_count",
            "stauts",
            "environment",
            "started_after",
            "Tags",
            "min_traces",
            "signal_weights",
            "",
            "a b");
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            "",
            " ",
            "ERROR",
            "error",
            "COMPLETED",
            "done",
            "user-1",
            " x ",
            "a,b",
            "a\0",
            "\uD83D",
            "false",
            "7",
            "2026-03-01T00:00:00Z",
            "2026-12-01T08:30:00+02:00",
            "2026-11-01",
            "2026-11-01T00:00:00",
            "2031-01-01 00:00Z",
            "yesterday",
            "2026/01/02",
            true,
            false,
            0L,
            1L,
            2L,
            -3L,
            3_000_000_000L,
            1_767_225_600L,
            new BigInteger("12345678901234567890"),
            new BigDecimal("2.5"),
            new BigDecimal("0.0"),
            new BigDecimal("1E+400"),
            new BigDecimal("-0.5"),
            List.of(),
            List.of("prod"),
            List.of("prod", "beta", "prod"),
            List.of(1L, "a"),
            Arrays.asList("a", null, ""),
            Arrays.asList((Object) null),
            List.of(List.of("a")),
            List.of("a, b", "c "),
            Map.of(),
            Map.of("a", 1L),
            Map.of("", true));

    private final Random random;

    public RandomFilters(Random random) {
        this.random = random;
    }

    public FilterDocument next() {
        FilterDocument document = FilterDocument.EMPTY;
        for (int left = random.nextInt(6); left > 0; left--) {
            document = document.with(KEYS.get(random.nextInt(KEYS.size())), VALUES.get(random.nextInt(VALUES.size())));
        }
        return document;
    }

    public List<FilterDocument> list(int size) {
        List<FilterDocument> documents = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            documents.add(next());
        }
        return documents;
    }
}
