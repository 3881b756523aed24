package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {

    @Test
    void comeBackFromTheirText() {
        Targets targets = Targets.of(List.of(5, 0, -7, 2_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE, 3, 3));

        assertThat(Targets.decoded(targets.encoded())).isEqualTo(targets);
        assertThat(Targets.decoded(Targets.of(List.of()).encoded()).size()).isZero();
    }

    @Test
    void aNumberThatIsCutOffIsRefused() {
        String text = Targets.of(List.of(1_000_000)).encoded();

        assertThatThrownBy(() -> Targets.decoded(text.substring(0, 2) + "=="))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsThoseBelow() {
        assertThat(Targets.of(List.of(0, 0, 1, 4)).below(1)).isEqualTo(2);
    }
}
