package dev.pandawatch.storage;

import dev.pandawatch.settings.ColumnLayout;
import dev.pandawatch.settings.ColumnShelf;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How the person likes the program, in one JSON file. Any thread may use it.
public final class PreferencesFile implements ColumnShelf {
    private static final String COLUMNS = "monitorColumns";

    private final JsonFile file;

    public PreferencesFile(Path path, FileTrouble trouble) {
        this.file = new JsonFile(path, trouble);
    }

    /// What makes no sense is left out.
    @Override
    public synchronized ColumnLayout read() {
        JsonNode kept = file.read().path(COLUMNS);
        Map<String, Double> widths = new HashMap<>();
        kept.path("widths").forEachEntry((name, width) -> {
            if (width.isNumber()) {
                widths.put(name, width.asDouble());
            }
        });
        return new ColumnLayout(
                JsonFile.strings(kept.path("order")),
                Set.copyOf(JsonFile.strings(kept.path("hidden"))),
                widths,
                kept.path("sortedBy").asString(""),
                kept.path("ascending").asBoolean(true));
    }

    /// Replaces the file as a whole; other preferences in it stay.
    @Override
    public synchronized void write(ColumnLayout layout) {
        file.change(all -> put(all.putObject(COLUMNS), layout));
    }

    private static void put(ObjectNode kept, ColumnLayout layout) {
        layout.order().forEach(kept.putArray("order")::add);
        layout.hidden().stream().sorted().forEach(kept.putArray("hidden")::add);
        layout.widths().forEach(kept.putObject("widths")::put);
        kept.put("sortedBy", layout.sortedBy());
        kept.put("ascending", layout.ascending());
    }
}
