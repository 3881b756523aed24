package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "740e37d4-755d-4b21-8fca-5ae1b9c1f5bb",
                "740E37D4-755D-4B21-8FCA-5AE1B9C1F5BB",
                "740e37d4755d4b218fca5ae1b9c1f5bb",
                "{740e37d4-755d-4b21-8fca-5ae1b9c1f5bb}",
                "urn:uuid:740e37d4-755d-4b21-8fca-5ae1b9c1f5bb"
            })
    void manySpellingsAreOneId(String text) {
        assertThat(Uuids.parse(text)).contains(UUID.fromString("740e37d4-755d-4b21-8fca-5ae1b9c1f5bb"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            not-a-uuid                           | invalid character: found `n` at 0
            template                             | invalid character: found `t` at 0
            740e37d4                             | invalid length: expected length 32 for simple format, found 8
            740e37d4-755d                        | invalid group count: expected 5, found 2
            740e37d4-755d-4b21-8fca-5ae1b9c1f5b  | invalid group length in group 4: expected 12, found 11
            {740e37d4-755d-4b21-8fca-5ae1b9c1f5bx} | invalid character: found `x` at 36
            """)
    void anythingElseIsToldApart(String text, String cause) {
        assertThat(Uuids.parse(text)).isEmpty();
        assertThat(Uuids.complaint(text)).isEqualTo("Input should be a valid UUID, " + cause);
    }
}
