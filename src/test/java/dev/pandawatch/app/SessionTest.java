package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.run.ScheduleShelf;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Notices;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Duration AHEAD = Duration.ofHours(3);

    @Test
    void aServerThatIsOnlyTriedTeachesTheConnectionNothing() throws IOException {
        Clock slow = Clock.offset(Clock.systemUTC(), AHEAD.negated());
        Session session = Session.on(
                new UiTasks(Runnable::run, Runnable::run), slow, new Notices(slow), ScheduleShelf.inMemory());
        try (SandboxServer sandbox = SandboxServer.start(new SandboxOptions(0, null, SandboxClock.system(), 1))) {
            ConnectionProfile profile = new ConnectionProfile(
                    "Sandbox",
                    sandbox.baseUrl(),
                    new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT),
                    true);
            try (Server tried = session.tryOut(profile)) {
                tried.probe().server();
            }
            assertThat(session.connection().clockAheadProperty().get()).isZero();
            assertThat(session.connection().inLastMinuteProperty().get()).isZero();

            session.open(profile);
            assertThat(session.connection().clockAheadProperty().get()).isGreaterThan(AHEAD.minusMinutes(5));
            session.connection().server().ifPresent(Server::close);
        }
    }
}
