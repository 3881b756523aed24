package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DateWindowTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void bothEndsMayBeOpen() {
        assertThat(new DateWindow(null, null)).isEqualTo(DateWindow.ALWAYS);
        assertThat(new DateWindow(NOON, null).to()).isNull();
        assertThat(new DateWindow(null, NOON).from()).isNull();
    }

    @Test
    void aWindowOfNoLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateWindow(NOON, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new DateWindow(NOON, NOON.minusNanos(1)));
    }

    @Test
    void anInstantThatTheServerCannotHoldIsRefused() {
        Instant tooLate = Instant.parse("+10000-01-01T00:00:00Z");

        assertThatIllegalArgumentException().isThrownBy(() -> new DateWindow(null, tooLate));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateWindow(Instant.EPOCH.minusSeconds(99_999_999_999L), null));
        assertThat(new DateWindow(null, tooLate.minusNanos(1_000)).to()).isNotNull();
    }
}
