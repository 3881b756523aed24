package dev.pandawatch.gateway;

import dev.pandawatch.monitor.Monitor;
import java.util.List;

/// All monitors of a project, newest first, around those that the server cannot read.
///
/// @param unreadable places, counted from 0 in the server's order, of monitors that nobody can read: the server answers
///     500 there (F71), or they have no id
public record MonitorList(List<Monitor> monitors, List<Integer> unreadable) {
    public MonitorList {
        monitors = List.copyOf(monitors);
        unreadable = List.copyOf(unreadable);
    }
}
