package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceFilterTest {
    private static final TraceFilter FULL = new TraceFilter(
            new DateWindow(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-02T00:00:00.5Z")),
            TraceStatus.ERROR,
            "sess-1",
            "user-1",
            List.of("production", "v2"),
            "100%_checkout");

    static FilterDocument document(String key, @Nullable Object value) {
        return FilterDocument.EMPTY.with(key, value);
    }

    @Test
    void aFilterReadsWhatItWrites() {
        assertThat(TraceFilter.parse(FULL.toDocument())).isEqualTo(Parsed.ok(FULL));
        assertThat(TraceFilter.parse(FilterDocument.EMPTY)).isEqualTo(Parsed.ok(TraceFilter.ALL));
    }

    @Test
    void itIsWrittenWithoutEmptyEntriesAndWithOffsets() {
        assertThat(TraceFilter.ALL.toDocument().isEmpty()).isTrue();
        assertThat(FULL.toDocument().entries())
                .containsEntry("date_from", "2026-11-01T00:00:00Z")
                .containsEntry("date_to", "2026-11-02T00:00:00.500Z")
                .containsEntry("status", "ERROR")
                .containsEntry("tags", List.of("production", "v2"))
                .containsOnlyKeys(FilterKeys.TRACE);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("status", "completed", "filter.status.unknown"),
                Arguments.of("status", "DONE", "filter.status.unknown"),
                Arguments.of("status", List.of("ERROR"), "filter.text.required"),
                Arguments.of("status", "", "filter.text.empty"),
                Arguments.of("session_id", 7, "filter.text.required"),
                Arguments.of("session_id", "", "filter.text.empty"),
                Arguments.of("user_id", List.of("u"), "filter.text.required"),
                Arguments.of("user_id", true, "filter.text.required"),
                Arguments.of("name", "a\0b", "filter.text.control"),
                Arguments.of("name", "\uD83D", "filter.text.control"),
                Arguments.of("tags", "production", "filter.tags.required"),
                Arguments.of("tags", Map.of("production", 1), "filter.tags.required"),
                Arguments.of("tags", List.of(1), "filter.tags.text"),
                Arguments.of("tags", Arrays.asList("a", null), "filter.tags.text"),
                Arguments.of("tags", List.of("a", ""), "filter.tags.empty"),
                Arguments.of("tags", List.of("a\0"), "filter.text.control"),
                Arguments.of("tags", List.of("a", "b", "a"), "filter.tags.duplicate"),
                Arguments.of("date_from", "2026-11-01", "filter.date.offset"),
                Arguments.of("date_from", "2026-11-01T00:00:00", "filter.date.offset"),
                Arguments.of("date_from", "yesterday", "filter.date.syntax"),
                Arguments.of("date_to", "", "filter.text.empty"),
                Arguments.of("date_to", 1_767_323_045, "filter.text.required"),
                Arguments.of("environment", "production", "filter.key.unknown"),
                Arguments.of("started_after", "2026-11-01T00:00:00Z", "filter.key.unknown"),
                Arguments.of("has_error", true, "filter.key.unknown"),
                Arguments.of("Status", "ERROR", "filter.key.unknown"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @MethodSource("problems")
    void whatTheServerWouldIgnoreMisreadOrBreakOnIsToldAtItsKey(String key, Object value, String problem) {
        assertThat(TraceFilter.parse(document(key, value)).problems())
                .extracting(Violation::field, Violation::key)
                .containsExactly(tuple("filters -> " + key, problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_from", "date_to", "status", "session_id", "user_id", "tags", "name"})
    void nullDoesNotRestrict(String key) {
        assertThat(TraceFilter.parse(document(key, null))).isEqualTo(Parsed.ok(TraceFilter.ALL));
    }

    @Test
    void everyProblemIsToldNotOnlyTheFirst() {
        FilterDocument broken = document("environment", "x")
                .with("status", "nope")
                .with("tags", "x")
                .with("date_to", "x");

        assertThat(TraceFilter.parse(broken).problems())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "filters -> environment", "filters -> status", "filters -> tags", "filters -> date_to");
    }

    @Test
    void aWindowThatIsTurnedRoundIsToldAtItsEnd() {
        FilterDocument turned =
                document("date_from", "2026-11-02T00:00:00Z").with("date_to", "2026-11-02T01:00:00+01:00");

        assertThat(TraceFilter.parse(turned).problems())
                .containsExactly(Violation.of("filters -> date_to", "filter.date.order"));
    }

    @Test
    void signalWeightsInTheDocumentAreNotLookedAt() {
        assertThat(TraceFilter.parse(document("signal_weights", "heavy"))).isEqualTo(Parsed.ok(TraceFilter.ALL));
    }

    @Test
    void aNameMayBeBlankForTheServerDoesNotTrimIt() {
        assertThat(TraceFilter.parse(document("name", " "))
                        .toOptional()
                        .orElseThrow()
                        .name())
                .isEqualTo(" ");
    }

    @Test
    void anUnsoundFilterCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraceFilter(DateWindow.ALWAYS, null, "", null, List.of(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraceFilter(DateWindow.ALWAYS, null, null, null, List.of(), "a\0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraceFilter(DateWindow.ALWAYS, null, null, null, List.of("a", "a"), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraceFilter(DateWindow.ALWAYS, null, null, null, List.of(""), null));
    }
}
