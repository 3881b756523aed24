package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;

/// The two lists of runs, one for each target (F101).
record HttpRunGateway(PandaProbeHttp http) implements RunGateway {

    @Override
    public Page<EvalRun> recent(Target target, int limit, int offset) {
        String list = switch (target) {
            case TRACE -> "trace-runs";
            case SESSION -> "session-runs";
        };
        return RunJson.page(
                http.send(Ask.get("evaluations", list).with("limit", limit).with("offset", offset)));
    }
}
