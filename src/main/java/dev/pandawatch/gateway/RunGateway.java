package dev.pandawatch.gateway;

import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;

/// The runs of one project, whoever started them. Blocks; throws [GatewayException].
@FunctionalInterface
public interface RunGateway {

    /// Newest first.
    ///
    /// @param limit 1 to 200
    Page<EvalRun> recent(Target target, int limit, int offset);
}
