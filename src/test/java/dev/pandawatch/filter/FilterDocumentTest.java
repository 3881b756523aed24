package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterDocumentTest {

    @Test
    void whoeverHandedInACollectionCannotChangeTheDocumentLater() {
        List<@Nullable Object> tags = new ArrayList<>();
        tags.add("a");
        tags.add(null);
        Map<String, @Nullable Object> inner = new LinkedHashMap<>(Map.of("tags", tags));
        FilterDocument document = FilterDocument.EMPTY.with("deep", inner);

        tags.add("b");
        inner.clear();

        assertThat(document.get("deep")).isEqualTo(Map.of("tags", Arrays.asList("a", null)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> document.entries().clear());
    }

    @Test
    void theOrderOfKeysIsKeptButDoesNotCount() {
        FilterDocument sent = FilterDocument.EMPTY.with("user_id", "u").with("tags", List.of("a"));
        FilterDocument stored = FilterDocument.EMPTY.with("tags", List.of("a")).with("user_id", "u");

        assertThat(sent).isEqualTo(stored);
        assertThat(sent.entries().keySet()).containsExactly("user_id", "tags");
        assertThat(sent.with("user_id", "v").entries().keySet()).containsExactly("user_id", "tags");
    }

    @Test
    void numbersOfOneValueAreOneHoweverTheyWereMade() {
        assertThat(FilterDocument.EMPTY.with("n", 5)).isEqualTo(FilterDocument.EMPTY.with("n", 5L));
        assertThat(FilterDocument.EMPTY.with("f", 1.1))
                .isEqualTo(FilterDocument.EMPTY.with("f", new BigDecimal("1.1")));
        BigInteger huge = new BigInteger("12345678901234567890");
        assertThat(FilterDocument.EMPTY.with("n", huge).get("n")).isEqualTo(huge);
    }

    @Test
    void aKeyWithNullIsNotTheSameAsNoKey() {
        FilterDocument cleared = FilterDocument.EMPTY.with("status", null);

        assertThat(cleared.has("status")).isTrue();
        assertThat(cleared.agreesOn("status", FilterDocument.EMPTY)).isFalse();
        assertThat(cleared.agreesOn("name", FilterDocument.EMPTY)).isTrue();
        assertThat(cleared.without("status")).isEqualTo(FilterDocument.EMPTY);
    }

    @Test
    void signalWeightsAreNoFilter() {
        FilterDocument stored =
                FilterDocument.EMPTY.with("signal_weights", "heavy").with("user_id", "u");

        assertThat(stored.filtersOnly()).isEqualTo(FilterDocument.EMPTY.with("user_id", "u"));
        assertThat(FilterDocument.EMPTY.filtersOnly()).isSameAs(FilterDocument.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatCannotStandInJsonIsRefused(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> FilterDocument.EMPTY.with("f", List.of(number)));
        assertThatIllegalArgumentException().isThrownBy(() -> FilterDocument.EMPTY.with("f", Thread.State.NEW));
    }
}
