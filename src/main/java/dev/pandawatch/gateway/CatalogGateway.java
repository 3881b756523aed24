package dev.pandawatch.gateway;

import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server offers to choose from. Blocks; throws [GatewayException].
public interface CatalogGateway {

    List<Metric> metrics(Target target);

    List<Provider> providers();

    /// The server's template of a TRACE metric.
    Template template(String metric);

    /// A judge's provider.
    ///
    /// @param key the first part of a model's name, `openai` in `openai/gpt-4o`
    /// @param available whether the server has its credentials
    /// @param message the server's own words about it
    record Provider(String key, String name, boolean available, String message) {}

    /// How the server judges one TRACE metric by default.
    ///
    /// @param model what the server uses where a monitor names no model (F29)
    /// @param threshold from which score a target passes; NaN if the server does not say
    /// @param stages in the order in which the judge is called; none if it is not
    record Template(String metric, @Nullable String model, double threshold, List<Stage> stages) {
        public Template {
            stages = List.copyOf(stages);
        }
    }

    /// One call of the judge.
    ///
    /// @param prompt what it is asked, about a sample trace; the server's text as it came
    record Stage(String name, String prompt) {}
}
