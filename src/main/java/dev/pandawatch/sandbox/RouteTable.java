package dev.pandawatch.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the route of a request, in the order of the table: the first whose path and method fit.
record RouteTable(List<Route> routes) {
    RouteTable {
        routes = List.copyOf(routes);
    }

    /// What the table says of a request.
    sealed interface Found {
        record Hit(Route route, Map<String, String> slots) implements Found {}

        /// The path exists, with another method.
        record OtherMethod(String allowed) implements Found {}

        /// The path exists without its trailing slash, or with one (F2).
        record OtherSlash(String path) implements Found {}

        record Nothing() implements Found {}
    }

    Found find(String method, String path) {
        Optional<Found> hit = routes.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> hit(route, path))
                .findFirst();
        return hit.orElseGet(() -> miss(path));
    }

    private static Stream<Found> hit(Route route, String path) {
        return route.match(path).stream().map(slots -> new Found.Hit(route, slots));
    }

    private Found miss(String path) {
        Optional<Route> other = at(path);
        if (other.isPresent()) {
            return new Found.OtherMethod(other.get().method());
        }
        String flipped = path.endsWith("/") ? path.replaceAll("/+$", "") : path + "/";
        return at(flipped).isPresent() ? new Found.OtherSlash(flipped) : new Found.Nothing();
    }

    private Optional<Route> at(String path) {
        return routes.stream().filter(route -> route.match(path).isPresent()).findFirst();
    }
}
