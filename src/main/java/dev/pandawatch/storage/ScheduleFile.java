package dev.pandawatch.storage;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.LedgerEvidence.Span;
import dev.pandawatch.run.ScheduleBook;
import dev.pandawatch.run.ScheduleBook.Page;
import dev.pandawatch.run.ScheduleLog;
import dev.pandawatch.run.ScheduleLog.Look;
import dev.pandawatch.run.ScheduleShelf;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was seen of the schedules of all connections, in one JSON file: ids, cadences and moments, in seconds since
/// 1970 to the last digit. A file that is damaged, or that the system refuses, holds nothing, and a page that makes no
/// sense is left out: the worst that follows is that a pause is not known any more. Any thread may use it.
public final class ScheduleFile implements ScheduleShelf {
    private static final String WRITTEN = "written";
    private static final String SEEN = "seen";
    private static final String MONITORS = "monitors";

    private final JsonFile file;
    private final InstantSource clock;

    /// @param clock our own
    public ScheduleFile(Path path, InstantSource clock, FileTrouble trouble) {
        this.file = new JsonFile(path, trouble);
        this.clock = clock;
    }

    @Override
    public synchronized ScheduleBook read(String connection) {
        JsonNode kept = file.read().path(connection);
        Instant seen = Seconds.read(kept.path(SEEN));
        Map<MonitorId, Page> pages = new HashMap<>();
        kept.path(MONITORS)
                .forEachEntry((id, page) -> page(page, seen).ifPresent(read -> pages.put(new MonitorId(id), read)));
        return new ScheduleBook(pages);
    }

    /// Replaces the file as a whole. The books of other connections stay, unless they were not written for so long that
    /// nothing in them is worth keeping.
    @Override
    public synchronized void write(String connection, ScheduleBook book) {
        Instant now = clock.instant();
        file.change(all -> {
            all.removeIf(other -> {
                Instant written = Seconds.read(other.path(WRITTEN));
                return written == null || written.plus(ScheduleBook.ABSENCE).isBefore(now);
            });
            put(all.putObject(connection), book, now);
        });
    }

    private static void put(ObjectNode kept, ScheduleBook book, Instant now) {
        Seconds.write(kept, WRITTEN, now);
        Instant seen = book.pages().values().stream()
                .map(page -> page.look().at())
                .max(Instant::compareTo)
                .orElse(now);
        Seconds.write(kept, SEEN, seen);
        ObjectNode monitors = kept.putObject(MONITORS);
        book.pages().forEach((id, page) -> {
            ObjectNode written = monitors.putObject(id.value());
            put(written, page.look(), seen);
            put(written, page.log());
        });
    }

    /// Most were seen together, so only what was not says when.
    private static void put(ObjectNode page, Look look, Instant seen) {
        page.put("cadence", look.cadence());
        if (!look.active()) {
            page.put("paused", true);
        }
        Seconds.write(page, "created", look.createdAt());
        Seconds.write(page, "last", look.lastRunAt());
        Seconds.write(page, "next", look.nextRunAt());
        if (!look.at().equals(seen)) {
            Seconds.write(page, SEEN, look.at());
        }
    }

    private static void put(ObjectNode page, ScheduleLog log) {
        log.since().ifPresent(since -> Seconds.write(page, "since", since));
        put(page, "pauses", log.pauses());
        put(page, "outages", log.outages());
        put(page, "unseen", log.unseen());
        if (!log.restarts().isEmpty()) {
            ArrayNode restarts = page.putArray("restarts");
            log.restarts().forEach(at -> restarts.add(Seconds.of(at)));
        }
    }

    private static void put(ObjectNode page, String name, List<Span> spans) {
        if (spans.isEmpty()) {
            return;
        }
        ArrayNode array = page.putArray(name);
        for (Span span : spans) {
            ArrayNode ends = array.addArray().add(Seconds.of(span.from()));
            if (span.to() != null) {
                ends.add(Seconds.of(span.to()));
            }
        }
    }

    private static Optional<Page> page(JsonNode page, @Nullable Instant seen) {
        Instant own = Seconds.read(page.path(SEEN));
        Instant at = own == null ? seen : own;
        if (at == null || !page.path("cadence").isString()) {
            return Optional.empty();
        }
        Look look = new Look(
                page.path("cadence").stringValue(),
                !page.path("paused").asBoolean(false),
                Seconds.read(page.path("created")),
                Seconds.read(page.path("last")),
                Seconds.read(page.path("next")),
                null,
                at);
        return Optional.of(new Page(look, log(page)));
    }

    private static ScheduleLog log(JsonNode page) {
        return new ScheduleLog(
                Optional.ofNullable(Seconds.read(page.path("since"))),
                spans(page.path("pauses"), true),
                page.path("restarts")
                        .valueStream()
                        .map(Seconds::read)
                        .filter(Objects::nonNull)
                        .toList(),
                spans(page.path("outages"), false),
                spans(page.path("unseen"), false));
    }

    /// @param mayLast whether the newest may have no end yet
    private static List<Span> spans(JsonNode array, boolean mayLast) {
        List<Span> spans = new ArrayList<>();
        for (int place = 0; place < array.size(); place++) {
            JsonNode ends = array.path(place);
            Instant from = Seconds.read(ends.path(0));
            Instant to = Seconds.read(ends.path(1));
            boolean lasts = mayLast && ends.size() == 1 && place == array.size() - 1;
            if (from != null && (lasts || (to != null && !to.isBefore(from)))) {
                spans.add(new Span(from, to));
            }
        }
        return spans;
    }
}
