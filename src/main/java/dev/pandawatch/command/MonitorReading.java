package dev.pandawatch.command;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;

/// Reads one monitor again after a command that changed it on the way. A question of its own: that its answer is
/// missing does not mean that the command failed.
record MonitorReading(Connection connection, MonitorBook book, Notices notices, UiTasks tasks) {

    void again(MonitorId id, String name) {
        connection.server().ifPresent(server -> again(server, id, name));
    }

    private void again(Server server, MonitorId id, String name) {
        tasks.run(() -> server.monitors().get(id), outcome -> {
            if (connection.isOn(server)) {
                settle(outcome, name);
            }
        });
    }

    private void settle(Outcome<Monitor> outcome, String name) {
        switch (outcome) {
            case Outcome.Done<Monitor>(var monitor) -> {
                book.put(monitor);
                connection.agreement().answered(monitor);
            }
            case Outcome.Failed<Monitor>(var why) -> notices.tell(Notice.Kind.NOTE, "notice.unread", name, why);
        }
    }
}
