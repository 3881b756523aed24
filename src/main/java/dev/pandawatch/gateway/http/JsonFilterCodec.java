package dev.pandawatch.gateway.http;

import dev.pandawatch.filter.FilterCodec;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// Filters as JSON text, with the same codec as on the wire. Whatever is wrong is told at `filters`.
public final class JsonFilterCodec implements FilterCodec {
    @Override
    public String write(FilterDocument document) {
        return Json.indented(FilterJson.write(document));
    }

    @Override
    public Parsed<FilterDocument> read(String text) {
        JsonNode lenient;
        try {
            lenient = Json.read(text);
        } catch (JacksonException e) {
            return rejected("filter.json.syntax", e.getLocation());
        }
        if (!lenient.isObject()) {
            return Parsed.rejected(Violation.of("filters", "filter.json.no-object"));
        }
        try {
            return Parsed.ok(FilterJson.read(Json.readEachKeyOnce(text)));
        } catch (JacksonException e) {
            return rejected("filter.json.duplicate", e.getLocation());
        }
    }

    private static Parsed<FilterDocument> rejected(String key, TokenStreamLocation place) {
        return Parsed.rejected(
                Violation.of("filters", key, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr())));
    }
}
