package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs and scores, each kind under the path of its target (F101).
record HttpRunGateway(PandaProbeHttp http) implements RunGateway {
    private static final String EVALUATIONS = "evaluations";

    @Override
    public Page<EvalRun> recent(Target target, int limit, int offset) {
        return RunJson.page(http.send(page(Ask.get(EVALUATIONS, runs(target)), limit, offset)));
    }

    @Override
    public EvalRun run(String id) {
        return RunJson.read(
                http.send(Ask.get(EVALUATIONS, runs(Target.TRACE), id)).object());
    }

    @Override
    public List<RunScore> scores(Target level, String runId) {
        return ScoreJson.array(level, http.send(Ask.get(EVALUATIONS, runs(level), runId, "scores")));
    }

    @Override
    public Page<RunScore> scores(ScoreSelection wanted, int limit, int offset) {
        String list = wanted.level() == Target.TRACE ? "trace-scores" : "session-scores";
        Ask ask = Ask.get(EVALUATIONS, list).with(parameters(wanted));
        return ScoreJson.page(wanted.level(), http.send(page(ask, limit, offset)));
    }

    @Override
    public void delete(Target target, String id, boolean withScores) {
        Ask ask = Ask.delete(EVALUATIONS, runs(target), id);
        http.delete(withScores ? ask.with("delete_scores", "true") : ask);
    }

    @Override
    public EvalRun retry(Target target, String id) {
        return RunJson.read(
                http.send(Ask.post(EVALUATIONS, runs(target), id, "retry")).object());
    }

    private static String runs(Target target) {
        return switch (target) {
            case TRACE -> "trace-runs";
            case SESSION -> "session-runs";
        };
    }

    private static Ask page(Ask ask, int limit, int offset) {
        return ask.with("limit", limit).with("offset", offset);
    }

    private static List<Ask.Parameter> parameters(ScoreSelection wanted) {
        List<Ask.Parameter> parameters = new ArrayList<>();
        parameter("eval_run_id", wanted.runId()).ifPresent(parameters::add);
        parameter(wanted.level() == Target.TRACE ? "trace_id" : "session_id", wanted.targetId())
                .ifPresent(parameters::add);
        parameter("name", wanted.metric()).ifPresent(parameters::add);
        parameter("status", wanted.status()).ifPresent(parameters::add);
        parameter("date_from", text(wanted.from())).ifPresent(parameters::add);
        parameter("date_to", text(wanted.to())).ifPresent(parameters::add);
        return parameters;
    }

    private static Optional<Ask.Parameter> parameter(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(text -> new Ask.Parameter(name, text));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
