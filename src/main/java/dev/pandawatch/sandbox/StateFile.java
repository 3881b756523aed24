package dev.pandawatch.sandbox;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The file in which a sandbox outlives its program.
record StateFile(Path path) {
    private static final Logger LOG = Logger.getLogger(StateFile.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /// What was found.
    sealed interface Found {
        record Nothing() implements Found {}

        record State(Simulation simulation) implements Found {}

        /// It could not be read, and was kept under another name.
        record Aside(Path path) implements Found {}
    }

    Found read(Instant now) throws IOException {
        if (!Files.exists(path)) {
            return new Found.Nothing();
        }
        try {
            JsonNode state = JsonMapper.shared().readTree(Files.readAllBytes(path));
            return new Found.State(StateReader.read(state));
        } catch (IOException
                | RuntimeException e) { // whatever is wrong with it, it must not keep the sandbox from starting
            Path aside = path.resolveSibling(path.getFileName() + ".unreadable-" + STAMP.format(now));
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warning("The sandbox's state could not be read (" + e.getClass().getSimpleName() + ") and was kept as "
                    + aside.getFileName());
            return new Found.Aside(aside);
        }
    }

    /// Replaces the file as a whole: a reader sees the old one or the new one.
    void write(String state) throws IOException {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, path.getFileName().toString(), ".tmp");
        try {
            Files.writeString(temporary, state);
            move(temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
