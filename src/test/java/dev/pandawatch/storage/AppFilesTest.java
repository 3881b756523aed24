package dev.pandawatch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFilesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsTheDesktopStandard() {
        assertThat(AppFiles.of("Linux", HOME, Map.of()).sandbox())
                .isEqualTo(HOME.resolve(".local/share/pandawatch/sandbox.json"));
        assertThat(AppFiles.of("Linux", HOME, Map.of("XDG_DATA_HOME", "/data")).sandbox())
                .isEqualTo(Path.of("/data/pandawatch/sandbox.json"));
    }

    @Test
    void aRelativeStandardFolderIsIgnored() {
        assertThat(AppFiles.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data")).sandbox())
                .isEqualTo(HOME.resolve(".local/share/pandawatch/sandbox.json"));
    }

    @Test
    void theOtherSystemsHaveTheirOwnPlaces() {
        assertThat(AppFiles.of("Mac OS X", HOME, Map.of()).sandbox())
                .isEqualTo(HOME.resolve("Library/Application Support/Pandawatch/sandbox.json"));
        assertThat(AppFiles.of("Windows 11", HOME, Map.of("APPDATA", "/roaming"))
                        .sandbox())
                .isEqualTo(Path.of("/roaming/Pandawatch/sandbox.json"));
    }

    @Test
    void anOwnFolderWins() {
        assertThat(AppFiles.of("Linux", HOME, Map.of("PANDAWATCH_HOME", "/elsewhere"))
                        .sandbox())
                .isEqualTo(Path.of("/elsewhere/sandbox.json"));
    }

    @Test
    void eachKindOfFileHasItsOwnName() {
        AppFiles files = AppFiles.of("Linux", HOME, Map.of("PANDAWATCH_HOME", "/p"));

        assertThat(List.of(files.sandbox(), files.notices(), files.schedules(), files.preferences()))
                .containsExactly(
                        Path.of("/p/sandbox.json"),
                        Path.of("/p/notices.json"),
                        Path.of("/p/schedules.json"),
                        Path.of("/p/preferences.json"));
    }
}
