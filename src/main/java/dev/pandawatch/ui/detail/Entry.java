package dev.pandawatch.ui.detail;

import dev.pandawatch.run.Firing;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.outcome.OutcomeSign;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One firing with what its run amounts to.
///
/// @param outcome empty where there is no run
public record Entry(Firing firing, FiringSign sign, Optional<RunOutcome> outcome) {

    static Entry of(Firing firing, Map<String, RunOutcome> outcomes, Instant now) {
        Optional<RunOutcome> outcome = firing.run().map(run -> outcomes.getOrDefault(run.id(), RunOutcome.of(run)));
        return new Entry(firing, OutcomeSign.of(firing, outcome, now), outcome);
    }

    public Instant at() {
        return firing.due();
    }

    public FiringMark mark() {
        return sign.mark();
    }
}
