package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.Messages;

/// How a run ended, in words.
final class OutcomeWords {
    private final Messages messages;

    OutcomeWords(Messages messages) {
        this.messages = messages;
    }

    /// With the counts that matter: `3 of 1,236 failed`.
    ///
    /// @param outcome what `run` amounts to by all that is known of it
    String brief(EvalRun run, RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Pending _ -> messages.text("monitors.outcome.pending");
            case RunOutcome.Running(var done, var total) -> messages.text("monitors.outcome.running", done, total);
            case RunOutcome.Clean(var targets) -> messages.text("monitors.outcome.clean", targets);
            case RunOutcome.Unverified(var targets) -> messages.text("monitors.outcome.unverified", targets);
            case RunOutcome.Degraded(var failed, var scores) ->
                messages.text("monitors.outcome.degraded", failed, scores);
            case RunOutcome.AllFailed(var scores) -> messages.text("monitors.outcome.all-failed", scores);
            case RunOutcome.Failed _ ->
                messages.text("monitors.outcome.failed", run.evaluatedCount(), run.totalTargets());
            case RunOutcome.Stuck(var done, var total, var _, var _) -> messages.text("run.outcome.stuck", done, total);
            case RunOutcome.NoVerdict _ -> messages.text("monitors.outcome.no-verdict", run.totalTargets());
            case RunOutcome.FailedForNow _ -> messages.text("run.outcome.failed-for-now");
            case RunOutcome.Nothing _ -> messages.text("monitors.outcome.nothing");
            case RunOutcome.Unknown(var status) -> messages.text("monitors.outcome.unknown", status);
        };
    }

    /// What that means, as a sentence.
    ///
    /// @param outcome what `run` amounts to by all that is known of it
    String meaning(EvalRun run, RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Pending _ -> messages.text("monitors.meaning.pending", run.totalTargets());
            case RunOutcome.Running(var done, var total) -> messages.text("monitors.meaning.running", done, total);
            case RunOutcome.Clean(var targets) -> messages.text("monitors.meaning.clean", targets);
            case RunOutcome.Unverified _ -> messages.text("monitors.meaning.unverified", run.units());
            case RunOutcome.Degraded(var failed, var scores) ->
                messages.text("monitors.meaning.degraded", failed, scores);
            case RunOutcome.AllFailed(var scores) -> messages.text("monitors.meaning.all-failed", scores);
            case RunOutcome.Failed(var reason) -> messages.text("monitors.meaning.failed", reason);
            case RunOutcome.Stuck(var done, var total, var idle, var _) ->
                messages.text("run.outcome.stuck.meaning", done, total, idle.toMinutes());
            case RunOutcome.NoVerdict(var signals, var scores) ->
                messages.text("run.outcome.no-verdict.meaning", signals, scores);
            case RunOutcome.FailedForNow(var reason, var _) ->
                messages.text("run.outcome.failed-for-now.meaning", reason);
            case RunOutcome.Nothing _ -> messages.text("monitors.meaning.nothing");
            case RunOutcome.Unknown(var status) -> messages.text("monitors.meaning.unknown", status);
        };
    }

    /// Why a run that has not ended counts as failed.
    String stuck(EvalRun run) {
        return messages.text("run.outcome.stuck.reason", run.evaluatedCount(), run.totalTargets());
    }

    /// Why a run that broke off does not count as failed yet.
    String brokeOff(EvalRun run) {
        String reason = run.errorMessage() == null ? "" : run.errorMessage();
        return messages.text("run.outcome.failed-for-now.meaning", reason);
    }
}
