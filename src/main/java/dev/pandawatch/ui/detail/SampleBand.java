package dev.pandawatch.ui.detail;

import dev.pandawatch.run.EvalRun;
import java.util.Optional;

/// The error band of a sampled mean: the 95 % interval by Student's t, narrowed by how much of everything was drawn
/// (finite population correction). The server tells only how many targets it drew, `int(matches × rate)` (F46), so the
/// number of matches is taken to be drawn / rate; the band is about right, not exact.
final class SampleBand {
    /// The 0.975 quantiles of Student's t by degrees of freedom from 1.
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    /// That of the normal distribution, for more degrees of freedom.
    private static final double NORMAL = 1.960;

    private SampleBand() {}

    /// Empty if the run evaluated all that matched, or gave fewer than two scores.
    static Optional<TrendPoint.Band> of(EvalRun run, MetricReport report) {
        double rate = run.samplingRate();
        if (!(rate < 1) || report.made() < 2) {
            return Optional.empty();
        }
        double half = quantile(report.made() - 1)
                * report.deviation()
                / Math.sqrt(report.made())
                * correction(report.made(), run.totalTargets(), rate);
        return Optional.of(new TrendPoint.Band(Math.max(0, report.mean() - half), Math.min(1, report.mean() + half)));
    }

    private static double quantile(int freedom) {
        return freedom <= T.length ? T[freedom - 1] : NORMAL;
    }

    /// At most 1; no correction where the rate tells nothing of the matches.
    private static double correction(int made, int drawn, double rate) {
        if (!(rate > 0)) {
            return 1;
        }
        double all = Math.max(made, Math.rint(drawn / rate));
        return all <= 1 ? 0 : Math.sqrt((all - made) / (all - 1));
    }
}
