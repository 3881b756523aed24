package dev.pandawatch.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The firings of a monitor since its last run, if they came to nothing.
///
/// @param firings how many
/// @param last when the newest of them was due; empty without any
public record Silence(int firings, Optional<Instant> last) {
    public static final Silence NONE = new Silence(0, Optional.empty());

    /// What is silent of a past.
    ///
    /// @param ledger from no later than the last run on
    public static Silence of(FiringLedger ledger) {
        List<Firing> silent = ledger.silent();
        return silent.isEmpty()
                ? NONE
                : new Silence(silent.size(), Optional.of(silent.getLast().due()));
    }
}
