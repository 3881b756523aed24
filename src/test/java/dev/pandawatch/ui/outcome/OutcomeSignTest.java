package dev.pandawatch.ui.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.run.Firing;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.kit.FiringSign.Start;
import dev.pandawatch.ui.kit.HealthShape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeSignTest {
    private static final Instant DUE = Instant.parse("2026-11-22T21:00:00Z");

    @Test
    void whatWasNotCheckedYetIsNeitherCleanNorWithoutVerdict() {
        assertThat(sign(Firing.Kind.RAN, new RunOutcome.Unverified(3)).mark()).isEqualTo(FiringMark.UNVERIFIED);
        assertThat(sign(Firing.Kind.RAN, new RunOutcome.NoVerdict(9, 3)).mark()).isEqualTo(FiringMark.NO_VERDICT);
        assertThat(sign(Firing.Kind.RAN, new RunOutcome.Clean(3)).mark()).isEqualTo(FiringMark.CLEAN);
        assertThat(OutcomeShape.of(new RunOutcome.Unverified(3))).isEqualTo(HealthShape.UNVERIFIED);
        assertThat(OutcomeShape.of(MonitorHealth.State.UNVERIFIED)).isEqualTo(HealthShape.UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"RAN, DUE", "RAN_BY_HAND, BY_HAND", "RAN_LATE, LATE", "UNKNOWN, DUE"})
    void howARunBeganIsToldWhateverCameOfIt(Firing.Kind kind, Start start) {
        assertThat(sign(kind, new RunOutcome.Clean(3))).isEqualTo(new FiringSign(FiringMark.CLEAN, start));
        assertThat(sign(kind, new RunOutcome.Failed(""))).isEqualTo(new FiringSign(FiringMark.FAILED, start));
        assertThat(sign(kind, new RunOutcome.Degraded(1, 2))).isEqualTo(new FiringSign(FiringMark.DEGRADED, start));
    }

    @Test
    void whatIsToComeIsLateOnceItsMomentHasCome() {
        Firing upcoming = new Firing(DUE, Firing.Kind.UPCOMING, Optional.empty(), List.of());

        assertThat(OutcomeSign.of(upcoming, Optional.empty(), DUE.minusSeconds(1))
                        .mark())
                .isEqualTo(FiringMark.UPCOMING);
        assertThat(OutcomeSign.of(upcoming, Optional.empty(), DUE).mark()).isEqualTo(FiringMark.LATE);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAHealthyMonitorLooksHealthy(MonitorHealth.State state) {
        assertThat(OutcomeShape.of(state) == HealthShape.HEALTHY).isEqualTo(state == MonitorHealth.State.HEALTHY);
    }

    private static FiringSign sign(Firing.Kind kind, RunOutcome outcome) {
        return OutcomeSign.of(new Firing(DUE, kind, Optional.empty(), List.of()), Optional.of(outcome), DUE);
    }
}
