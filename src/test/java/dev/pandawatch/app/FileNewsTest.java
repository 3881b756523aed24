package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.run.ScheduleBook;
import dev.pandawatch.settings.ColumnLayout;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import dev.pandawatch.storage.AppFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNewsTest {
    private final Notices notices = new Notices(Clock.systemUTC());
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final FileNews news = new FileNews(notices, ui::add);

    private void onTheUiThread() {
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
    }

    @Test
    void eachFileIsToldOnceWithTheReasonIfThereIsOne() {
        Path one = Path.of("one.json");
        Path two = Path.of("two.json");
        news.met(one, new IOException("No space left on device"));
        news.met(one, new IOException("No space left on device"));
        news.met(two, new AccessDeniedException("two.json"));
        assertThat(notices.all()).as("not on another thread").isEmpty();
        onTheUiThread();

        assertThat(notices.all())
                .extracting(Notice::kind, Notice::key, Notice::arguments)
                .containsExactly(
                        tuple(Notice.Kind.PROBLEM, "notice.file", List.of("two.json")),
                        tuple(Notice.Kind.PROBLEM, "notice.file.why", List.of("one.json", "No space left on device")));
    }

    @Test
    void aDamagedFileIsToldOnceWithWhereItIsNowAndTheProgramGoesOn(@TempDir Path folder) throws IOException {
        AppFiles files = AppFiles.of("Linux", folder, Map.of("PANDAWATCH_HOME", folder.toString()));
        Files.writeString(files.notices(), "{\"sandbox\": {\"told\": [");
        Shelves shelves = Shelves.in(files, Clock.systemUTC(), news);

        assertThat(shelves.notices().read("sandbox")).isEqualTo(NoticeBook.EMPTY);
        shelves.notices().write("sandbox", NoticeBook.EMPTY);
        assertThat(shelves.notices().read("sandbox")).isEqualTo(NoticeBook.EMPTY);
        onTheUiThread();

        assertThat(notices.all())
                .extracting(Notice::kind, Notice::key, Notice::arguments)
                .containsExactly(tuple(
                        Notice.Kind.PROBLEM,
                        "notice.file.damaged",
                        List.of(files.notices().toString(), files.notices() + ".damaged")));
    }

    @Test
    void whatCannotBeKeptIsToldAndNothingElseComesOfIt(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        AppFiles below = AppFiles.of("Linux", folder, Map.of("PANDAWATCH_HOME", file.toString()));
        Shelves shelves = Shelves.in(below, Clock.systemUTC(), news);

        shelves.schedules().write("sandbox", ScheduleBook.EMPTY);
        shelves.notices().write("sandbox", NoticeBook.EMPTY);
        shelves.columns().write(ColumnLayout.USUAL);
        onTheUiThread();

        assertThat(notices.all())
                .hasSize(3)
                .allSatisfy(notice -> assertThat(notice.key()).startsWith("notice.file"));
        assertThat(shelves.schedules().read("sandbox")).isEqualTo(ScheduleBook.EMPTY);
        assertThat(shelves.notices().read("sandbox")).isEqualTo(NoticeBook.EMPTY);
        assertThat(shelves.columns().read()).isEqualTo(ColumnLayout.USUAL);
    }
}
