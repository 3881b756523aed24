package dev.pandawatch.gateway;

import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;

/// What a write says on the wire, for whoever shows it before it is sent: the very body of [MonitorGateway], indented.
public interface RequestText {

    String create(MonitorDefinition definition);

    String change(MonitorChange change);
}
