package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The 47 traces over which the filters were recorded, found again from the recorded counts: forty made by a rule,
/// six hours apart, and seven samples of February.
final class FiltersDemo {
    private static final List<String> NAMES = List.of(
            "Flight Booking Agent", "Checkout Agent", "Résumé Parser Agent", "100%_off Promo Agent", "Support Agent");
    private static final List<List<String>> TAGS = List.of(
            List.of("production", "v2"),
            List.of("staging"),
            List.of("production", "eu"),
            List.of(),
            List.of("canary", "v2"));

    private FiltersDemo() {}

    static List<TraceRow> traces(Instant now) {
        return Stream.concat(IntStream.range(0, 40).mapToObj(i -> made(i, now)), samples().stream())
                .toList();
    }

    private static TraceRow made(int i, Instant now) {
        return row(
                i,
                NAMES.get(i % 5),
                status(i),
                now.minus(Duration.ofHours(1 + 6L * i)),
                i % 7 == 6 ? null : "sess-%02d".formatted(i % 12),
                i % 9 == 8 ? null : "user-" + i % 5,
                TAGS.get(i % 5));
    }

    private static TraceStatus status(int i) {
        return switch (i % 10) {
            case 6 -> TraceStatus.ERROR;
            case 7 -> TraceStatus.PENDING;
            case 8 -> TraceStatus.RUNNING;
            default -> TraceStatus.COMPLETED;
        };
    }

    private static List<TraceRow> samples() {
        List<TraceRow> samples = new ArrayList<>();
        List<String> users = List.of(
                "user-dev-testing",
                "user-ci-bot",
                "user-alex-kim-3347",
                "user-j-martinez-8821",
                "user-j-martinez-8821",
                "user-sarah-chen-1104",
                "user-sarah-chen-1104");
        for (int i = 0; i < users.size(); i++) {
            String session = i == 0 ? null : "sample-" + Math.min(3, i / 2);
            samples.add(row(
                    40 + i,
                    "sample-" + i,
                    i == 6 ? TraceStatus.ERROR : TraceStatus.COMPLETED,
                    Instant.parse("2026-02-23T09:22:00Z").plusSeconds(60L * i),
                    session,
                    users.get(i),
                    i == 0 ? List.of("staging") : List.of()));
        }
        return samples;
    }

    private static TraceRow row(
            int i,
            String name,
            TraceStatus status,
            Instant started,
            @Nullable String session,
            @Nullable String user,
            List<String> tags) {
        Instant ended = status == TraceStatus.RUNNING ? null : started;
        return new TraceRow(
                -1 - i, new UUID(47, i), name, status, started, ended, started, session, user, tags, null, null);
    }
}
