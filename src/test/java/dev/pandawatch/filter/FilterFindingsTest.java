package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterFinding.Effect;
import dev.pandawatch.filter.FilterFinding.Kind;
import dev.pandawatch.filter.FilterFinding.Remedy;
import dev.pandawatch.filter.FilterFinding.Severity;
import dev.pandawatch.parse.Violation;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilterFindingsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.pandawatch.i18n.messages", Locale.ENGLISH);

    private static FilterDocument document(String json) {
        return RecordedFilters.document(json.replace('\'', '"'));
    }

    private static String text(String key, List<Object> arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(arguments.toArray());
    }

    private static FilterFinding only(FilterTarget target, String json) {
        List<FilterFinding> findings = FilterFindings.of(document(json), target, false, NOW);
        assertThat(findings).as(json).hasSize(1);
        return findings.getFirst();
    }

    /// Each finding by the fact that it comes from, with the likeliest remedy.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # F52
            TRACE   | {'environment': 'production'}          | UNKNOWN_KEY           | IGNORED  | {}
            TRACE   | {'stauts': 'ERROR'}                    | MISSPELT_KEY          | IGNORED  | {'status': 'ERROR'}
            TRACE   | {'Status': 'ERROR'}                    | MISSPELT_KEY          | IGNORED  | {'status': 'ERROR'}
            TRACE   | {'userId': 'u'}                        | MISSPELT_KEY          | IGNORED  | {'user_id': 'u'}
            TRACE   | {'started_after': '2026-10-01T00:00:00Z'} | MISSPELT_KEY       | IGNORED  | {'date_from': '2026-10-01T00:00:00Z'}
            SESSION | {'started_before': '2026-10-01T00:00:00Z'} | MISSPELT_KEY      | IGNORED  | {'date_to': '2026-10-01T00:00:00Z'}
            SESSION | {'min_trace_conut': 2}                 | MISSPELT_KEY          | IGNORED  | {'min_trace_count': 2}
            TRACE   | {'has_error': true}                    | OTHER_TARGET_KEY      | IGNORED  | {'status': 'ERROR'}
            TRACE   | {'min_trace_count': 2}                 | OTHER_TARGET_KEY      | IGNORED  | {}
            SESSION | {'status': 'ERROR'}                    | OTHER_TARGET_KEY      | IGNORED  | {'has_error': true}
            SESSION | {'status': 'BOGUS'}                    | OTHER_TARGET_KEY      | IGNORED  | {}
            # F53
            TRACE   | {'status': 'error'}                    | STATUS_CASE           | BREAKS   | {'status': 'ERROR'}
            TRACE   | {'status': 'DONE'}                     | STATUS_UNKNOWN        | BREAKS   | {'status': 'COMPLETED'}
            TRACE   | {'status': 'purple'}                   | STATUS_UNKNOWN        | BREAKS   | {}
            TRACE   | {'status': ['COMPLETED', 'ERROR']}     | NOT_TEXT              | BREAKS   | {'status': 'COMPLETED'}
            TRACE   | {'session_id': 7}                      | NOT_TEXT              | BREAKS   | {'session_id': '7'}
            TRACE   | {'user_id': ['u']}                     | NOT_TEXT              | BREAKS   | {'user_id': 'u'}
            TRACE   | {'name': {'like': 'x'}}                | NOT_TEXT              | BREAKS   | {}
            TRACE   | {'date_from': 'last tuesday'}          | DATE_UNREADABLE       | BREAKS   | {}
            TRACE   | {'date_from': '2026/11/01'}            | DATE_UNREADABLE       | BREAKS   | {'date_from': '2026-11-01T00:00:00Z'}
            SESSION | {'date_from': ' 2026-11-01t00:00:00z'} | DATE_UNREADABLE       | BREAKS   | {'date_from': '2026-11-01T00:00:00Z'}
            TRACE   | {'date_from': 1767225600}              | NOT_TEXT              | BREAKS   | {'date_from': '2026-01-01T00:00:00Z'}
            TRACE   | {'date_from': 1767225600000}           | NOT_TEXT              | BREAKS   | {'date_from': '2026-01-01T00:00:00Z'}
            TRACE   | {'tags': 'production'}                 | TAGS_NOT_LIST         | BREAKS   | {'tags': ['production']}
            TRACE   | {'tags': 'a, b'}                       | TAGS_NOT_LIST         | BREAKS   | {'tags': ['a', 'b']}
            SESSION | {'tags': [1, 2]}                       | TAG_NOT_TEXT          | BREAKS   | {'tags': ['1', '2']}
            SESSION | {'min_trace_count': '2'}               | COUNT_UNREADABLE      | BREAKS   | {'min_trace_count': 2}
            SESSION | {'min_trace_count': 12345678901234567890} | COUNT_UNREADABLE   | BREAKS   | {}
            # F54
            TRACE   | {'date_from': '2026-11-01'}            | DATE_NO_OFFSET        | MISREAD  | {'date_from': '2026-11-01T00:00:00Z'}
            TRACE   | {'date_from': '2026-11-01T08:00:00'}   | DATE_NO_OFFSET        | MISREAD  | {'date_from': '2026-11-01T08:00:00Z'}
            # F55
            TRACE   | {'session_id': ''}                     | EMPTY_MATCHES_NOTHING | EMPTIES  | {}
            TRACE   | {'user_id': ''}                        | EMPTY_MATCHES_NOTHING | EMPTIES  | {}
            TRACE   | {'status': ''}                         | EMPTY_IGNORED         | IGNORED  | {}
            TRACE   | {'name': ''}                           | EMPTY_IGNORED         | IGNORED  | {}
            TRACE   | {'date_to': ''}                        | EMPTY_DATE            | BREAKS   | {}
            SESSION | {'user_id': ''}                        | EMPTY_IGNORED         | IGNORED  | {}
            SESSION | {'date_to': ''}                        | EMPTY_IGNORED         | IGNORED  | {}
            SESSION | {'has_error': ''}                      | EMPTY_IGNORED         | IGNORED  | {}
            TRACE   | {'status': null}                       | HOLDS_NOTHING         | IGNORED  | {}
            TRACE   | {'tags': []}                           | HOLDS_NOTHING         | IGNORED  | {}
            # F56
            SESSION | {'has_error': 'false'}                 | FLAG_TAKEN_FOR_YES    | MISREAD  | {'has_error': false}
            SESSION | {'has_error': 'yes'}                   | FLAG_TAKEN_FOR_YES    | MISREAD  | {'has_error': true}
            SESSION | {'has_error': 0}                       | FLAG_TAKEN_FOR_NO     | MISREAD  | {'has_error': false}
            # F57
            SESSION | {'min_trace_count': 2.5}               | COUNT_FRACTION        | MISREAD  | {'min_trace_count': 3}
            SESSION | {'min_trace_count': 0}                 | COUNT_IGNORED         | IGNORED  | {}
            SESSION | {'min_trace_count': -3}                | COUNT_IGNORED         | IGNORED  | {}
            SESSION | {'min_trace_count': true}              | COUNT_YES             | MISREAD  | {'min_trace_count': 1}
            SESSION | {'min_trace_count': 3000000000}        | COUNT_TOO_LARGE       | EMPTIES  | {}
            SESSION | {'min_trace_count': 1}                 | COUNT_ONE             | AS_MEANT | {}
            # F58
            TRACE   | {'tags': {'a': 1, 'b': 2}}             | TAGS_OBJECT           | MISREAD  | {'tags': ['a', 'b']}
            TRACE   | {'tags': {}}                           | EMPTY_IGNORED         | IGNORED  | {}
            TRACE   | {'tags': ['a', null]}                  | TAG_NULL              | AS_MEANT | {'tags': ['a']}
            TRACE   | {'tags': ['a', 'b', 'a']}              | TAG_TWICE             | AS_MEANT | {'tags': ['a', 'b']}
            TRACE   | {'tags': ['a', '']}                    | TAG_EMPTY             | AS_MEANT | {'tags': ['a']}
            TRACE   | {'tags': ['a,b']}                      | TAG_COMMA             | AS_MEANT | {'tags': ['a', 'b']}
            # F51
            TRACE   | {'name': ' x'}                         | OUTER_BLANKS          | AS_MEANT | {'name': 'x'}
            TRACE   | {'name': ' '}                          | OUTER_BLANKS          | AS_MEANT | {}
            TRACE   | {'tags': ['a ']}                       | OUTER_BLANKS          | AS_MEANT | {'tags': ['a']}
            # F22, F59
            TRACE   | {'name': 'a\\u0000'}                   | UNSTORABLE            | BREAKS   | {}
            TRACE   | {'status': 'RUNNING'}                  | STATUS_UNFINISHED     | AS_MEANT | {}
            # F47: ends are fixed
            TRACE   | {'date_to': '2026-11-22T20:00:00Z'}    | WINDOW_REPEATS        | AS_MEANT | {}
            TRACE   | {'date_to': '2026-12-02T20:00:00Z'}    | WINDOW_ENDS_SOON      | AS_MEANT | {}
            TRACE   | {'date_from': '2026-12-01T00:00:00Z'}  | WINDOW_AHEAD          | EMPTIES  | {}
            TRACE   | {'date_from': '2026-10-15T00:00:00Z'}  | DATE_FIXED            | AS_MEANT | {}
            """)
    void whatTheServerDoesIsFoundWithAWayOut(
            FilterTarget target, String json, Kind kind, Effect effect, String remedied) {
        FilterFinding finding = only(target, json);

        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(kind.effect()).isEqualTo(effect);
        assertThat(finding.remedies().getFirst().document()).isEqualTo(document(remedied));
        assertThat(finding.remedies()).extracting(Remedy::document).doesNotHaveDuplicates();
        assertThat(text(kind.key(), finding.arguments())).endsWith(".").doesNotContainPattern("\\{\\d");
    }

    @Test
    void nothingIsSaidOfAPlainFilter() {
        assertThat(FilterFindings.of(
                        document("{'status': 'ERROR', 'tags': ['prod'], 'date_to': '2030-01-01T00:00:00Z'}"),
                        FilterTarget.TRACE,
                        false,
                        NOW))
                .isEmpty();
        assertThat(FilterFindings.of(document("{'signal_weights': 'heavy'}"), FilterTarget.TRACE, true, NOW))
                .isEmpty();
    }

    @Test
    void aWindowThatIsTurnedRoundCanBeSwappedOrOpened() {
        FilterFinding turned =
                only(FilterTarget.TRACE, "{'date_from': '2026-03-01T00:00:00Z', 'date_to': '2026-02-01T00:00:00Z'}");

        assertThat(turned.kind()).isEqualTo(Kind.TURNED_ROUND);
        assertThat(turned.remedies())
                .extracting(Remedy::document)
                .containsExactly(
                        document("{'date_from': '2026-02-01T00:00:00Z', 'date_to': '2026-03-01T00:00:00Z'}"),
                        document("{'date_from': '2026-03-01T00:00:00Z'}"),
                        document("{'date_to': '2026-02-01T00:00:00Z'}"));
        assertThat(only(FilterTarget.TRACE, "{'date_from': '2026-03-01T00:00:00Z', 'date_to': '2026-03-01T00:00:00Z'}")
                        .remedies())
                .hasSize(2);
    }

    @Test
    void aWindowThatIsOverIsDeadForWhoeverSkipsIfUnchanged() {
        FilterDocument over = document("{'date_to': '2026-11-01T00:00:00Z'}");

        assertThat(FilterFindings.of(over, FilterTarget.TRACE, true, NOW))
                .extracting(FilterFinding::kind)
                .containsExactly(Kind.WINDOW_OVER);
        assertThat(FilterFindings.of(over, FilterTarget.TRACE, false, NOW))
                .extracting(FilterFinding::kind)
                .containsExactly(Kind.WINDOW_REPEATS);
    }

    /// F48.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TRACE   | {'status': 'ERROR', 'tags': ['prod'], 'name': 'x'} | status and name
            TRACE   | {'session_id': 's', 'status': 'DONE'}              | session_id
            TRACE   | {'user_id': 'u', 'tags': ['prod']}                 | ``
            TRACE   | {'status': null}                                   | ``
            SESSION | {'has_error': false}                               | has_error
            SESSION | {'has_error': true, 'min_trace_count': 2}          | has_error and min_trace_count
            """)
    void skipIfUnchangedOverlooksSomeFilters(FilterTarget target, String json, String overlooked) {
        List<FilterFinding> with = FilterFindings.of(document(json), target, true, NOW);

        assertThat(with.stream()
                        .filter(finding -> finding.kind() == Kind.SKIP_OVERLOOKS)
                        .flatMap(finding -> finding.arguments().stream())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(overlooked);
        assertThat(FilterFindings.of(document(json), target, false, NOW))
                .extracting(FilterFinding::kind)
                .doesNotContain(Kind.SKIP_OVERLOOKS);
    }

    /// B21, F57.
    @Test
    void errorsAndCountsOfASessionLookOnlyAtThePickedTraces() {
        List<FilterFinding> within = FilterFindings.of(
                document("{'user_id': 'u', 'tags': ['a'], 'has_error': true, 'min_trace_count': 2}"),
                FilterTarget.SESSION,
                false,
                NOW);

        assertThat(within)
                .extracting(FilterFinding::kind)
                .containsExactlyInAnyOrder(Kind.ERRORS_WITHIN, Kind.COUNT_WITHIN);
        assertThat(within).allSatisfy(finding -> assertThat(finding.arguments()).containsExactly("user_id and tags"));
        assertThat(FilterFindings.of(
                        document("{'has_error': true, 'min_trace_count': 2}"), FilterTarget.SESSION, false, NOW))
                .isEmpty();
    }

    @Test
    void aRemedyKeepsAllElse() {
        FilterDocument mixed = document("{'signal_weights': {'confidence': 2}, 'stauts': 'ERROR', 'odd': [1.50]}");

        assertThat(FilterFindings.of(mixed, FilterTarget.TRACE, false, NOW)
                        .getFirst()
                        .remedies())
                .extracting(remedy -> JsonText.of(remedy.document().entries()))
                .containsExactly(
                        "{\"signal_weights\": {\"confidence\": 2}, \"status\": \"ERROR\", \"odd\": [1.50]}",
                        "{\"signal_weights\": {\"confidence\": 2}, \"odd\": [1.50]}");
    }

    @Test
    void errorsComeFirst() {
        assertThat(FilterFindings.of(
                        document("{'date_to': '2026-12-01T00:00:00Z', 'status': null, 'odd': 1, 'tags': 'x'}"),
                        FilterTarget.TRACE,
                        true,
                        NOW))
                .extracting(FilterFinding::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.NOTE);
    }

    static List<RecordedFilters.Triggered> recorded() {
        return RecordedFilters.triggered();
    }

    @Test
    void nothingRecordedIsLeftOut() {
        assertThat(recorded()).hasSize(58);
    }

    /// Our verdict, without a clock, agrees with what the real server did.
    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void theVerdictIsThatOfTheServer(RecordedFilters.Triggered asked) {
        List<FilterFinding> found = FilterFindings.of(asked.filters(), asked.target(), true, NOW);
        List<Effect> effects =
                found.stream().map(finding -> finding.kind().effect()).toList();

        assertThat(effects.contains(Effect.BREAKS)).as("fails").isEqualTo(asked.status() == 500);
        if (effects.contains(Effect.EMPTIES)) {
            assertThat(asked.status()).as("matches nothing").isEqualTo(422);
        }
        boolean ignored = found.stream()
                .filter(finding -> finding.kind().effect() == Effect.IGNORED)
                .map(FilterFinding::key)
                .toList()
                .containsAll(asked.filters().entries().keySet());
        assertThat(ignored).as("matches everything").isEqualTo(asked.everything());
        if (asked.status() == 202 && !asked.everything()) {
            assertThat(found)
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .as("blocks only what the server misreads")
                    .allMatch(finding -> finding.kind().effect() == Effect.MISREAD);
        }
    }

    /// Whatever is stored: errors are exactly what the rules refuse, every remedy takes its error away, nothing
    /// throws.
    @Test
    void errorsAreTheRules() {
        Random random = new Random(4);
        RandomFilters drafts = new RandomFilters(random);
        for (int i = 0; i < 20_000; i++) {
            FilterTarget target = random.nextBoolean() ? FilterTarget.TRACE : FilterTarget.SESSION;
            FilterDocument draft = drafts.next();
            List<FilterFinding> errors = FilterFindings.of(draft, target, random.nextBoolean(), NOW).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            assertThat(errors.stream()
                            .map(error -> FilterKeys.place(error.key()))
                            .distinct())
                    .as(JsonText.of(draft.entries()))
                    .containsExactlyInAnyOrderElementsOf(target.parse(draft).problems().stream()
                            .map(Violation::field)
                            .distinct()
                            .toList());
            assertThat(errors)
                    .allSatisfy(error -> assertThat(error.remedies())
                            .as("%s of %s", error.kind(), JsonText.of(draft.entries()))
                            .isNotEmpty()
                            .allSatisfy(remedy -> assertThat(FilterFindings.errors(remedy.document(), target))
                                    .extracting(FilterFinding::kind, FilterFinding::arguments)
                                    .doesNotContain(
                                            org.assertj.core.api.Assertions.tuple(error.kind(), error.arguments()))));
        }
    }
}
