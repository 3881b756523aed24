package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.ui.detail.DetailViewModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How often each path is asked while list and detail are read by themselves, counted in front of the server.
class WatchBudgetTest {
    private static final Pattern PATH = Pattern.compile("GET (/[^ ?]*)");
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int STEPS_A_MINUTE = 6;

    private static final List<String> NAMES = List.of("Often by day", "Often by night");

    private final WatchBench bench = WatchBench.seeded(WatchStory.NOW);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void listAndDetailTogetherKeepToHalfOfTheLimit() {
        for (String name : NAMES) {
            new WatchStory(bench, name)
                    .created(
                            "cron:*/5 * * * *",
                            "'target_type': 'SESSION', 'metrics': ['agent_reliability'], 'sampling_rate': 0, 'only_if_changed': false");
        }
        bench.time.advance(Duration.ofHours(12));
        bench.refresher.refresh();
        List<DetailViewModel> open = NAMES.stream().map(bench::detail).toList();
        List<Map<String, Integer>> steps = new ArrayList<>();
        int most = 0;
        for (int step = 0; step < 4 * STEPS_A_MINUTE; step++) {
            int before = bench.proxy.asked().size();
            bench.pass(STEP);
            steps.add(counted(
                    bench.proxy.asked().subList(before, bench.proxy.asked().size())));
            Map<String, Integer> minute = new HashMap<>();
            steps.subList(Math.max(0, steps.size() - STEPS_A_MINUTE), steps.size())
                    .forEach(counts -> counts.forEach((path, count) -> minute.merge(path, count, Integer::sum)));
            assertThat(minute.values()).allMatch(count -> count <= RequestBudget.HALF);
            most = Math.max(most, minute.getOrDefault("/evaluations/trace-scores", 0));
        }
        open.forEach(DetailViewModel::stop);

        assertThat(most).as("there was enough to ask").isGreaterThan(80);
    }

    private static Map<String, Integer> counted(List<String> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = PATH.matcher(line);
            if (matcher.find()) {
                counts.merge(matcher.group(1), 1, Integer::sum);
            }
        }
        return counts;
    }
}
