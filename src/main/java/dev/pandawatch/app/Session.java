package dev.pandawatch.app;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.run.ScheduleBook;
import dev.pandawatch.run.ScheduleShelf;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Profiles;
import java.time.Clock;
import java.util.function.UnaryOperator;

/// What the program knows and does while it runs, whichever server it looks at.
record Session(
        Connection connection,
        Profiles profiles,
        MonitorBook book,
        Catalog catalog,
        Notices notices,
        MonitorCommands commands,
        RunCommands runs,
        Refresher refresher,
        Reckoning reckoning,
        LogKeeping logs,
        UiTasks tasks,
        Clock clock) {
    private static final Exchange.Listener NOBODY = new Exchange.Listener() {
        @Override
        public void started(String requestId) {}

        @Override
        public void ended(Exchange exchange) {}
    };

    /// @param schedules where what was seen of them is kept
    static Session on(UiTasks tasks, Clock clock, Notices notices, ScheduleShelf schedules) {
        Connection connection = new Connection(clock);
        MonitorBook book = new MonitorBook();
        return new Session(
                connection,
                new Profiles(),
                book,
                new Catalog(),
                notices,
                new MonitorCommands(connection, book, notices, tasks),
                new RunCommands(connection, book, notices, tasks),
                new Refresher(connection, book, tasks),
                new Reckoning(connection, book, tasks),
                new LogKeeping(connection, book.logbook(), schedules, tasks),
                tasks,
                clock);
    }

    /// Turns everything to `profile`, as soon as what was seen of it before has been read; what was known of the server
    /// before is forgotten.
    void open(ConnectionProfile profile) {
        open(profile, UnaryOperator.identity());
    }

    /// As [#open(ConnectionProfile)], for a server whose answers must be read in another way to know its time.
    void open(ConnectionProfile profile, UnaryOperator<Exchange> reading) {
        logs.turn(profile.identity(), known -> turnTo(profile, reading, known));
    }

    private void turnTo(ConnectionProfile profile, UnaryOperator<Exchange> reading, ScheduleBook known) {
        Server server = HttpGateways.open(profile, listener(reading), clock);
        profiles.put(profile);
        connection.use(profile, server);
        catalog.clear();
        refresher.turn();
        book.logbook().begin(known);
        refresher.refresh();
        tasks.run(() -> Catalog.Contents.of(server.catalog()), outcome -> {
            if (connection.isOn(server)) {
                fill(outcome);
            }
        });
    }

    /// A server that is only being tried: its clock and the number of its requests are not those of the connection.
    Server tryOut(ConnectionProfile profile) {
        return HttpGateways.open(profile, NOBODY, clock);
    }

    private void fill(Outcome<Catalog.Contents> outcome) {
        switch (outcome) {
            case Outcome.Done<Catalog.Contents>(var contents) -> catalog.fill(contents);
            case Outcome.Failed<Catalog.Contents>(var why) -> notices.tell(Notice.Kind.PROBLEM, "notice.catalog", why);
        }
    }

    private Exchange.Listener listener(UnaryOperator<Exchange> reading) {
        return new Exchange.Listener() {
            @Override
            public void started(String requestId) {
                tasks.ui().execute(connection::started);
            }

            @Override
            public void ended(Exchange exchange) {
                Exchange heard = reading.apply(exchange);
                tasks.ui().execute(() -> connection.ended(heard));
            }
        };
    }
}
