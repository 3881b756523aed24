package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonJsonTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1, "a": 2}          | {"a":2}
            [1, -2.5, 1e3]            | [1,-2.5,1000.0]
            "\\u00e9\\n\\/"              | "é\\n/"
            12345678901234567890      | 12345678901234567890
            [true, false, null]       | [true,false,null]
            `  {}  `                  | {}
            """)
    void readsWhatPythonReads(String text, String meaning) throws PythonJson.Malformed {
        assertThat(PythonJson.parse(text).toString()).isEqualTo(meaning);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            NaN,       NaN
            Infinity,  Infinity
            -Infinity, -Infinity
            1e999,     Infinity
            """)
    void numbersNeedNotBeFinite(String text, Double value) throws PythonJson.Malformed {
        assertThat(PythonJson.parse(text).doubleValue()).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # text                               | offset
            {                                    | 1
            {'name': 1}                          | 1
            {"name": "x"                         | 12
            {"name": "x",}                       | 12
            [1,]                                 | 2
            {"name": "x", "target_type": TRACE}  | 29
            {"a" 1}                              | 5
            {} x                                 | 3
            `"abc`                               | 0
            `"a\\qb"`                             | 2
            01                                   | 1
            # characters are counted, not the halves of surrogate pairs
            {"🐼": x}                            | 6
            ``                                   | 0
            """)
    void anErrorIsACharacterOffset(String text, int offset) {
        assertThatThrownBy(() -> PythonJson.parse(text))
                .isInstanceOfSatisfying(
                        PythonJson.Malformed.class,
                        wrong -> assertThat(wrong.offset).isEqualTo(offset));
    }

    @Test
    void aBottomlessNestIsRefusedAndNotAStackOverflow() {
        assertThatThrownBy(() -> PythonJson.parse("[".repeat(100_000))).isInstanceOf(Refusal.class);
    }

    @Test
    void halfASurrogatePairPasses() throws PythonJson.Malformed {
        assertThat(PythonJson.parse("\"\\ud800\"").stringValue()).isEqualTo("\ud800");
    }
}
