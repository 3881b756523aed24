package dev.pandawatch.sandbox;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/// The routes that need no project.
final class SystemRoutes {
    private static final String VERSION = "0.5.0";

    private SystemRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.open("GET", "/", (_, _) -> root()), Route.open("GET", "/health", (_, world) -> health(world)));
    }

    private static Reply root() {
        return Reply.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", "PandaProbe")
                        .put("version", VERSION)
                        .put("status", "healthy")
                        .put("docs", "/docs")
                        .put("scalar", "/scalar"));
    }

    private static Reply health(World world) {
        return Reply.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "healthy")
                        .put("version", VERSION)
                        .put("environment", "development")
                        .put("timestamp", Wire.instant(world.now())));
    }
}
