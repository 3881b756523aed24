package dev.pandawatch.gateway;

import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import java.util.List;

/// The runs of one project, whoever started them, and their scores. Every call blocks, so none is made on the UI
/// thread; each throws [GatewayException].
public interface RunGateway {
    /// The longest page the server gives.
    int LONGEST_PAGE = 200;

    /// The runs of the whole project, newest first: the last run of every monitor costs two lists, not a call a
    /// monitor (F83). Runs that come in between two pages show the last ones of a page again on the next.
    ///
    /// @param limit 1 to [#LONGEST_PAGE]
    Page<EvalRun> recent(Target target, int limit, int offset);

    /// One run of either target (F101).
    EvalRun run(String id);

    /// All scores of one run at one level, newest first: its results; or for a SESSION run and [Target#TRACE] the
    /// signals that it had to compute on its way, in which alone an outage is to be seen (F101, F113). While it
    /// runs, those of the finished targets (F105). Empty also for a run that is not there (F102).
    List<RunScore> scores(Target level, String runId);

    /// A part of the project's scores, newest first.
    ///
    /// @param limit 1 to [#LONGEST_PAGE]
    Page<RunScore> scores(ScoreSelection wanted, int limit, int offset);

    /// Deletes a run in whatever state it is. Returns also when it was gone already.
    ///
    /// @param target the run's: its scores of that level are meant
    /// @param withScores whether they go too; else they stay and belong to no run (F110)
    void delete(Target target, String id, boolean withScores);

    /// Evaluates again what failed, as a new run outside any monitor, billed as any other; the old one keeps its
    /// failures (F103). Without a failure it is [GatewayException.Refused].
    ///
    /// @return the new run
    EvalRun retry(Target target, String id);
}
