package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.CatalogGateway.Stage;
import dev.pandawatch.gateway.GatewayException;
import java.util.List;

/// What can be seen of a metric's prompts.
public sealed interface MetricPrompts {

    /// The server has a template for offered TRACE metrics only (F135).
    record None() implements MetricPrompts {}

    record Folded() implements MetricPrompts {}

    record Reading() implements MetricPrompts {}

    /// As the server told them.
    ///
    /// @param stages none if no judge is asked
    record Told(List<Stage> stages) implements MetricPrompts {
        public Told {
            stages = List.copyOf(stages);
        }
    }

    record Failed(GatewayException why) implements MetricPrompts {}
}
