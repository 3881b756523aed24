package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.ScheduleLog;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Watched;
import dev.pandawatch.storage.ScheduleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What befalls a monitor while the program runs, is closed and runs again, and what it then tells of it. Firings are R
/// ran, H ran by hand, L ran late, - did not run, u may still run, ? not known.
class LogbookStoriesTest {
    private static final String TEN_MINUTES = "cron:*/10 * * * *";
    private static final Map<Firing.Kind, String> LETTERS = Map.of(
            Firing.Kind.RAN, "R",
            Firing.Kind.RAN_LATE, "L",
            Firing.Kind.RAN_BY_HAND, "H",
            Firing.Kind.DID_NOT_RUN, "-",
            Firing.Kind.UPCOMING, "u",
            Firing.Kind.UNKNOWN, "?");

    @TempDir
    Path folder;

    private final SandboxClock.Manual time = SandboxClock.manual(WatchStory.NOW);
    private final SandboxServer sandbox = started(time);
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Session program;
    private String story = "";

    private static SandboxServer started(SandboxClock time) {
        try {
            return SandboxServer.start(new SandboxOptions(0, null, time, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        shut();
        http.close();
        sandbox.close();
    }

    @Test
    void aPauseThatWasSeenToBeginAndEndIsRememberedOverARestart() {
        open().created(TEN_MINUTES)
                .minutes(25)
                .posted("pause")
                .minutes(65)
                .posted("resume")
                .minutes(25);
        assertThat(marks()).isEqualTo("RRRR");
        shut();

        minutes(3).open();
        assertThat(marks()).as("nothing of the pause").isEqualTo("RRRR");
        minutes(20);
        assertThat(marks()).isEqualTo("RRRRRR");

        shut();
        forget();
        open();
        assertThat(marks()).as("what it would be without").contains("-");
    }

    @Test
    void aPauseThatWasSeenToBeginEndsAfterTheRestart() {
        open().created(TEN_MINUTES).minutes(25);
        Instant paused = time.now();
        posted("pause").minutes(5);
        shut();
        minutes(180).open().minutes(2);
        assertThat(state()).isEqualTo("PAUSED");
        assertThat(marks()).isEqualTo("RR");

        posted("resume").minutes(25);

        assertThat(state()).isEqualTo("HEALTHY");
        assertThat(marks()).isEqualTo("RRRR");
        assertThat(log().pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.from()).isBetween(paused, paused.plusSeconds(1)));
    }

    @Test
    void aPauseOfAnIntervalOverARestartIsNoSilenceAndItsFirstRunIsNotByHand() {
        open().created("every_6h").minutes(370).posted("pause").minutes(5);
        shut();
        minutes(900).open().minutes(2).posted("resume").minutes(370);

        assertThat(state()).isEqualTo("HEALTHY");
        assertThat(marks()).isEqualTo("RR");
    }

    @Test
    void aPauseThatEndedWhileTheProgramWasClosedIsHeldAgainstNobody() {
        open().created("every_6h").minutes(370).posted("pause").minutes(5);
        shut();
        minutes(900).posted("resume").minutes(800).open().minutes(5);

        assertThat(state()).isEqualTo("HEALTHY");
        assertThat(marks()).doesNotContain("-", "H").startsWith("R").endsWith("R");
    }

    @Test
    void aPauseThatBeganWhileTheProgramWasClosedIsHeldAgainstNobody() {
        open().created(TEN_MINUTES).minutes(25);
        shut();
        minutes(30).posted("pause").minutes(60).open().minutes(5);
        assertThat(marks()).doesNotContain("-", "H").startsWith("RRRR");
        assertThat(log().unseen()).hasSize(1);

        posted("resume").minutes(25);
        assertThat(state()).isEqualTo("HEALTHY");
        assertThat(marks()).doesNotContain("-", "H").endsWith("RR");
    }

    @Test
    void anIntervalThatWasPausedAndResumedWhileTheProgramWasClosedIsHeldAgainstNobody() {
        open().created("every_6h").minutes(370);
        shut();
        minutes(30).posted("pause").minutes(600).posted("resume").minutes(100).open();
        assertThat(marks()).doesNotContain("-", "H").startsWith("R");

        minutes(300);
        assertThat(state()).isEqualTo("HEALTHY");
        assertThat(marks()).doesNotContain("-", "H").endsWith("R");
    }

    @Test
    void whatFiredOnWhileTheProgramWasClosedIsNothingToWriteDown() {
        open().minutes(10);
        shut();
        minutes(2000).open();

        assertThat(program().book().logbook().book().pages().values())
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(page.log()).isEqualTo(ScheduleLog.EMPTY));
    }

    @Test
    void aSandboxThatIsPutBackStartsAnewAlsoWhereIdsAreTheSame() {
        open().minutes(5);
        String id = program().book().monitors().getFirst().id().value();
        post("/evaluations/monitors/" + id + "/pause");
        minutes(5);
        assertThat(program().book().logbook().book().pages().values())
                .anySatisfy(page -> assertThat(page.log().pauses()).hasSize(1));

        sandbox.reset();
        open();

        assertThat(program().book().monitors())
                .extracting(monitor -> monitor.id().value())
                .contains(id);
        assertThat(program().book().logbook().book().pages().values())
                .allSatisfy(page -> assertThat(page.log()).isEqualTo(ScheduleLog.EMPTY));
    }

    @Test
    void noSecretIsInTheFile() throws IOException {
        open().created(TEN_MINUTES).minutes(5);
        shut();

        assertThat(file()).content().contains("\"sandbox\"", TEN_MINUTES).doesNotContain(SandboxServer.KEY, "Story");
    }

    private Path file() {
        return folder.resolve("schedules.json");
    }

    private void forget() {
        try {
            Files.delete(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts the program, or turns the one that runs to the sandbox anew.
    private LogbookStoriesTest open() {
        Session running = program;
        if (running == null) {
            UiTasks tasks = new UiTasks(Runnable::run, Runnable::run);
            ScheduleFile shelf = new ScheduleFile(file(), time::now, (_, why) -> {
                throw new AssertionError(why);
            });
            running = Session.on(tasks, clock(), new Notices(clock()), shelf);
            program = running;
        }
        ConnectionProfile profile = new ConnectionProfile(
                "Sandbox",
                sandbox.baseUrl(),
                new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT),
                true);
        running.open(profile, new StillDate(sandbox::now));
        return this;
    }

    private void shut() {
        if (program != null) {
            program.logs().end();
            program.connection().server().ifPresent(Server::close);
            program = null;
        }
    }

    private Session program() {
        assertThat(program).isNotNull();
        return program;
    }

    private LogbookStoriesTest created(String cadence) {
        send(
                "/evaluations/monitors",
                "{'name': 'Story', 'target_type': 'TRACE', 'metrics': ['coherence'], 'cadence': '" + cadence
                        + "', 'sampling_rate': 0.05, 'only_if_changed': false}");
        return this;
    }

    /// Lets the time pass; the program, if it runs, looks every five minutes and at the end.
    private LogbookStoriesTest minutes(int minutes) {
        for (int left = minutes; left > 0; left -= 5) {
            time.advance(Duration.ofMinutes(Math.min(left, 5)));
            if (program != null) {
                program.refresher().refresh();
            }
        }
        return this;
    }

    private LogbookStoriesTest posted(String action) {
        post("/evaluations/monitors/" + story + "/" + action);
        return this;
    }

    private void post(String path) {
        send(path, "");
    }

    private void send(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(sandbox.baseUrl().resolve(path))
                .header("X-API-Key", SandboxServer.KEY)
                .header("X-Project-Name", SandboxServer.PROJECT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (program != null) {
            program.refresher().refresh();
            program.book().monitors().stream()
                    .filter(monitor -> monitor.name().equals("Story"))
                    .forEach(monitor -> story = monitor.id().value());
        }
    }

    private Watched.Seen seen() {
        return program().reckoning().watchedProperty().get().monitors().stream()
                .filter(monitor -> monitor.monitor().name().equals("Story"))
                .findFirst()
                .orElseThrow();
    }

    private ScheduleLog log() {
        return program().book().logbook().of(seen().id());
    }

    private String state() {
        return seen().past().health().state().name();
    }

    /// Of the last twelve firings.
    private String marks() {
        return seen().past().firings().stream()
                .map(firing -> LETTERS.get(firing.kind()))
                .collect(Collectors.joining());
    }

    private Clock clock() {
        InstantSource now = () -> time.now();
        return now.withZone(ZoneOffset.UTC);
    }
}
