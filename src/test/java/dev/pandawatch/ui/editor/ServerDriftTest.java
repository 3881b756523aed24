package dev.pandawatch.ui.editor;

import static dev.pandawatch.ui.editor.EditorBench.monitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.state.Samples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerDriftTest {
    private static final Monitor OPENED = monitor("m-1", "Nightly", "daily", FilterDocument.EMPTY);

    private final EditorBench bench = new EditorBench();
    private final MonitorEditorViewModel editor = bench.edit(OPENED);

    @Test
    void aChangeOnTheServerIsToldBeforeSaving() {
        editor.form().samplingRateProperty().set("0.5");
        bench.book.put(monitor("m-1", "Weekly", "weekly", FilterDocument.EMPTY));

        assertThat(drift().fields()).isEqualTo(Set.of("name", "cadence"));
        assertThat(drift().contested()).isEmpty();
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.DRIFTED);
        editor.submit();
        assertThat(bench.server.changed).isEmpty();
    }

    @Test
    void keepingMineTakesOverWhatWasNotEditedHere() {
        editor.form().nameProperty().set("Mine");
        bench.book.put(monitor("m-1", "Theirs", "weekly", new FilterDocument(Map.of("user_id", "u-1"))));
        assertThat(drift().contested()).containsExactly("name");

        editor.drift().keepMine();
        editor.submit();

        assertThat(editor.form().cadenceProperty().get()).isEqualTo("weekly");
        assertThat(editor.form().filtersProperty().get().has("user_id")).isTrue();
        assertThat(bench.server.changed).containsExactly(new MonitorChange(List.of(new MonitorChange.Name("Mine"))));
    }

    @Test
    void takingTheirsGivesUpOnlyWhatTheyChanged() {
        editor.form().nameProperty().set("Mine");
        editor.form().samplingRateProperty().set("0.5");
        bench.book.put(monitor("m-1", "Theirs", "daily", FilterDocument.EMPTY));

        editor.drift().takeTheirs();
        editor.submit();

        assertThat(editor.form().nameProperty().get()).isEqualTo("Theirs");
        assertThat(bench.server.changed)
                .containsExactly(new MonitorChange(List.of(new MonitorChange.SamplingRate(0.5))));
    }

    @Test
    void theSameChangeMadeThereIsNoNews() {
        editor.form().nameProperty().set("Weekly");
        bench.book.put(monitor("m-1", "Weekly", "daily", FilterDocument.EMPTY));

        assertThat(editor.drift().driftProperty().get()).isInstanceOf(ServerDrift.None.class);
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.UNCHANGED);
    }

    @Test
    void aNewNextRunIsNoDrift() {
        bench.book.put(Samples.monitor("m-1", "Nightly"));
        editor.drift().takeTheirs();
        bench.book.put(new Monitor(
                OPENED.id(),
                "project",
                "Nightly",
                "TRACE",
                OPENED.metricNames(),
                FilterDocument.EMPTY,
                1,
                null,
                "daily",
                true,
                "ACTIVE",
                Samples.NOW,
                "r-2",
                Samples.NOW.plusSeconds(86_400),
                Samples.NOW,
                Samples.NOW,
                Map.of()));

        assertThat(editor.drift().driftProperty().get()).isInstanceOf(ServerDrift.None.class);
        assertThat(editor.parts().schedule().standingProperty().get()).isEqualTo(Samples.NOW.plusSeconds(86_400));
    }

    @Test
    void aDeletedMonitorIsTold() {
        bench.book.replaceAll(new MonitorList(List.of(), List.of()));

        assertThat(editor.drift().driftProperty().get()).isInstanceOf(ServerDrift.Gone.class);
    }

    @Test
    void aClosedEditorNoLongerWatches() {
        editor.close();
        bench.book.put(monitor("m-1", "Weekly", "weekly", FilterDocument.EMPTY));

        assertThat(editor.drift().driftProperty().get()).isInstanceOf(ServerDrift.None.class);
    }

    private ServerDrift.Changed drift() {
        return (ServerDrift.Changed) editor.drift().driftProperty().get();
    }
}
