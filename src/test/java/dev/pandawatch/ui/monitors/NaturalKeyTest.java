package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalKeyTest {
    private static final List<String> IN_ORDER = List.of(
            "",
            "0",
            "1",
            "2",
            "10",
            "10a",
            "a",
            "a ",
            "a 9",
            "a 12",
            "a 119",
            "a 119 b",
            "a0",
            "a0b",
            "a1",
            "a1 2",
            "a1 10",
            "a1b",
            "a2",
            "a12345678901234567890",
            "a12345678901234567891",
            "ab",
            "a\u0661", // another script's digit is a character
            "b");

    @Test
    void comparesEachWithEach() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int k = 0; k < IN_ORDER.size(); k++) {
                String one = NaturalKey.of(IN_ORDER.get(i));
                String other = NaturalKey.of(IN_ORDER.get(k));
                assertThat(Integer.signum(one.compareTo(other)))
                        .as("\"%s\" and \"%s\"", IN_ORDER.get(i), IN_ORDER.get(k))
                        .isEqualTo(Integer.signum(Integer.compare(i, k)));
            }
        }
    }

    @Test
    void zerosInFrontDoNotCount() {
        assertThat(NaturalKey.of("a007")).isEqualTo(NaturalKey.of("a7"));
        assertThat(NaturalKey.of("a00")).isEqualTo(NaturalKey.of("a0"));
    }
}
