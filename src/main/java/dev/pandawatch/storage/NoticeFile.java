package dev.pandawatch.storage;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Notification;
import dev.pandawatch.notice.Occurrence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The notice books of all connections in one JSON file: rules, identities, and what was told with the names of its
/// monitors. A file that is damaged is put aside, and one that the system refuses holds nothing: the worst that follows
/// is that something is told again. An entry that makes no sense is left out. Any thread may use it.
public final class NoticeFile implements NoticeShelf {
    /// The server's reasons may be longer; whoever wants the whole of one finds it with the run.
    private static final int LONGEST = 500;

    private final JsonFile file;

    public NoticeFile(Path path, FileTrouble trouble) {
        this.file = new JsonFile(path, trouble, true);
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
        ArrayNode notifications = kept.putArray("notifications");
        book.all().forEach(entry -> put(notifications.addObject(), entry));
    }

    private static void put(ObjectNode kept, Notification entry) {
        Occurrence what = entry.what();
        kept.put("kind", what.kind().name());
        kept.put("identity", what.identity());
        kept.put("subject", what.subject());
        what.monitor().ifPresent(id -> kept.put("monitor", id.value()));
        Seconds.write(kept, "at", what.at());
        Seconds.write(kept, "told", entry.told());
        kept.put("seen", entry.seen());
        kept.put("stands", entry.stands());
        kept.put("phrase", what.phrase().key());
        ArrayNode arguments = kept.putArray("arguments");
        what.phrase().arguments().forEach(argument -> put(arguments, argument));
    }

    private static void put(ArrayNode arguments, Object argument) {
        switch (argument) {
            case Double number -> arguments.add(number);
            case Number number -> arguments.add(number.longValue());
            case Instant moment -> Seconds.write(arguments.addObject(), "at", moment);
            default -> arguments.add(cut(String.valueOf(argument)));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
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
                JsonFile.strings(kept.path("told")),
                kept.path("notifications")
                        .valueStream()
                        .flatMap(entry -> notification(entry).stream())
                        .toList());
    }

    private static Optional<Notification> notification(JsonNode kept) {
        String name = kept.path("kind").asString("");
        String identity = kept.path("identity").asString("");
        Instant told = Seconds.read(kept.path("told"));
        Phrase phrase = new Phrase(
                kept.path("phrase").asString(""),
                kept.path("arguments").valueStream().map(NoticeFile::argument).toList());
        if (told == null || identity.isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(Occurrence.Kind.values())
                .filter(kind -> kind.name().equals(name) && kind.says(phrase))
                .findFirst()
                .map(kind -> new Occurrence(
                        kind,
                        identity,
                        kept.path("subject").asString(""),
                        monitor(kept.path("monitor").asString("")),
                        Seconds.read(kept.path("at")),
                        phrase))
                .map(what -> new Notification(
                        what,
                        told,
                        kept.path("seen").asBoolean(false),
                        kept.path("stands").asBoolean(false)));
    }

    private static Optional<MonitorId> monitor(String id) {
        return id.isBlank() ? Optional.empty() : Optional.of(new MonitorId(id));
    }

    /// What makes no sense stays what it is, which no phrase takes.
    private static Object argument(JsonNode kept) {
        Instant moment = Seconds.read(kept.path("at"));
        if (moment != null) {
            return moment;
        } else if (kept.isString()) {
            return kept.stringValue();
        } else if (kept.isIntegralNumber() && kept.canConvertToLong()) {
            return kept.longValue();
        } else {
            return kept.isNumber() ? Double.valueOf(kept.doubleValue()) : kept;
        }
    }
}
