package dev.pandawatch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.settings.ColumnLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
    private static final ColumnLayout LAYOUT = new ColumnLayout(
            List.of("NAME", "HEALTH"), Set.of("UNITS", "CREATED"), Map.of("NAME", 312.5), "NEXT_RUN", false);

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("made").resolve("preferences.json");
    }

    private PreferencesFile file() {
        return new PreferencesFile(path, (_, why) -> {
            throw new AssertionError(why);
        });
    }

    @Test
    void columnsOutliveTheProgramAndOtherPreferencesStay() throws IOException {
        assertThat(file().read()).isEqualTo(ColumnLayout.USUAL);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{\"of a later version\": [1]}");

        file().write(LAYOUT);

        assertThat(file().read()).isEqualTo(LAYOUT);
        assertThat(path).content().contains("of a later version");
    }

    @Test
    void nonsenseIsLeftOutAndCanBeWrittenOver() throws IOException {
        Files.createDirectories(path.getParent());
        for (String damage : List.of(
                "",
                "{\"monitorColumns\": {\"order\": [",
                "[1]",
                "{\"monitorColumns\": 7}",
                "{\"monitorColumns\": {\"order\": 1, \"hidden\": {}, \"widths\": [5], \"sortedBy\": [], \"ascending\": {}}}",
                "{\"monitorColumns\": {\"order\": [null, 3], \"widths\": {\"NAME\": \"wide\", \"UNITS\": null}}}")) {
            Files.writeString(path, damage);
            assertThat(file().read()).as(damage).isEqualTo(ColumnLayout.USUAL);
        }

        file().write(LAYOUT);
        assertThat(file().read()).isEqualTo(LAYOUT);
    }
}
