package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.app.WatchStory.Told;
import dev.pandawatch.ui.monitors.ListRow;
import dev.pandawatch.ui.monitors.MonitorRow;
import dev.pandawatch.ui.monitors.RowHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The seeded sandbox has a monitor of each state; list and detail tell each of them, and agree.
class SeededStatesTest {
    private static final Map<String, RowHealth> STATES = Map.ofEntries(
            Map.entry("Checkout agent tool correctness", RowHealth.FAILING),
            Map.entry("Checkout assistant session reliability, EU", RowHealth.NO_VERDICT),
            Map.entry("Voice escalations", RowHealth.QUIET),
            Map.entry("Invoice matching, night batch", RowHealth.QUIET),
            Map.entry("Long sessions over 20 turns", RowHealth.QUIET),
            Map.entry("Onboarding guide adherence (chat and email)", RowHealth.DEGRADED),
            Map.entry("RAG answer quality", RowHealth.DEGRADED),
            Map.entry("Refund flow errors (all regions, EU and US)", RowHealth.DEGRADED),
            Map.entry("Nightly cost-capped sweep", RowHealth.RUNNING),
            Map.entry("Production smoke test", RowHealth.HEALTHY),
            Map.entry("Fraud triage argument correctness", RowHealth.HEALTHY),
            Map.entry("Friday and 13th deep check", RowHealth.HEALTHY),
            Map.entry("Flight booking drift", RowHealth.HEALTHY),
            Map.entry("Voice transcripts coherence", RowHealth.HEALTHY),
            Map.entry("Résumé parser reliability", RowHealth.HEALTHY),
            Map.entry("Meeting notes consistency", RowHealth.HEALTHY),
            Map.entry("Search planner plan quality", RowHealth.HEALTHY),
            Map.entry("Release 4.2 watch", RowHealth.NEVER_RAN),
            Map.entry("Month-end billing audit", RowHealth.NEVER_RAN),
            Map.entry("Weights lab, loop detection ×1.5", RowHealth.PAUSED),
            Map.entry("Legacy planner (replaced in October)", RowHealth.PAUSED));

    /// What of the silent ones keeps them from running, the likeliest first.
    private static final Map<String, String> CAUSES = Map.of(
            "Voice escalations", "FILTER_BREAKS KNOWN",
            "Invoice matching, night batch", "NO_CHANGE LIKELY",
            "Long sessions over 20 turns", "NOTHING_MATCHED LIKELY");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T21:40:00Z", "2026-11-25T07:20:00Z", "2027-03-01T00:03:00Z"})
    void eachIsToldAsItIsAndTheMostUrgentFirst(String moment) {
        try (WatchBench bench = WatchBench.seeded(Instant.parse(moment))) {
            Map<String, RowHealth> shown = new TreeMap<>();
            List<ListRow> rows = bench.list.rowsProperty().get();
            for (ListRow row : rows) {
                shown.put(((MonitorRow) row).monitor().name(), row.health());
            }

            assertThat(shown).containsExactlyInAnyOrderEntriesOf(STATES);
            assertThat(rows).extracting(ListRow::health).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T21:40:00Z", "2027-03-01T00:03:00Z"})
    void theDetailAgreesAndSaysWhy(String moment) {
        try (WatchBench bench = WatchBench.seeded(Instant.parse(moment))) {
            bench.pass(Duration.ofSeconds(30));
            Map<String, Told> told = new LinkedHashMap<>();
            STATES.keySet().forEach(name -> told.put(name, new WatchStory(bench, name).told()));

            assertThat(told).allSatisfy((name, words) -> {
                assertThat(words.detail()).startsWith(words.list() + " ");
                assertThat(words.firings())
                        .as("the list shows the newest of the page")
                        .satisfies(all -> {
                            int most = Math.min(all.length(), words.marks().length());
                            assertThat(words.marks()).endsWith(all.substring(all.length() - most));
                        });
            });
            CAUSES.forEach((name, cause) -> assertThat(told)
                    .hasEntrySatisfying(
                            name, words -> assertThat(words.causes().getFirst()).startsWith(cause)));
        }
    }
}
