package dev.pandawatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterTarget;
import dev.pandawatch.forecast.ChangeRule.Blind;
import dev.pandawatch.forecast.ChangeRule.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// F48.
class ChangeRuleTest {
    private static final Instant LAST = Instant.parse("2026-11-22T20:00:00.123456Z");
    private static final FilterDocument FILTERS = FilterDocument.EMPTY
            .with("status", "ERROR")
            .with("name", "x")
            .with("tags", List.of("prod"))
            .with("user_id", null)
            .with("date_to", "2027-01-01T00:00:00Z");

    private static ChangeRule rule(FilterDocument filters) {
        return new ChangeRule(true, LAST, FilterTarget.TRACE, filters);
    }

    @Test
    void onlyDatesUserAndTagsAreAskedForAndOnlyWhatStartedLaterThanTheLastRun() {
        assertThat(rule(FILTERS).question())
                .hasValue(FilterDocument.EMPTY
                        .with("tags", List.of("prod"))
                        .with("date_to", "2027-01-01T00:00:00Z")
                        .with("date_from", "2026-11-22T20:00:00.123457Z"));
    }

    @Test
    void theLaterOfStartAndLastRunCounts() {
        assertThat(rule(FilterDocument.EMPTY.with("date_from", "2026-12-01T00:00:00Z"))
                        .question()
                        .orElseThrow()
                        .get("date_from"))
                .isEqualTo("2026-12-01T00:00:00Z");
        assertThat(rule(FilterDocument.EMPTY.with("date_from", "2026-01-01T00:00:00Z"))
                        .question()
                        .orElseThrow()
                        .get("date_from"))
                .isEqualTo("2026-11-22T20:00:00.123457Z");
    }

    @Test
    void aMonitorThatNeverRanOrDoesNotAskIsNotSkipped() {
        ChangeRule first = new ChangeRule(true, null, FilterTarget.TRACE, FILTERS);
        ChangeRule always = new ChangeRule(false, LAST, FilterTarget.TRACE, FILTERS);

        assertThat(first.question()).isEmpty();
        assertThat(always.question()).isEmpty();
        assertThat(first.verdict(0)).isEqualTo(new Verdict.RunsFirst());
        assertThat(always.verdict(0)).isEqualTo(new Verdict.RunsAlways());
        assertThat(always.blind()).isEmpty();
    }

    @Test
    void oneTraceThatCountsIsEnough() {
        assertThat(rule(FILTERS).verdict(0)).isEqualTo(new Verdict.Skipped(LAST));
        assertThat(rule(FILTERS).verdict(1)).isEqualTo(new Verdict.Runs(1));
    }

    @Test
    void whatItOverlooksIsTold() {
        assertThat(rule(FILTERS).overlooked()).containsExactly("status", "name");
        assertThat(rule(FILTERS).blind()).containsExactly(Blind.FILTERS, Blind.LATE_ARRIVALS, Blind.MANUAL_RUNS);
        assertThat(new ChangeRule(true, LAST, FilterTarget.SESSION, FILTERS).blind())
                .containsExactly(Blind.LATE_ARRIVALS, Blind.MANUAL_RUNS);
    }
}
