package dev.pandawatch.gateway.http;

import java.math.BigDecimal;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// JSON text and its tree. Numbers keep every digit: filters may hold any (F23).
final class Json {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// The server takes filters that are nested 200 deep and more; the default here is 500 for the whole answer.
    private static final int DEEPEST = 1_500;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(10_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /// Makes the first answer wait no longer for all that is loaded for the sake of JSON; to be called off the UI
    /// thread, before or while the first question is asked.
    static void load() {
        read("{}");
    }

    /// As a person would write it: no exponent where there need be none, no `.0`.
    static JsonNode number(double value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return NODES.numberNode(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    /// @throws tools.jackson.core.JacksonException if `text` is no JSON
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /// Like [#read(String)], but a key that an object has twice is an error too.
    ///
    /// @throws tools.jackson.core.JacksonException if `text` is no such JSON
    static JsonNode readEachKeyOnce(String text) {
        return MAPPER.reader()
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .readTree(text);
    }

    static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /// For people.
    static String indented(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
