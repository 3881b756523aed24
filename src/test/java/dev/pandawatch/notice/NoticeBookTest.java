package dev.pandawatch.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pandawatch.cadence.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeBookTest {
    @Test
    void theSameThingIsToldOnce() {
        List<Occurrence> seen = List.of(occurrence("a"), occurrence("b"));
        NoticeBook told = NoticeBook.EMPTY.telling(seen);

        assertThat(NoticeBook.EMPTY.fresh(seen)).isEqualTo(seen);
        assertThat(told.fresh(seen)).isEmpty();
        assertThat(told.fresh(List.of(occurrence("b"), occurrence("c")))).containsExactly(occurrence("c"));
    }

    @Test
    void whatIsOverAndComesAgainIsStillTheSameThing() {
        NoticeBook told = NoticeBook.EMPTY.telling(List.of(occurrence("a"))).telling(List.of());

        assertThat(told.fresh(List.of(occurrence("a")))).isEmpty();
    }

    @Test
    void whatIsStillSeenIsNotForgottenForWhatIsNot() {
        List<Occurrence> many = IntStream.range(0, NoticeBook.KEPT)
                .mapToObj(n -> occurrence("n" + n))
                .toList();
        NoticeBook told = NoticeBook.EMPTY
                .telling(List.of(occurrence("a")))
                .telling(many.subList(0, NoticeBook.KEPT / 2))
                .telling(List.of(occurrence("a")))
                .telling(many.subList(NoticeBook.KEPT / 2, NoticeBook.KEPT));

        assertThat(told.told()).hasSize(NoticeBook.KEPT);
        assertThat(told.fresh(List.of(occurrence("a"), occurrence("n0")))).containsExactly(occurrence("n0"));
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> NoticeRules.DEFAULT.withQuietFirings(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> NoticeRules.DEFAULT.withScoreBelow(1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> NoticeRules.DEFAULT.withScoreBelow(Double.NaN)).hasMessageContaining("NaN");
    }

    private static Occurrence occurrence(String identity) {
        return new Occurrence(
                Occurrence.Kind.FAILED_RUN,
                identity,
                "m",
                Optional.empty(),
                null,
                new Phrase("run.health.failed", List.of("")));
    }
}
