package dev.pandawatch.app;

import static dev.pandawatch.state.Samples.NOW;
import static dev.pandawatch.state.Samples.a;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.FakeServer;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.LedgerEvidence.Span;
import dev.pandawatch.run.ScheduleBook;
import dev.pandawatch.run.ScheduleBook.Page;
import dev.pandawatch.run.ScheduleShelf;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LogKeepingTest {
    private static final MonitorId ID = new MonitorId("m");
    private static final Monitor ACTIVE = a("m").build();
    private static final Monitor PAUSED = a("m").paused().build();

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Map<String, ScheduleBook> shelf = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final Connection connection = new Connection(clock::get);
    private final MonitorBook book = new MonitorBook();
    private final LogKeeping logs =
            new LogKeeping(connection, book.logbook(), shelf(), new UiTasks(background::add, Runnable::run));

    private ScheduleShelf shelf() {
        return new ScheduleShelf() {
            @Override
            public ScheduleBook read(String name) {
                return shelf.getOrDefault(name, ScheduleBook.EMPTY);
            }

            @Override
            public void write(String name, ScheduleBook kept) {
                written.add(name);
                shelf.put(name, kept);
            }
        };
    }

    /// As the session does it.
    private void turn(String name) {
        logs.turn(name, known -> {
            connection.use(
                    new ConnectionProfile(name, URI.create("http://" + name), new Credentials.None("p"), false),
                    new FakeServer());
            book.clear();
            book.logbook().begin(known);
        });
    }

    private void open(String name) {
        turn(name);
        inBackground();
    }

    private void inBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    /// The refresher's part, so much later.
    private void look(Duration later, Monitor monitor) {
        clock.set(clock.get().plus(later));
        book.logbook().look(List.of(monitor), connection.now());
        connection.refreshed();
    }

    private void look(long seconds, Monitor monitor) {
        look(Duration.ofSeconds(seconds), monitor);
        inBackground();
    }

    /// What the shelf has of the monitor.
    private Page kept(String name) {
        return Optional.ofNullable(shelf().read(name).pages().get(ID)).orElseThrow();
    }

    private List<Span> pauses() {
        return book.logbook().of(ID).pauses();
    }

    @Test
    void theConnectionIsTurnedToOnlyWhenItsBookIsRead() {
        turn("one");
        assertThat(connection.server()).isEmpty();

        inBackground();

        assertThat(connection.server()).isPresent();
    }

    @Test
    void ofTwoTurnsTheLaterOneWins() {
        turn("one");
        turn("two");
        inBackground();

        assertThat(connection.profileProperty().get()).isNotNull();
        assertThat(connection.profileProperty().get().name()).isEqualTo("two");
        look(10, ACTIVE);
        assertThat(written).containsExactly("two");
    }

    @Test
    void aTurnThatIsWaitingLeavesTheLookAtTheOldOneWhereItBelongs() {
        open("one");
        look(10, ACTIVE);
        turn("two");
        look(Duration.ofSeconds(10), PAUSED); // nobody has read the new book yet
        inBackground();

        assertThat(pauses()).isEmpty();
        assertThat(kept("one").log().pauses()).hasSize(1);
        assertThat(shelf).doesNotContainKey("two");
    }

    @Test
    void whatWasSeenOutlivesTheConnectionAndBelongsToItAlone() {
        open("one");
        look(10, ACTIVE);
        look(10, PAUSED);
        List<Span> seen = pauses();
        assertThat(seen).hasSize(1);

        open("two");
        assertThat(pauses()).isEmpty();
        look(10, ACTIVE);
        open("one");

        assertThat(pauses()).isEqualTo(seen);
        assertThat(kept("two").log().pauses()).isEmpty();
    }

    @Test
    void whoReturnsBeforeTheBookIsWrittenHasTheNewest() {
        open("one");
        look(10, ACTIVE);
        look(Duration.ofSeconds(10), PAUSED);
        turn("two");
        background.remove().run(); // the turn is read and done, the book of the one before is not written
        turn("one");
        Runnable writing = background.remove();
        inBackground();
        assertThat(pauses()).hasSize(1);

        writing.run();
        assertThat(kept("one").log().pauses()).hasSize(1);
    }

    @Test
    void whatGoesItsWayIsWrittenOnceInAWhile() {
        open("one");
        look(10, ACTIVE);
        assertThat(written).as("the first look").hasSize(1);
        for (int i = 0; i < 59; i++) {
            look(5, ACTIVE);
        }
        assertThat(written).hasSize(1);

        look(5, ACTIVE);

        assertThat(written).hasSize(2);
        assertThat(kept("one").look().at()).isEqualTo(clock.get());
    }

    @Test
    void whatIsSeenToHappenIsWrittenSoon() {
        open("one");
        look(10, ACTIVE);
        look(10, PAUSED);
        assertThat(written).hasSize(1);
        look(10, PAUSED);
        assertThat(written).hasSize(1);
        look(10, PAUSED);

        assertThat(written).hasSize(2);
        assertThat(kept("one").log().pauses()).hasSize(1);
        look(30, PAUSED);
        assertThat(written).hasSize(2);
    }

    @Test
    void theEndWritesWhatIsNewAndNothingThatWasNotLookedAt() {
        open("one");
        logs.end();
        inBackground();
        assertThat(written).as("nobody looked").isEmpty();

        open("one");
        look(10, ACTIVE);
        look(10, PAUSED);
        logs.end();
        inBackground();

        assertThat(written).hasSize(2);
        assertThat(kept("one").log().pauses()).hasSize(1);
        look(600, ACTIVE);
        assertThat(written).as("it has ended").hasSize(2);
    }

    @Test
    void whatIsWrittenIsWithoutWhatIsForgotten() {
        open("one");
        look(10, ACTIVE);
        look(Duration.ofDays(31), a("other").build());
        inBackground();

        assertThat(shelf().read("one").pages()).containsOnlyKeys(new MonitorId("other"));
        assertThat(book.logbook().book().pages()).hasSize(2);
    }
}
