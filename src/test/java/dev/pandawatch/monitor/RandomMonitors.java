package dev.pandawatch.monitor;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.state.Samples;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Stored monitors, also such as break our rules, and drafts of them, from a seed: the same seed, the same monitors.
public final class RandomMonitors {
    private static final List<String> NAMES =
            List.of("Nightly", "", " ", "two\nlines", "🐼 watch", "x".repeat(245), "a\u0000b");
    private static final List<String> CADENCES = List.of(
            "daily", "every_6h", "weekly", "cron:0 3 * * *", "cron:0  3 * * 1-5", "cron:0 0 1 1 *", "cron:@daily");
    private static final List<String> ODD_CADENCES = List.of(
            "cron:0 3 * * * 30", "cron:0 0 1 1 * 0 2099", "cron:0 0 31 2 *", "cron:R 3 * * *", "hourly", "", " daily");
    private static final List<@Nullable Object> ODD_VALUES = Arrays.asList(
            null,
            "",
            "garbage",
            7L,
            true,
            List.of(),
            List.of(1L),
            "2026-11-01",
            Map.of("a", 1L),
            BigInteger.TEN.pow(30));

    private final Random random;

    public RandomMonitors(long seed) {
        this.random = new Random(seed);
    }

    /// A monitor as the server may keep it; one in two breaks some rule of ours.
    public Monitor stored() {
        Target target = oneOf(List.of(Target.values()));
        FilterDocument filters = oneOf(List.of(true, false)) ? soundFilters(target) : oddFilters(target);
        if (chance(3)) {
            filters = filters.with(
                    "signal_weights", oneOf(List.of("heavy", Map.of("confidence", 2, "novelty", "x"), 3L)));
        }
        return Samples.a("id-" + random.nextInt(1000))
                .named(oneOf(NAMES))
                .target(target.name())
                .metrics(oneOf(List.of(List.of("a"), List.of("a", "b"), List.of("a", "a"), List.<String>of()))
                        .toArray(String[]::new))
                .filters(filters)
                .sampling(oneOf(List.of(1.0, 0.25, 0.0, 1e-20, Double.NaN)))
                .cadence(chance(3) ? oneOf(ODD_CADENCES) : oneOf(CADENCES))
                .build();
    }

    /// A draft without a fault.
    public MonitorDraft sound() {
        Target target = oneOf(List.of(Target.values()));
        Map<Signal, String> weights = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            if (target == Target.SESSION && chance(2)) {
                weights.put(signal, oneOf(List.of("", "0", "0.5", "3", "100000000000000000000")));
            }
        }
        return new MonitorDraft(
                oneOf(List.of("Nightly", "🐼 watch", "x".repeat(238), "\"quoted\" \\ name")),
                target,
                oneOf(List.of(List.of("task_completion"), List.of("agent_reliability", "coherence"))),
                soundFilters(target),
                oneOf(List.of("1", "0.25", "0.0001", ".5", "1.0")),
                oneOf(List.of("", "openai/gpt-4o", "gpt-5-mini")),
                oneOf(CADENCES),
                chance(2),
                weights);
    }

    /// `draft` with some fields typed anew, soundly or not.
    public MonitorDraft edited(MonitorDraft draft) {
        return new MonitorDraft(
                chance(4) ? oneOf(List.of("renamed", "", "x\ny")) : draft.name(),
                draft.target(),
                chance(4) ? oneOf(List.of(List.of("c"), List.<String>of(), List.of("c", "c"))) : draft.metrics(),
                chance(2) ? editedFilters(draft) : draft.filters(),
                chance(4) ? oneOf(List.of("0.5", "1", "0", "much", "1.00")) : draft.samplingRate(),
                chance(4) ? oneOf(List.of("", " ", "openai/gpt-4o", "m".repeat(300))) : draft.model(),
                chance(4) ? oneOf(List.of(oneOf(CADENCES), oneOf(ODD_CADENCES))) : draft.cadence(),
                chance(4) != draft.onlyIfChanged(),
                chance(4) ? Map.of(Signal.COHERENCE, oneOf(List.of("", "2", "-1", "lots"))) : draft.weights());
    }

    private FilterDocument editedFilters(MonitorDraft draft) {
        FilterDocument filters = draft.filters();
        String key = oneOf(draft.target().filterKeys());
        if (chance(3)) {
            return filters.without(key);
        }
        return filters.with(key, chance(4) ? oneOf(ODD_VALUES) : soundValue(key));
    }

    private FilterDocument soundFilters(Target target) {
        FilterDocument filters = FilterDocument.EMPTY;
        List<String> keys = new ArrayList<>(target.filterKeys());
        Collections.shuffle(keys, random);
        for (String key : keys.subList(0, random.nextInt(keys.size()))) {
            filters = filters.with(key, soundValue(key));
        }
        return filters;
    }

    private FilterDocument oddFilters(Target target) {
        return soundFilters(target)
                .with(oneOf(target.filterKeys()), oneOf(ODD_VALUES))
                .with(oneOf(List.of("environment", "started_after", "Status")), oneOf(ODD_VALUES));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T extends @Nullable Object> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Object soundValue(String key) {
        return switch (key) {
            case "date_from" -> oneOf(List.of("2026-11-01T00:00:00Z", "2026-11-01 00:00:00+00:00", "2026-W44-1T00Z"));
            case "date_to" -> oneOf(List.of("2026-12-01T00:00:00Z", "20261130T235959.123456789+0100"));
            case "status" -> oneOf(List.of("COMPLETED", "ERROR"));
            case "tags" -> oneOf(List.of(List.of("production"), List.of("v2", "staging")));
            case "has_error" -> chance(2);
            case "min_trace_count" -> oneOf(List.of(1L, 12L));
            default -> oneOf(List.of("user-1", "100% ü", "\"quoted\""));
        };
    }
}
