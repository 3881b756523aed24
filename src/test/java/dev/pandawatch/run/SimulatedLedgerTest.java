package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.run.Firing.Kind;
import dev.pandawatch.run.SimulatedServer.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ledger against a scheduler that knows what really happened: every firing is found, none is made up, and none is
/// told as something else.
class SimulatedLedgerTest {
    private static final int SEEDS = 200;
    private static final Instant END =
            SimulatedServer.START.plus(Duration.ofDays(9)).plus(Duration.ofHours(5));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every_6h",
                "daily",
                "weekly",
                "cron:0 6 * * *",
                "cron:30 * * * *",
                "cron:*/15 9-17 * * 1-5",
                "cron:0 0 1,L * *",
                "cron:5,25 3 */2 * *"
            })
    void tellsWhatHappened(String cadence) {
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedServer server = new SimulatedServer(cadence, seed);
            server.run(END, true);
            LedgerEvidence evidence = LedgerEvidence.ALL_RUNS.withScheduleSince(SimulatedServer.START);

            assertThat(told(server.ledger(evidence, SimulatedServer.START)))
                    .as("seed " + seed)
                    .isEqualTo(happened(server.truth()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"every_6h", "daily", "cron:0 6 * * *", "cron:30 * * * *", "cron:5,25 3 */2 * *"})
    void neverAccusesWithoutEvidence(String cadence) {
        Instant from = END.minus(Duration.ofDays(4));
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedServer server = new SimulatedServer(cadence, seed);
            server.run(END, true);
            List<Instant> silent = server.truth().stream()
                    .filter(one -> !one.ran())
                    .map(Truth::at)
                    .toList();

            assertThat(server.ledger(LedgerEvidence.runsFrom(from), from.minus(Duration.ofDays(2)))
                            .firings())
                    .as("seed " + seed)
                    .filteredOn(firing -> firing.kind() == Kind.DID_NOT_RUN)
                    .allSatisfy(firing -> assertThat(silent)
                            .anyMatch(taken -> !taken.isBefore(firing.due().minusSeconds(60))
                                    && !taken.isAfter(firing.due().plus(Duration.ofMinutes(11)))));
        }
    }

    private static List<Kind> told(FiringLedger ledger) {
        return ledger.firings().stream()
                .map(Firing::kind)
                .map(kind -> kind == Kind.RAN_LATE ? Kind.RAN : kind)
                .filter(kind -> kind != Kind.UPCOMING)
                .toList();
    }

    private static List<Kind> happened(List<Truth> truth) {
        return truth.stream()
                .map(one -> one.byHand() ? Kind.RAN_BY_HAND : one.ran() ? Kind.RAN : Kind.DID_NOT_RUN)
                .toList();
    }
}
