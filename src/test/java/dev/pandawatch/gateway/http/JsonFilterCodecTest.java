package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.JsonText;
import dev.pandawatch.filter.RandomFilters;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFilterCodecTest {
    private final JsonFilterCodec codec = new JsonFilterCodec();

    private FilterDocument read(String text) {
        return codec.read(text).toOptional().orElseThrow();
    }

    @Test
    void everyDigitEveryKeyAndTheirOrderAreKept() {
        String odd =
                "{\"b\": [1.50, 12345678901234567890, 1E+400, null, {\"\": \"\\ud83d\"}], \"a\": \"é😀\\u0000\\\"\"}";

        assertThat(JsonText.of(read(codec.write(read(odd))).entries())).isEqualTo(odd);
    }

    @Test
    void aDocumentReadsBackFromBothWaysOfWritingIt() {
        for (FilterDocument draft : new RandomFilters(new Random(3)).list(3_000)) {
            assertThat(read(codec.write(draft))).isEqualTo(draft);
            assertThat(read(JsonText.of(draft.entries()))).isEqualTo(draft);
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1,}            | filter.json.syntax    | 1
            {"a": 1              | filter.json.syntax    | 1
            {"a": NaN}           | filter.json.syntax    | 1
            {"a": 1} x           | filter.json.syntax    | 1
            {'a': 1}             | filter.json.syntax    | 1
            {"a": {"b": 1, "b": 2}} | filter.json.duplicate | 1
            """)
    void brokenTextIsToldWithItsPlace(String text, String problem, int line) {
        assertThat(codec.read(text).problems()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("filters");
            assertThat(violation.key()).isEqualTo(problem);
            assertThat(violation.arguments()).hasSize(2).first().isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"[1]", "null", "7", "``", "\"{}\""})
    void filtersAreAnObject(String text) {
        assertThat(codec.read(text)).isEqualTo(Parsed.rejected(Violation.of("filters", "filter.json.no-object")));
    }
}
