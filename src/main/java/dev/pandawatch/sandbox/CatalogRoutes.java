package dev.pandawatch.sandbox;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The routes that tell what can be chosen.
final class CatalogRoutes {
    private CatalogRoutes() {}

    static List<Route> routes(Catalog catalog) {
        return List.of(
                plain("/evaluations/trace-metrics", catalog, Catalog::traceMetrics),
                plain("/evaluations/session-metrics", catalog, Catalog::sessionMetrics),
                plain("/evaluations/providers", catalog, Catalog::providers),
                Route.scoped("GET", "/evaluations/trace-runs/template", (call, _) -> template(call, catalog)));
    }

    private static Route plain(String path, Catalog catalog, Function<Catalog, JsonNode> part) {
        return Route.scoped("GET", path, (_, _) -> Reply.json(200, part.apply(catalog)));
    }

    private static Reply template(Call call, Catalog catalog) {
        var complaints = new Complaints();
        String metric = complaints.required(call.query(), "metric");
        complaints.enforce();
        return Reply.json(200, catalog.template(metric));
    }
}
