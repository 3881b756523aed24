package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterConversion.Fate;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterConversionTest {

    @ParameterizedTest(name = "{1} to {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SESSION | {'status': 'ERROR', 'tags': ['a']} | {'has_error': true, 'tags': ['a']} | status CONVERTED, tags KEPT
            SESSION | {'status': 'COMPLETED', 'name': 'x', 'session_id': null} | {} | status LOST, name LOST, session_id LOST
            SESSION | {'status': 'ERROR', 'has_error': false} | {'has_error': false} | status LOST, has_error AWAKENED
            TRACE   | {'has_error': true, 'min_trace_count': 2} | {'status': 'ERROR'} | has_error CONVERTED, min_trace_count LOST
            TRACE   | {'has_error': false, 'date_from': 'x'} | {'date_from': 'x'} | has_error LOST, date_from KEPT
            TRACE   | {'environment': 'p', 'name': 'x'} | {'environment': 'p', 'name': 'x'} | environment IGNORED, name AWAKENED
            SESSION | {'signal_weights': {'confidence': 2}, 'name': 'x'} | {'signal_weights': {'confidence': 2}} | name LOST
            """)
    void eachFilterHasItsFate(FilterTarget to, String before, String after, String fates) {
        FilterConversion conversion = FilterConversion.to(to, RecordedFilters.document(before.replace('\'', '"')));

        assertThat(conversion.document()).isEqualTo(RecordedFilters.document(after.replace('\'', '"')));
        assertThat(conversion.fates().stream()
                        .map(fate -> fate.key() + " " + fate.outcome())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(fates);
    }

    @Test
    void whatRestrictsNothingIsNoLoss() {
        assertThat(FilterConversion.to(
                                FilterTarget.SESSION,
                                RecordedFilters.document("{\"status\": \"DONE\", \"session_id\": null}"))
                        .lost())
                .extracting(Fate::key)
                .containsExactly("status");
    }

    @Test
    void nothingThatTheOtherTargetDoesNotReadStaysUnlessItWasForeignBefore() {
        Random random = new Random(5);
        RandomFilters drafts = new RandomFilters(random);
        for (int i = 0; i < 5_000; i++) {
            FilterTarget to = random.nextBoolean() ? FilterTarget.TRACE : FilterTarget.SESSION;
            FilterDocument draft = drafts.next();
            FilterConversion conversion = FilterConversion.to(to, draft);
            assertThat(conversion.document().filtersOnly().entries().keySet())
                    .allMatch(
                            key -> to.keys().contains(key) || !to.other().keys().contains(key));
            assertThat(conversion.fates())
                    .hasSameSizeAs(draft.filtersOnly().entries().keySet());
        }
    }
}
