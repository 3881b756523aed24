package dev.pandawatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the source must look like beyond what compiler and formatter see.
class HouseTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int MOST_LINES = 200;
    private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*|import .*|package .*|)");
    private static final Pattern VAGUE =
            Pattern.compile("\\w*(Manager|Helper|Util|Utils|Impl|Base)|Abstract\\w*|Common\\w*");

    @Test
    void noFileIsLongerThanAPersonReads() {
        assertThat(sources(MAIN))
                .filteredOn(file -> codeLines(file) > MOST_LINES)
                .isEmpty();
    }

    @Test
    void noClassHasAVagueName() {
        assertThat(sources(MAIN))
                .extracting(file -> file.getFileName().toString().replace(".java", ""))
                .noneMatch(name -> VAGUE.matcher(name).matches());
    }

    @Test
    void nothingIsLeftOver() {
        Pattern leftOver =
                Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Disa" + "bled|\\.printStack" + "Trace\\(\\)");
        assertThat(Stream.concat(sources(MAIN).stream(), sources(TESTS).stream()))
                .filteredOn(file -> leftOver.matcher(read(file)).find())
                .isEmpty();
    }

    @Test
    void noTestSleeps() {
        Pattern sleep = Pattern.compile("Thread\\.sl" + "eep|[^.\\w]sl" + "eep\\(|mock" + "ito");
        assertThat(sources(TESTS))
                .filteredOn(file -> sleep.matcher(read(file)).find())
                .isEmpty();
    }

    private static long codeLines(Path file) {
        return read(file)
                .lines()
                .filter(line -> !NO_CODE.matcher(line).matches())
                .count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
