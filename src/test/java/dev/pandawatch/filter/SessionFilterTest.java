package dev.pandawatch.filter;

import static dev.pandawatch.filter.TraceFilterTest.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFilterTest {
    private static final SessionFilter FULL = new SessionFilter(
            new DateWindow(Instant.parse("2026-11-01T00:00:00Z"), null), "user-1", false, List.of("production"), 3);

    @Test
    void aFilterReadsWhatItWrites() {
        assertThat(SessionFilter.parse(FULL.toDocument())).isEqualTo(Parsed.ok(FULL));
        assertThat(SessionFilter.parse(FilterDocument.EMPTY)).isEqualTo(Parsed.ok(SessionFilter.ALL));
    }

    @Test
    void itIsWrittenWithoutEmptyEntriesAndWithRealBooleansAndNumbers() {
        assertThat(SessionFilter.ALL.toDocument().isEmpty()).isTrue();
        assertThat(FULL.toDocument().entries())
                .containsEntry("has_error", false)
                .containsEntry("min_trace_count", 3L)
                .doesNotContainKey("date_to");
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("has_error", "false", "filter.flag.required"),
                Arguments.of("has_error", 0, "filter.flag.required"),
                Arguments.of("min_trace_count", 0, "filter.count.required"),
                Arguments.of("min_trace_count", -3, "filter.count.required"),
                Arguments.of("min_trace_count", "3", "filter.count.required"),
                Arguments.of("min_trace_count", new BigDecimal("2.5"), "filter.count.required"),
                Arguments.of("min_trace_count", 1L << 31, "filter.count.required"),
                Arguments.of("min_trace_count", new BigInteger("12345678901234567890"), "filter.count.required"),
                Arguments.of("user_id", "", "filter.text.empty"),
                Arguments.of("tags", "production", "filter.tags.required"),
                Arguments.of("date_from", "2026-11-01", "filter.date.offset"),
                Arguments.of("status", "ERROR", "filter.key.unknown"),
                Arguments.of("session_id", "sess-1", "filter.key.unknown"),
                Arguments.of("name", "x", "filter.key.unknown"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @MethodSource("problems")
    void whatTheServerWouldIgnoreMisreadOrBreakOnIsToldAtItsKey(String key, Object value, String problem) {
        assertThat(SessionFilter.parse(document(key, value)).problems())
                .extracting(Violation::field, Violation::key)
                .containsExactly(tuple("filters -> " + key, problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_from", "date_to", "user_id", "has_error", "tags", "min_trace_count"})
    void nullDoesNotRestrict(String key) {
        assertThat(SessionFilter.parse(document(key, null))).isEqualTo(Parsed.ok(SessionFilter.ALL));
    }

    @Test
    void anUnsoundFilterCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionFilter(DateWindow.ALWAYS, null, null, List.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionFilter(DateWindow.ALWAYS, "", null, List.of(), null));
    }
}
