package dev.pandawatch.ui.detail;

import java.time.Instant;
import java.util.Optional;

/// What one run says of one metric over time.
public sealed interface TrendPoint {

    String runId();

    /// When the run was queued.
    Instant at();

    /// The run gave the metric a mean.
    ///
    /// @param made over how many scores
    /// @param band of a sampled run, see [SampleBand]; empty where nothing was left out, or where too few
    ///     scores tell nothing of their scatter
    record Mean(String runId, Instant at, double mean, int made, Optional<Band> band) implements TrendPoint {}

    /// The run says nothing of the metric.
    record Gap(String runId, Instant at, Why why) implements TrendPoint {}

    /// Both ends are included and lie in 0 to 1, as all scores do.
    record Band(double low, double high) {}

    /// Why there is no mean.
    enum Why {
        /// What is left of its scores was not judged (F113).
        NO_VERDICT,
        /// Whether it was judged is not known (F113).
        UNVERIFIED,
        /// It broke off, or each of its scores failed.
        FAILED,
        /// There is not one score of the metric that says something.
        NOTHING,
        /// The run was not asked for the metric.
        NOT_ASKED
    }
}
