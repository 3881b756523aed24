package dev.pandawatch.storage;

import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Occurrence;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The notice books of all connections in one JSON file. A file that is damaged, or that the system refuses, holds
/// nothing: the worst that follows is that something is told again. Any thread may use it.
public final class NoticeFile implements NoticeShelf {
    private final JsonFile file;

    public NoticeFile(Path path, FileTrouble trouble) {
        this.file = new JsonFile(path, trouble);
    }

    @Override
    public synchronized NoticeBook read(String connection) {
        JsonNode kept = file.read().path(connection);
        return kept.isObject() ? book(kept) : NoticeBook.EMPTY;
    }

    /// Replaces the file as a whole; the books of other connections stay.
    @Override
    public synchronized void write(String connection, NoticeBook book) {
        file.change(all -> put(all.putObject(connection), book));
    }

    private static void put(ObjectNode kept, NoticeBook book) {
        NoticeRules rules = book.rules();
        Arrays.stream(Occurrence.Kind.values())
                .filter(kind -> !rules.tells(kind))
                .map(Occurrence.Kind::name)
                .forEach(kept.putArray("off")::add);
        kept.put("quietFirings", rules.quietFirings());
        kept.put("scoreBelow", rules.scoreBelow());
        book.told().forEach(kept.putArray("told")::add);
    }

    /// What is missing or out of range is as by default.
    private static NoticeBook book(JsonNode kept) {
        NoticeRules usual = NoticeRules.DEFAULT;
        List<String> off = JsonFile.strings(kept.path("off"));
        Set<Occurrence.Kind> on = EnumSet.allOf(Occurrence.Kind.class);
        on.removeIf(kind -> off.contains(kind.name()));
        int firings = kept.path("quietFirings").asInt(usual.quietFirings());
        double score = kept.path("scoreBelow").asDouble(usual.scoreBelow());
        return new NoticeBook(
                new NoticeRules(
                        on,
                        firings >= 1 && firings <= NoticeRules.MOST_FIRINGS ? firings : usual.quietFirings(),
                        score >= 0 && score <= 1 ? score : usual.scoreBelow()),
                JsonFile.strings(kept.path("told")));
    }
}
