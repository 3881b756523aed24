package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Target;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private final Catalog catalog = new Catalog();

    @Test
    void whoeverListensIsToldThoughNobodyKeepsTheList() {
        List<Integer> seen = new ArrayList<>();
        InvalidationListener listener = _ -> seen.add(catalog.metrics().size());
        catalog.metrics().addListener(listener);
        System.gc();

        catalog.fill(new Catalog.Contents(
                List.of(new Metric("coherence", "Whether it holds together", Target.TRACE)),
                List.of(),
                "openai/gpt-5"));

        assertThat(seen).containsExactly(1);
        assertThat(catalog.metrics()).isSameAs(catalog.metrics());
        assertThat(catalog.providers()).isSameAs(catalog.providers());
    }
}
