package dev.pandawatch.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One method of one path.
///
/// @param segments the path between slashes; `{name}` takes any one segment
/// @param limited true if the handler counts the call itself, so that the default limit does not apply (F126)
record Route(String method, List<String> segments, Scope scope, boolean readsBody, boolean limited, Handler handler) {

    /// Whose data the route is about.
    enum Scope {
        /// Nobody's: no credentials, no project.
        OPEN,
        PROJECT
    }

    /// Answers a call. Runs alone: one call at a time sees the world.
    @FunctionalInterface
    interface Handler {
        Reply answer(Call call, World world);
    }

    Route {
        segments = List.copyOf(segments);
    }

    static Route open(String method, String path, Handler handler) {
        return new Route(method, split(path), Scope.OPEN, false, false, handler);
    }

    static Route scoped(String method, String path, Handler handler) {
        boolean body = method.equals("PATCH") || (method.equals("POST") && !path.contains("{"));
        return new Route(method, split(path), Scope.PROJECT, body, false, handler);
    }

    Route ownLimit() {
        return new Route(method, segments, scope, readsBody, true, handler);
    }

    /// The slots of a path that has this route's form.
    Optional<Map<String, String>> match(String path) {
        List<String> given = split(path);
        if (given.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> slots = new TreeMap<>();
        for (int i = 0; i < given.size(); i++) {
            String pattern = segments.get(i);
            String text = given.get(i);
            if (pattern.startsWith("{") && !text.isEmpty()) {
                slots.put(pattern.substring(1, pattern.length() - 1), text);
            } else if (!pattern.equals(text)) {
                return Optional.empty();
            }
        }
        return Optional.of(slots);
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }
}
