package dev.pandawatch.gateway;

import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;

/// Tells what a write would send, without sending it. Does not block.
public interface RequestPreview {

    Request create(MonitorDefinition definition);

    Request change(MonitorId id, MonitorChange change);

    /// One request as it would go out.
    ///
    /// @param path below the base URL
    /// @param body the JSON that is sent, indented for reading
    /// @param bytes the length of the body as it is sent
    record Request(String method, String path, String body, int bytes) {}
}
