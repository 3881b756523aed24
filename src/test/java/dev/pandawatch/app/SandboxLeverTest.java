package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.ScheduleShelf;
import dev.pandawatch.state.Notices;
import dev.pandawatch.ui.shell.SandboxControls;
import dev.pandawatch.ui.shell.SandboxControls.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The session against the sandbox inside the program, over HTTP, with its time moved on.
class SandboxLeverTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UiTasks tasks = new UiTasks(Runnable::run, Runnable::run);
    private final Session session =
            Session.on(tasks, Clock.systemUTC(), new Notices(Clock.systemUTC()), ScheduleShelf.inMemory());
    private final Sandbox sandbox = new Sandbox(session, tasks, null);
    private final SandboxControls controls = sandbox.controls();

    @BeforeEach
    void open() {
        sandbox.open();
    }

    @AfterEach
    void close() {
        session.connection().server().ifPresent(Server::close);
        sandbox.close();
    }

    @Test
    void afterASkipTheListSeesTheNewRunAndTheServersClockHasFollowed() {
        assertThat(session.connection().clockAheadProperty().get()).isLessThan(SECOND);
        Instant due = session.book().monitors().stream()
                .filter(monitor -> monitor.nextRunAt() != null)
                .filter(monitor -> monitor.status().equals("ACTIVE"))
                .map(Monitor::nextRunAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Set<String> before = lastRuns();

        assertThat(controls.skipToNextFiring()).isTrue();
        session.refresher().refresh();

        assertThat(session.connection().now()).isAfter(due);
        assertThat(lastRuns()).as("a run that was not there").isNotEqualTo(before);
        assertThat(session.connection().clockAheadProperty().get()).isGreaterThan(Duration.ZERO);
    }

    @Test
    void theServersClockFollowsLeapsAndTheWayBack() {
        controls.advance(Duration.ofHours(3));
        session.refresher().refresh();
        assertThat(session.connection().clockAheadProperty().get())
                .isBetween(
                        Duration.ofHours(3).minus(SECOND), Duration.ofHours(3).plus(SECOND));

        sandbox.reset();
        assertThat(session.connection().clockAheadProperty().get()).isLessThan(SECOND);
    }

    @Test
    void eachPartIsBrokenAndMended() {
        for (Part part : Part.values()) {
            controls.fail(part);
            assertThat(controls.broken()).containsExactly(part);
            controls.mend(part);
            assertThat(controls.broken()).isEmpty();
        }
    }

    @Test
    void aBrokenDatabaseIsNoticedByTheListAndItsMendingToo() {
        controls.fail(Part.DATABASE);
        session.refresher().refresh();
        assertThat(session.connection().troubleProperty().get()).isNotNull();

        controls.mend(Part.DATABASE);
        session.refresher().refresh();
        assertThat(session.connection().troubleProperty().get()).isNull();
    }

    private Set<String> lastRuns() {
        return session.book().monitors().stream()
                .map(Monitor::lastRunId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }
}
