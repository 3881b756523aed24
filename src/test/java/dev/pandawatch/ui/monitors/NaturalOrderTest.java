package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
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
            "a00",
            "a0",
            "a0b",
            "a01",
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
                String one = IN_ORDER.get(i);
                String other = IN_ORDER.get(k);
                assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(one, other)))
                        .as("\"%s\" and \"%s\"", one, other)
                        .isEqualTo(Integer.signum(Integer.compare(i, k)));
            }
        }
    }

    @RepeatedTest(20)
    void sortsTheSameFromAnyStart(RepetitionInfo turn) {
        Random dice = new Random(turn.getCurrentRepetition());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = dice.nextInt(6); length > 0; length--) {
                text.append("001 9ab".charAt(dice.nextInt(7)));
            }
            texts.add(text.toString());
        }
        List<String> sorted = texts.stream().sorted(NaturalOrder.INSTANCE).toList();
        Collections.shuffle(texts, dice);

        assertThat(texts.stream().sorted(NaturalOrder.INSTANCE)).isEqualTo(sorted);
    }
}
