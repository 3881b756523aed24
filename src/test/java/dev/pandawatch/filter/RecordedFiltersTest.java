package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.http.JsonFilterCodec;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Opened and saved untouched, recorded filters stay as they are.
class RecordedFiltersTest {
    static Set<String> recorded() {
        return RecordedFilters.everyObject();
    }

    @Test
    void thereAreMany() {
        assertThat(recorded()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void nothingChanges(String json) {
        JsonMapper plain = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        JsonFilterCodec codec = new JsonFilterCodec();
        FilterDocument opened = codec.read(json).toOptional().orElseThrow();

        assertThat(plain.readTree(codec.write(opened))).isEqualTo(plain.readTree(json));
        assertThat(plain.readTree(JsonText.of(opened.entries()))).isEqualTo(plain.readTree(json));
    }
}
