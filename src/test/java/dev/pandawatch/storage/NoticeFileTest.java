package dev.pandawatch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.Occurrence.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeFileTest {
    private static final NoticeBook BOOK = new NoticeBook(
            NoticeRules.DEFAULT.with(Kind.QUIET, false).withQuietFirings(3).withScoreBelow(0.7),
            List.of("failed-run:r1", "quiet:m1:null"));

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("made").resolve("notices.json");
    }

    private NoticeFile file() {
        return new NoticeFile(path, (_, why) -> {
            throw new AssertionError(why);
        });
    }

    @Test
    void aBookOutlivesTheProgramAndThoseOfOtherConnectionsStay() throws IOException {
        file().write("staging/p", BOOK);
        file().write("sandbox", NoticeBook.EMPTY.with(NoticeRules.DEFAULT.withQuietFirings(2)));

        NoticeFile restarted = file();
        assertThat(restarted.read("staging/p")).isEqualTo(BOOK);
        assertThat(restarted.read("sandbox").rules().quietFirings()).isEqualTo(2);
        assertThat(restarted.read("another")).isEqualTo(NoticeBook.EMPTY);
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertThat(files).as("nothing half written is left").containsExactly(path);
        }
    }

    @Test
    void aFileThatIsDamagedHoldsNothingAndCanBeWrittenAgain() throws IOException {
        Files.createDirectories(path.getParent());
        for (String damage : List.of("", "{\"sandbox\": {\"told\": [", "[1]", "{\"sandbox\": 7}")) {
            Files.writeString(path, damage);
            assertThat(file().read("sandbox")).as(damage).isEqualTo(NoticeBook.EMPTY);
        }

        file().write("sandbox", BOOK);
        assertThat(file().read("sandbox")).isEqualTo(BOOK);
    }

    @Test
    void valuesOutOfRangeAreAsByDefault() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(
                path,
                "{\"sandbox\": {\"off\": [\"NO_SUCH\", 1], \"quietFirings\": 0, \"scoreBelow\": 9, \"told\": [3]}}");

        assertThat(file().read("sandbox")).isEqualTo(NoticeBook.EMPTY);
    }
}
