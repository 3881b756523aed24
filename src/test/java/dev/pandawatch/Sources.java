package dev.pandawatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own files, for the tests that hold its walls.
final class Sources {
    static final Path JAVA = Path.of("src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    static List<Path> in(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a stylesheet without its comments.
    static String css(Path file) {
        return read(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /// The text of a class without its comments, as far as a line tells.
    static String code(Path file) {
        return read(file).replaceAll("(?m)^\\s*//.*$", "");
    }
}
