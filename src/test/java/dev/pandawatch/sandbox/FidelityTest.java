package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sandbox against what the real server answered.
///
/// `left-out.tsv` names every recorded request that is not replayed, with one of these reasons:
/// - `later-route`: the sandbox does not serve the route yet
/// - `recorded-scores`: the answer is made of scores that only the recorder's project had
/// - `management-route`: organizations, keys, subscriptions; the sandbox has none
/// - `authentication-on`: the sandbox is a server with authentication off
/// - `plan`: the sandbox has no plan and no quota
/// - `second-key`, `expiring-key`: it has one key, which does not expire
/// - `dependency-down`: it has no Redis that could be down
/// - `chance-of-the-judge`: which of three calls fail
/// - `chance-of-the-sample`: which traces were drawn
class FidelityTest {
    private static final List<String> FILES = List.of(
            "auth-and-project",
            "discovery",
            "errors",
            "metrics-and-providers",
            "monitors-create",
            "monitors-filters",
            "monitors-lifecycle",
            "monitors-list",
            "monitors-runs",
            "monitors-scheduler",
            "monitors-update",
            "runs");

    @ParameterizedTest(name = "{0}: {1} replayed")
    @CsvSource(textBlock = """
            auth-and-project,      39
            discovery,             32
            errors,                29
            metrics-and-providers, 11
            monitors-create,       116
            monitors-filters,      116
            monitors-lifecycle,    65
            monitors-list,         26
            monitors-runs,         35
            monitors-scheduler,    30
            monitors-update,       53
            runs,                  58
            """)
    void theSandboxAnswersAsTheRealServerDid(String file, int replayed) {
        try (Replay replay = new Replay()) {
            Replay.Outcome outcome = replay.run(file);

            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.replayed()).isEqualTo(replayed);
        }
    }

    @Test
    void everyRecordedRequestIsReplayedOrLeftOutForAReason() {
        Map<String, String> leftOut = Recording.leftOut();
        Set<String> ids = new HashSet<>();
        FILES.forEach(file -> Recording.of(file).forEach(recording -> ids.add(recording.id())));

        assertThat(ids).hasSize(671).containsAll(leftOut.keySet());
        assertThat(leftOut.values().stream().collect(Collectors.groupingBy(why -> why, Collectors.counting())))
                .isEqualTo(Map.ofEntries(
                        Map.entry("later-route", 10L),
                        Map.entry("recorded-scores", 14L),
                        Map.entry("management-route", 13L),
                        Map.entry("authentication-on", 8L),
                        Map.entry("plan", 8L),
                        Map.entry("second-key", 2L),
                        Map.entry("expiring-key", 1L),
                        Map.entry("dependency-down", 1L),
                        Map.entry("chance-of-the-judge", 3L),
                        Map.entry("chance-of-the-sample", 1L)));
    }

    @Test
    void noStepIsForgotten() {
        Set<String> ids = new HashSet<>();
        FILES.forEach(file -> Recording.of(file).forEach(recording -> ids.add(recording.id())));
        ids.removeAll(Recording.leftOut().keySet());

        assertThat(ids).containsAll(Recording.resource("steps.json").propertyNames());
    }
}
