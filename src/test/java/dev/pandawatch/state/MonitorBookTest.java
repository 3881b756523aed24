package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.LedgerEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import org.junit.jupiter.api.Test;

class MonitorBookTest {
    private final MonitorBook book = new MonitorBook();

    @Test
    void anUnchangedListMakesNoNoise() {
        book.replaceAll(list("a", "b"));
        List<String> noise = new ArrayList<>();
        book.monitors().addListener((ListChangeListener<Monitor>) change -> noise.add(change.toString()));

        book.replaceAll(list("a", "b"));

        assertThat(noise).isEmpty();
    }

    @Test
    void theServersOrderIsKeptThroughNewChangedAndDeletedMonitors() {
        book.replaceAll(list("a", "b", "c", "d"));

        book.replaceAll(list("x", "c", "a", "d"));

        assertThat(ids()).containsExactly("x", "c", "a", "d");
    }

    @Test
    void aChangedMonitorTakesThePlaceOfTheOldOne() {
        book.replaceAll(list("a", "b"));

        book.put(Samples.monitor("b", "renamed"));

        assertThat(ids()).containsExactly("a", "b");
        assertThat(name("b")).isEqualTo("renamed");
    }

    @Test
    void aNewMonitorStandsAtTheTop() {
        book.replaceAll(list("a"));
        book.put(Samples.monitor("n", "new"));

        assertThat(ids()).containsExactly("n", "a");
    }

    @Test
    void whatWasDoneSinceAListWasAskedForOutlastsIt() {
        book.replaceAll(list("a", "b", "c"));
        book.put(Samples.monitor("a", "before"));
        long asked = book.changes();
        book.put(Samples.monitor("b", "renamed"));
        book.remove(new MonitorId("c"));
        book.put(Samples.monitor("n", "new"));

        book.replaceAll(list("x", "a", "b", "c"), asked);

        assertThat(ids()).containsExactly("n", "x", "a", "b");
        assertThat(name("a")).as("put before").isEqualTo("monitor a");
        assertThat(name("b")).isEqualTo("renamed");

        book.replaceAll(list("n", "b"), book.changes());
        assertThat(ids()).as("asked for afterwards").containsExactly("n", "b");
        assertThat(name("b")).isEqualTo("monitor b");
    }

    private String name(String id) {
        return book.find(new MonitorId(id)).orElseThrow().name();
    }

    @Test
    void aRunThatDidNotChangeMakesNoNoise() {
        book.putRuns(List.of(Samples.run("r", "RUNNING")));
        List<String> noise = new ArrayList<>();
        book.runs()
                .addListener((MapChangeListener<String, Object>) change -> noise.add(String.valueOf(change.getKey())));

        book.putRuns(List.of(Samples.run("r", "RUNNING")));
        assertThat(noise).isEmpty();

        book.putRuns(List.of(Samples.run("r", "COMPLETED")));
        assertThat(noise).containsExactly("r");
    }

    @Test
    void whatThePlanRefusedIsRememberedOfItsTargetUntilARunIsSeen() {
        Monitor traces = Samples.monitor("t", "of traces");
        Instant refused = Instant.parse("2026-11-22T21:00:00Z");
        book.refused(Target.TRACE, refused);

        assertThat(refusal(traces)).contains(refused);
        book.putRuns(List.of(Samples.run("s", "SESSION", "PENDING", 1, 0)));
        book.putRuns(List.of(Samples.queuedAt(refused, Samples.run("before", "COMPLETED"))));
        assertThat(refusal(traces)).as("sessions ran, traces only before").contains(refused);
        book.putRuns(List.of(Samples.queuedAt(refused.plusMillis(1), Samples.run("since", "COMPLETED"))));
        assertThat(refusal(traces)).isEmpty();

        book.refused(Target.TRACE, refused.plusSeconds(90));
        assertThat(refusal(traces)).contains(refused.plusSeconds(90));
        book.clear();
        assertThat(refusal(traces)).isEmpty();
    }

    private Optional<Instant> refusal(Monitor monitor) {
        assertThat(book.heard(monitor).evidence().refused())
                .isEqualTo(book.evidence(monitor, LedgerEvidence.ALL_RUNS).refused());
        return book.heard(monitor).evidence().refused();
    }

    @Test
    void anotherProjectStartsEmpty() {
        book.replaceAll(new MonitorList(List.of(Samples.monitor("a", "a")), List.of(1)));
        book.putRuns(List.of(Samples.run("r", "COMPLETED")));

        book.clear();

        assertThat(book.monitors()).isEmpty();
        assertThat(book.unreadable()).isEmpty();
        assertThat(book.runs()).isEmpty();
    }

    private List<String> ids() {
        return book.monitors().stream().map(monitor -> monitor.id().value()).toList();
    }

    private static MonitorList list(String... ids) {
        return new MonitorList(
                List.of(ids).stream()
                        .map(id -> Samples.monitor(id, "monitor " + id))
                        .toList(),
                List.of());
    }
}
