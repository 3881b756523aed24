package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The 47 traces over which the filters were recorded, found again from the recorded counts: forty made by a rule,
/// six hours apart, and seven samples of February. So are the times and costs that the lists tell of them.
final class FiltersDemo {
    private static final List<String> NAMES = List.of(
            "Flight Booking Agent", "Checkout Agent", "Résumé Parser Agent", "100%_off Promo Agent", "Support Agent");
    private static final List<List<String>> TAGS = List.of(
            List.of("production", "v2"),
            List.of("staging"),
            List.of("production", "eu"),
            List.of(),
            List.of("canary", "v2"));

    private static final List<Optional<String>> ENVIRONMENTS =
            List.of(Optional.of("production"), Optional.of("staging"), Optional.empty());

    /// Milliseconds, where they were recorded or follow from the sum of a session.
    private static final Map<Integer, Integer> TAKEN = Map.ofEntries(
            Map.entry(0, 2_671),
            Map.entry(1, 991),
            Map.entry(2, 8_979),
            Map.entry(3, 1_150),
            Map.entry(4, 3_717),
            Map.entry(6, 4_143),
            Map.entry(11, 963),
            Map.entry(12, 3_750),
            Map.entry(14, 5_086),
            Map.entry(15, 3_161),
            Map.entry(16, 3_278),
            Map.entry(24, 3_750),
            Map.entry(26, 5_085),
            Map.entry(36, 7_967),
            Map.entry(39, 7_501));
    private static final List<Sample> SAMPLES = List.of(
            new Sample("user-dev-testing", "16:45"),
            new Sample("user-ci-bot", "14:30"),
            new Sample("user-alex-kim-3347", "11:15"),
            new Sample("user-j-martinez-8821", "10:00"),
            new Sample("user-j-martinez-8821", "10:01"),
            new Sample("user-sarah-chen-1104", "09:22"),
            new Sample("user-sarah-chen-1104", "09:23"));

    private record Sample(String user, String at) {}

    private FiltersDemo() {}

    static List<TraceRow> traces(Instant now) {
        return Stream.concat(IntStream.range(0, 40).mapToObj(i -> made(i, now)), samples(now).stream())
                .toList();
    }

    private static TraceRow made(int i, Instant now) {
        Instant started = now.minus(Duration.ofHours(1 + 6L * i));
        TraceStatus status = status(i);
        return new TraceRow(
                -1 - i,
                new UUID(47, i),
                NAMES.get(i % 5),
                status,
                started,
                status == TraceStatus.RUNNING ? null : started.plusMillis(TAKEN.getOrDefault(i, 5_000)),
                now.minusMillis(40 - i), // the later one was stored later, though it had begun earlier
                i % 7 == 6 ? null : "sess-%02d".formatted(i % 12),
                i % 9 == 8 ? null : "user-" + i % 5,
                TAGS.get(i % 5),
                ENVIRONMENTS.get(i % 3).orElse(null),
                i % 2 == 0 ? "1.4.0" : null,
                new Usage(2, 100, 20 + i, 0.003, "gpt-4o-mini"));
    }

    private static TraceStatus status(int i) {
        return switch (i % 10) {
            case 6 -> TraceStatus.ERROR;
            case 7 -> TraceStatus.PENDING;
            case 8 -> TraceStatus.RUNNING;
            default -> TraceStatus.COMPLETED;
        };
    }

    private static List<TraceRow> samples(Instant now) {
        List<TraceRow> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES.size(); i++) {
            Sample sample = SAMPLES.get(i);
            Instant started = Instant.parse("2026-02-23T" + sample.at + ":00Z");
            samples.add(new TraceRow(
                    -41 - i,
                    new UUID(47, 40L + i),
                    "sample-" + i,
                    i == 6 ? TraceStatus.ERROR : TraceStatus.COMPLETED,
                    started,
                    started.plusSeconds(1),
                    now.minusMillis(47L - i),
                    i == 0 ? null : "sample-" + Math.min(3, i / 2),
                    sample.user,
                    i == 0 ? List.of("staging") : List.of(),
                    null,
                    null,
                    Usage.NONE));
        }
        return samples;
    }
}
