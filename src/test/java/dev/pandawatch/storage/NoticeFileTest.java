package dev.pandawatch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.Notification;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.notice.Occurrence.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeFileTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00.123456Z");

    private static final NoticeBook BOOK = new NoticeBook(
            NoticeRules.DEFAULT.with(Kind.QUIET, false).withQuietFirings(3).withScoreBelow(0.7),
            List.of("failed-run:r1", "quiet:m1:null"),
            List.of(
                    new Notification(
                            occurrence(Kind.SCHEDULER, null, new Phrase("run.alarm", List.of(2L, AT))), AT, true, true),
                    new Notification(
                            occurrence(
                                    Kind.LOW_SCORE,
                                    AT,
                                    new Phrase("notify.low-score", List.of(0.5, "coherence", 0.25, "toxicity", 0.0))),
                            AT.plusSeconds(60),
                            false,
                            true),
                    new Notification(
                            occurrence(Kind.FAILED_RUN, AT, new Phrase("run.health.failed", List.of("No provider."))),
                            AT,
                            false,
                            false)));

    private static Occurrence occurrence(Kind kind, @Nullable Instant at, Phrase phrase) {
        return new Occurrence(
                kind,
                kind + ":r1",
                kind == Kind.SCHEDULER ? "" : "Nightly “quality”",
                kind == Kind.SCHEDULER ? Optional.empty() : Optional.of(new MonitorId("m1")),
                at,
                phrase);
    }

    private final List<IOException> troubles = new ArrayList<>();

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("made").resolve("notices.json");
    }

    private NoticeFile file() {
        return new NoticeFile(path, (_, why) -> troubles.add(why));
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
    void aFileThatIsDamagedIsPutAsideAndToldOnce() throws IOException {
        Files.createDirectories(path.getParent());
        for (String damage : List.of("", "{\"sandbox\": {\"told\": [", "[1]")) {
            troubles.clear();
            Files.writeString(path, damage);
            assertThat(file().read("sandbox")).as(damage).isEqualTo(NoticeBook.EMPTY);
            assertThat(file().read("another")).as(damage).isEqualTo(NoticeBook.EMPTY);

            assertThat(troubles)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            DamagedFile.class,
                            damaged -> assertThat(damaged.aside()).hasContent(damage));
            assertThat(path).doesNotExist();
        }

        file().write("sandbox", BOOK);
        assertThat(file().read("sandbox")).isEqualTo(BOOK);
    }

    @Test
    void aFileThatIsDamagedIsPutAsideAlsoByAWrite() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{");

        file().write("sandbox", BOOK);

        assertThat(troubles).hasSize(1);
        assertThat(path.resolveSibling("notices.json.damaged")).hasContent("{");
        assertThat(file().read("sandbox")).isEqualTo(BOOK);
    }

    @Test
    void anEntryThatMakesNoSenseIsLeftOut() throws IOException {
        file().write("sandbox", BOOK);
        String whole = Files.readString(path);
        for (String damage : List.of(
                whole.replace("run.health.failed", "no.such.key"),
                whole.replace("FAILED_RUN\"", "NO_SUCH\""),
                whole.replace("\"No provider.\"", "7"),
                whole.replace("\"No provider.\"", "[]"),
                whole.replace("\"No provider.\"", "\"No provider.\", 1"))) {
            Files.writeString(path, damage);
            assertThat(damage).isNotEqualTo(whole);
            assertThat(file().read("sandbox").all())
                    .as(damage)
                    .isEqualTo(BOOK.all().subList(0, 2));
        }
        Files.writeString(path, "{\"sandbox\": {\"notifications\": [7, {}, {\"kind\": \"FAILED_RUN\"}], \"told\": 1}}");
        assertThat(file().read("sandbox")).isEqualTo(NoticeBook.EMPTY);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aLongReasonIsCut() {
        Phrase phrase = new Phrase("run.health.failed", List.of("x".repeat(5000)));
        Notification entry = new Notification(occurrence(Kind.FAILED_RUN, AT, phrase), AT, false, true);
        file().write("sandbox", new NoticeBook(NoticeRules.DEFAULT, List.of(), List.of(entry)));

        assertThat(path.toFile().length()).isLessThan(1000);
        assertThat(file().read("sandbox").all())
                .singleElement()
                .satisfies(read -> assertThat(read.what().phrase().arguments().getFirst())
                        .asString()
                        .endsWith("x…"));
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
