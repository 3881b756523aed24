package dev.pandawatch.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.ui.forecast.Volume;
import dev.pandawatch.ui.forecast.VolumeReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeReadingTest {
    private final EditorBench bench = new EditorBench();
    private final VolumeReading reading =
            new VolumeReading(bench.connection, new UiTasks(bench.waiting::add, Runnable::run));

    @Test
    void aServerIsAskedOnceInTheBackgroundForFourWholeWeeks() {
        List<Instant> from = new ArrayList<>();
        DayVolume day = new DayVolume(LocalDate.of(2026, 11, 20), 24, 0);
        bench.server.project = new QuietProject() {
            @Override
            public List<DayVolume> volume(Instant start, Instant end) {
                from.add(start);
                return List.of(day);
            }
        };

        reading.read();
        reading.read();
        assertThat(bench.waiting).hasSize(1);
        assertThat(reading.volumeProperty().get()).isEqualTo(new Volume.Unread());

        bench.waiting.remove().run();
        reading.read();

        assertThat(bench.waiting).isEmpty();
        assertThat(reading.volumeProperty().get()).isEqualTo(new Volume.Read(List.of(day), 0));
        assertThat(from).containsExactly(Instant.parse("2026-10-25T00:00:00Z"));
    }

    @Test
    void aFailureIsKeptSoThatItCanBeSaid() {
        bench.server.project = new QuietProject() {
            @Override
            public List<DayVolume> volume(Instant start, Instant end) {
                throw EditorBench.unreachable();
            }
        };

        reading.read();
        bench.waiting.remove().run();

        assertThat(reading.volumeProperty().get()).isInstanceOf(Volume.Failed.class);
    }
}
