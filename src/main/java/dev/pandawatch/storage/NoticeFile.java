package dev.pandawatch.storage;

import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Occurrence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The notice books of all connections in one JSON file. Any thread may use it.
public final class NoticeFile implements NoticeShelf {
    private final Path path;

    public NoticeFile(Path path) {
        this.path = path;
    }

    @Override
    public synchronized NoticeBook read(String connection) {
        JsonNode kept = all().path(connection);
        return kept.isObject() ? book(kept) : NoticeBook.EMPTY;
    }

    /// Replaces the file as a whole; the books of other connections stay.
    @Override
    public synchronized void write(String connection, NoticeBook book) {
        ObjectNode all = all();
        ObjectNode kept = all.putObject(connection);
        NoticeRules rules = book.rules();
        Arrays.stream(Occurrence.Kind.values())
                .filter(kind -> !rules.tells(kind))
                .map(Occurrence.Kind::name)
                .forEach(kept.putArray("off")::add);
        kept.put("quietFirings", rules.quietFirings());
        kept.put("scoreBelow", rules.scoreBelow());
        book.told().forEach(kept.putArray("told")::add);
        try {
            replace(all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /// A file that is no JSON object holds nothing: the worst that follows is that something is told again.
    private ObjectNode all() {
        try {
            return Files.exists(path)
                            && JsonMapper.shared().readTree(Files.readAllBytes(path)) instanceof ObjectNode all
                    ? all
                    : JsonMapper.shared().createObjectNode();
        } catch (JacksonException _) {
            return JsonMapper.shared().createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /// What is missing or out of range is as by default.
    private static NoticeBook book(JsonNode kept) {
        NoticeRules usual = NoticeRules.DEFAULT;
        List<String> off = strings(kept.path("off"));
        Set<Occurrence.Kind> on = EnumSet.allOf(Occurrence.Kind.class);
        on.removeIf(kind -> off.contains(kind.name()));
        int firings = kept.path("quietFirings").asInt(usual.quietFirings());
        double score = kept.path("scoreBelow").asDouble(usual.scoreBelow());
        return new NoticeBook(
                new NoticeRules(
                        on,
                        firings >= 1 && firings <= NoticeRules.MOST_FIRINGS ? firings : usual.quietFirings(),
                        score >= 0 && score <= 1 ? score : usual.scoreBelow()),
                strings(kept.path("told")));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
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
