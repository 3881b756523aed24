package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The stamps are those of `monitors-lifecycle.json` and `monitors-scheduler.json`, told in round figures.
class LastEditTest {
    private static final Instant CREATED = Instant.parse("2026-11-20T08:30:00.057368Z");
    private static final Instant AT = Instant.parse("2026-11-22T18:01:10.163436Z");

    private @Nullable Instant updated = AT;
    private @Nullable Instant lastRun;
    private @Nullable Instant next = AT.plusSeconds(24 * 3600);
    private String cadence = "daily";
    private String status = "ACTIVE";

    @Test
    void oneThatWasOnlyCreatedIsUntouched() {
        updated = CREATED;

        assertThat(edit()).isEqualTo(new LastEdit.Untouched(CREATED));
    }

    @Test
    void aRunMovesTheStampAndHidesWhatWasBefore() {
        lastRun = AT.minusNanos(5_000);

        assertThat(edit()).isEqualTo(new LastEdit.BeforeRun(AT.minusNanos(5_000)));
    }

    @Test
    void aFiringWithoutARunLooksLikeAResume() {
        lastRun = AT.minusSeconds(24 * 3600);
        next = AT.plusSeconds(24 * 3600).minusMillis(78);

        assertThat(edit()).isEqualTo(new LastEdit.Untold(AT));
    }

    @Test
    void anIntervalThatRunsOnShowsAnEdit() {
        lastRun = AT.minusSeconds(3600);
        next = AT.plusSeconds(23 * 3600);

        assertThat(edit()).isEqualTo(new LastEdit.Edited(AT));
    }

    @Test
    void anEditRightAfterAFiringCannotBeTold() {
        lastRun = AT.minusSeconds(90);
        next = AT.plusSeconds(24 * 3600 - 90);

        assertThat(edit()).isEqualTo(new LastEdit.Untold(AT));
    }

    @Test
    void farFromEveryDueMomentItWasAPerson() {
        cadence = "cron:0 6 * * *";

        assertThat(edit()).isEqualTo(new LastEdit.EditedOrResumed(AT));
    }

    @Test
    void nearADueMomentItMayHaveFired() {
        cadence = "cron:55 17 * * *";
        assertThat(edit()).isEqualTo(new LastEdit.Untold(AT));

        cadence = "cron:48 17 * * *";
        assertThat(edit()).isEqualTo(new LastEdit.EditedOrResumed(AT));
    }

    @Test
    void aCadenceThatNobodyCanForetellTellsNothing() {
        cadence = "cron:R 6 * * *";
        assertThat(edit()).isEqualTo(new LastEdit.Untold(AT));

        cadence = "hourly";
        assertThat(edit()).isEqualTo(new LastEdit.Untold(AT));
    }

    @Test
    void whileItIsPausedNoFiringMovesIt() {
        status = "PAUSED";

        assertThat(edit()).isEqualTo(new LastEdit.EditedOrPaused(AT));
    }

    @Test
    void withoutStampsNothingIsSaid() {
        updated = null;

        assertThat(edit()).isNull();
    }

    private @Nullable LastEdit edit() {
        return LastEdit.of(new Monitor(
                        new MonitorId("m"),
                        "project",
                        "Nightly",
                        "TRACE",
                        List.of("coherence"),
                        FilterDocument.EMPTY,
                        1,
                        null,
                        cadence,
                        false,
                        status,
                        lastRun,
                        null,
                        next,
                        CREATED,
                        updated,
                        Map.of()))
                .orElse(null);
    }
}
