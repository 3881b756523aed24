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
        try {
            return document(Json.readEachKeyOnce(text));
        } catch (JacksonException e) {
            return whyNot(text, e.getLocation());
        }
    }

    private static Parsed<FilterDocument> document(JsonNode node) {
        return node.isObject()
                ? Parsed.ok(FilterJson.read(node))
                : Parsed.rejected(Violation.of("filters", "filter.json.no-object"));
    }

    /// What reads without the rule of single keys breaks only that rule.
    private static Parsed<FilterDocument> whyNot(String text, TokenStreamLocation place) {
        try {
            Parsed<FilterDocument> lenient = document(Json.read(text));
            return lenient.problems().isEmpty() ? rejected("filter.json.duplicate", place) : lenient;
        } catch (JacksonException e) {
            return rejected("filter.json.syntax", e.getLocation());
        }
    }

    private static Parsed<FilterDocument> rejected(String key, TokenStreamLocation place) {
        return Parsed.rejected(
                Violation.of("filters", key, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr())));
    }
}
