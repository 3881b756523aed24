package dev.pandawatch.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The query parameters of a request.
record Query(Map<String, List<String>> values) {

    static Query parse(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                if (!pair.isEmpty()) {
                    values.computeIfAbsent(decoded(sides[0]), _ -> new ArrayList<>())
                            .add(sides.length == 1 ? "" : decoded(sides[1]));
                }
            }
        }
        return new Query(values);
    }

    /// Of a repeated parameter the last one counts (F80).
    Optional<String> last(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getLast);
    }

    /// All values of a repeated parameter; empty if it is absent.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a stray percent sign stands for itself
        }
    }
}
