package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterFinding.Effect;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterProseTest {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.pandawatch.i18n.messages", Locale.ENGLISH);

    private static String text(String key, List<Object> arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(arguments.toArray());
    }

    private static String sentence(FilterTarget target, String json) {
        return FilterProse.of(RecordedFilters.document(json.replace('\'', '"')), target)
                .sentence(FilterProseTest::text);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TRACE   | {} | All traces of the project
            SESSION | {} | All sessions of the project
            TRACE   | {'date_from': '2026-10-15T00:00:00Z', 'tags': ['prod', 'beta'], 'status': 'ERROR'} | Traces with status ERROR, tagged prod or beta, started on or after 2026-10-15T00:00:00Z
            TRACE   | {'name': 'book', 'user_id': 'u', 'session_id': 's', 'date_to': '2026-10-15T02:00:00+02:00'} | Traces whose name contains “book”, of session s, of user u, started before 2026-10-15T00:00:00Z
            SESSION | {'has_error': true, 'min_trace_count': 2, 'tags': ['a', 'b', 'c']} | Sessions with traces tagged a, b or c, with errors, with at least 2 traces
            SESSION | {'has_error': false, 'min_trace_count': 1, 'user_id': 'u'} | Sessions with traces of user u, without errors, with at least 1 trace
            TRACE   | {'environment': 'production'} | All traces of the project; the server ignores environment: it matches everything
            TRACE   | {'tags': ['a'], 'has_error': true} | Traces tagged a; the server ignores has_error: it matches everything
            TRACE   | {'status': 'done'} | Traces; the server fails on status = "done"
            TRACE   | {'date_from': '2026-10-15', 'name': null} | Traces; the server misreads date_from = "2026-10-15"; the server ignores name: it matches everything
            TRACE   | {'user_id': ''} | Traces; user_id = "" matches nothing
            TRACE   | {'date_from': '2026-03-01T00:00:00Z', 'date_to': '2026-02-01T00:00:00Z'} | Traces started on or after 2026-03-01T00:00:00Z, started before 2026-02-01T00:00:00Z
            TRACE   | {'signal_weights': 'heavy'} | All traces of the project
            """)
    void filtersReadAsASentence(FilterTarget target, String json, String sentence) {
        assertThat(sentence(target, json)).isEqualTo(sentence);
    }

    @Test
    void aChipHasItsWords() {
        FilterProse prose = FilterProse.of(
                RecordedFilters.document("{\"tags\": [\"prod\", \"canary\"], \"environment\": \"production\"}"),
                FilterTarget.TRACE);

        assertThat(prose.parts())
                .extracting(part -> String.join(
                        " | ",
                        text(part.lead(), List.of()),
                        part.key(),
                        text(part.relation(), List.of()),
                        part.value().toString(),
                        part.effect().name()))
                .containsExactly(
                        "tagged | tags | any of | prod or canary | AS_MEANT",
                        "and | environment | = | \"production\" | IGNORED");
    }

    @Test
    void nothingIsLeftOutAndEverythingHasWords() {
        Random random = new Random(11);
        RandomFilters drafts = new RandomFilters(random);
        for (int i = 0; i < 5_000; i++) {
            FilterDocument draft = drafts.next();
            FilterProse prose = FilterProse.of(draft, random.nextBoolean() ? FilterTarget.TRACE : FilterTarget.SESSION);
            assertThat(prose.parts())
                    .extracting(FilterProse.Part::key)
                    .containsExactlyInAnyOrderElementsOf(
                            draft.filtersOnly().entries().keySet());
            assertThat(prose.parts())
                    .allSatisfy(part -> assertThat(text(part.lead(), List.of()) + text(part.relation(), List.of()))
                            .isNotEmpty());
            assertThat(prose.sentence(FilterProseTest::text)).doesNotContain("{0}");
        }
    }

    @Test
    void whatBreaksIsWorseThanWhatIsMisread() {
        assertThat(FilterProse.of(RecordedFilters.document("{\"tags\": [\"a\", \"a\", 7]}"), FilterTarget.TRACE)
                        .parts()
                        .getFirst()
                        .effect())
                .isEqualTo(Effect.BREAKS);
    }
}
