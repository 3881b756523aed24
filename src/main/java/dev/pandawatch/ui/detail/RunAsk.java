package dev.pandawatch.ui.detail;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RetryPlan;

/// A question that has to be answered before a command for a run is sent.
public sealed interface RunAsk {

    EvalRun run();

    /// Retry what failed.
    record Retry(EvalRun run, Known plan) implements RunAsk {}

    /// Delete the run.
    ///
    /// @param retries how many retries stand below it, which nothing leads to any more then
    /// @param last whether its monitor names it as its last
    /// @param withScores whether its scores go too (F110)
    record Delete(EvalRun run, long retries, boolean last, boolean withScores) implements RunAsk {}

    /// Whether the question may be answered with yes: not if the server is known to refuse or to fail.
    default boolean allowed() {
        return switch (this) {
            case Retry(var run, Known.Told(var plan)) -> RetryPlan.nameFits(run) && plan.failed() > 0;
            case Retry(var run, var _) -> RetryPlan.nameFits(run);
            case Delete _ -> true;
        };
    }

    /// How far it is known what a retry evaluates.
    sealed interface Known {

        /// The server is being asked.
        record Reading() implements Known {}

        record Told(RetryPlan plan) implements Known {}

        /// The server did not say.
        record Unread(GatewayException why) implements Known {}
    }
}
