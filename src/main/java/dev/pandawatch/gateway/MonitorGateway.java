package dev.pandawatch.gateway;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;

/// The monitors of one project. Every call blocks, so none is made on the UI thread; each throws [GatewayException].
///
/// A write is sent once: whether it arrived when its answer was lost can only be found out by reading again (F6).
public interface MonitorGateway {

    /// All pages together, merged by id.
    MonitorList list();

    Monitor get(MonitorId id);

    Monitor create(MonitorDefinition definition);

    /// Sends the edits of `change` and nothing else; an empty change sends nothing and reads.
    Monitor change(MonitorId id, MonitorChange change);

    /// Returns also when the monitor was gone already (F77).
    void delete(MonitorId id);

    Monitor pause(MonitorId id);

    /// Restarts the schedule from now (F36).
    Monitor resume(MonitorId id);

    /// Runs it now, also while paused, and restarts the schedule from now (F40, F75).
    EvalRun trigger(MonitorId id);

    /// Newest first.
    ///
    /// @param limit 1 to 200
    Page<EvalRun> runs(MonitorId id, int limit, int offset);
}
