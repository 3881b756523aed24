package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Target;
import java.util.ArrayList;
import java.util.Collections;
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

    @Test
    void aTemplateLastsAsLongAsTheConnection() {
        catalog.put(new CatalogGateway.Template(
                "confidence", null, 0.5, Collections.nCopies(4, new CatalogGateway.Stage("one", "Judge this."))));
        assertThat(catalog.templates()).containsKey("confidence");
        assertThat(catalog.callsPerTarget()).containsEntry("confidence", 4).containsEntry("plan_quality", 3);

        catalog.clear();

        assertThat(catalog.templates()).isEmpty();
        assertThat(catalog.callsPerTarget()).containsEntry("confidence", 1);
    }
}
