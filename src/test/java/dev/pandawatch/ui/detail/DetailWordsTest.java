package dev.pandawatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetailWordsTest {
    private static final Instant NOW = DetailBench.NOW;
    private static final Instant UPDATED = Instant.parse("2026-11-12T09:31:00Z");
    private final Messages messages = Messages.bundled();
    private final DetailWords words =
            new DetailWords(messages, new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, messages));

    @Test
    void filtersAreToldAsASentence() {
        FilterDocument filters = FilterDocument.EMPTY
                .with("tags", List.of("prod", "beta"))
                .with("date_from", "2026-10-15T00:00:00Z")
                .with("min_trace_count", 3L)
                .with("signal_weights", Map.of("confidence", 1L));

        assertThat(words.filters(monitor("SESSION", filters)))
                .isEqualTo("Sessions with traces tagged prod or beta, with at least 3 traces, with traces started on or"
                        + " after Thu 15 Oct 2026, 02:00 Berlin (00:00 UTC).");
    }

    @Test
    void filtersThatTheServerReadsOtherwiseAreToldSo() {
        assertThat(words.filters(monitor("TRACE", FilterDocument.EMPTY))).isEqualTo("All traces of the project.");
        assertThat(words.filters(monitor("TRACE", FilterDocument.EMPTY.with("environment", "prod"))))
                .isEqualTo("All traces of the project; the server ignores environment: it matches everything.");
        assertThat(words.filters(monitor("SPAN", FilterDocument.EMPTY.with("name", "checkout"))))
                .isEqualTo("name = \"checkout\".");
    }

    @Test
    void anEditIsToldOnlyWhereItIsOne() {
        assertThat(edit("daily", "ACTIVE", "2026-11-12T20:00:00Z", UPDATED))
                .isEqualTo("Definition last changed Thu 12 Nov 2026, 10:31 Berlin (09:31 UTC).");
        assertThat(edit("daily", "PAUSED", null, UPDATED)).startsWith("Last edited or paused Thu 12 Nov 2026");
        assertThat(edit("cron:0 6 * * *", "ACTIVE", null, UPDATED)).endsWith("Inferred: nothing was due then.");
        assertThat(edit("cron:30 9 * * *", "ACTIVE", null, UPDATED)).contains("the server does not tell which");
        assertThat(edit("daily", "ACTIVE", null, Instant.parse("2026-09-05T08:30:00Z")))
                .startsWith("Not changed since it was created, Sat 5 Sep 2026");
        assertThat(edit("daily", "ACTIVE", null, null)).isEmpty();
    }

    private String edit(String cadence, String status, @Nullable String next, @Nullable Instant updated) {
        return words.lastEdit(monitor(
                "TRACE", FilterDocument.EMPTY, cadence, status, next == null ? null : Instant.parse(next), updated));
    }

    private static Monitor monitor(String target, FilterDocument filters) {
        return monitor(target, filters, "daily", "ACTIVE", null, UPDATED);
    }

    private static Monitor monitor(
            String target,
            FilterDocument filters,
            String cadence,
            String status,
            @Nullable Instant next,
            @Nullable Instant updated) {
        return new Monitor(
                DetailBench.ID,
                "project",
                "Nightly",
                target,
                DetailBench.METRICS,
                filters,
                1,
                null,
                cadence,
                false,
                status,
                null,
                null,
                next,
                Instant.parse("2026-09-05T08:30:00Z"),
                updated,
                Map.of());
    }
}
