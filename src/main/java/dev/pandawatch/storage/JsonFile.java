package dev.pandawatch.storage;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A file of one JSON object that is read leniently and only ever replaced as a whole. Numbers keep all their digits.
///
/// @param trouble hears when the system refuses; neither reading nor writing fails in another way
/// @param precious whether one that is damaged is put aside, of which `trouble` hears; else it just counts as empty
record JsonFile(Path path, FileTrouble trouble, boolean precious) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    JsonFile(Path path, FileTrouble trouble) {
        this(path, trouble, false);
    }

    /// Empty if there is no file, if it is no JSON object, or if it cannot be read.
    ObjectNode read() {
        try {
            return load();
        } catch (IOException e) {
            trouble.met(path, e);
            return MAPPER.createObjectNode();
        }
    }

    /// Replaces the file by what `edit` makes of it. One that is there and cannot be read stays as it is.
    void change(Consumer<ObjectNode> edit) {
        try {
            ObjectNode all = load();
            edit.accept(all);
            replace(all.toString());
        } catch (IOException e) {
            trouble.met(path, e);
        }
    }

    /// The strings among the elements; empty if it is no array.
    static List<String> strings(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private ObjectNode load() throws IOException {
        if (!Files.exists(path)) {
            return MAPPER.createObjectNode();
        }
        ObjectNode all = parse(Files.readAllBytes(path));
        if (all == null && precious) {
            putAside();
        }
        return all == null ? MAPPER.createObjectNode() : all;
    }

    /// `null` if it is damaged.
    private static @Nullable ObjectNode parse(byte[] content) {
        try {
            return MAPPER.readTree(content) instanceof ObjectNode all ? all : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    private void putAside() throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".damaged");
        Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        trouble.met(path, new DamagedFile(path, aside));
    }

    private void replace(String text) throws IOException {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, path.getFileName().toString(), ".tmp");
        try {
            Files.writeString(temporary, text);
            try {
                Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
