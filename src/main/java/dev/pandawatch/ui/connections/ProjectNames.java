package dev.pandawatch.ui.connections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Names of projects that are known to exist or to be meant, so that a mistyped one is seen before it makes a project
/// (F11). Names are told apart by case, as the server does.
final class ProjectNames {
    /// At this many wrong letters it is another name.
    private static final int FAR = 3;

    private final Set<String> known;

    ProjectNames(Collection<String> known) {
        this.known = new HashSet<>(known);
    }

    boolean knows(String name) {
        return known.contains(name);
    }

    /// The known name that is nearest to `name`, if one is near.
    Optional<String> near(String name) {
        String best = null;
        int least = Math.min(FAR, Math.max(2, name.length() / 3));
        for (String other : known.stream().sorted().toList()) {
            int distance = distance(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
            if (distance < least) {
                best = other;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How many letters have to be put in, left out or changed (Levenshtein).
    private static int distance(String one, String other) {
        List<Integer> above = new ArrayList<>();
        for (int column = 0; column <= other.length(); column++) {
            above.add(column);
        }
        for (int row = 1; row <= one.length(); row++) {
            List<Integer> line = new ArrayList<>(List.of(row));
            for (int column = 1; column <= other.length(); column++) {
                int changed = above.get(column - 1) + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                line.add(Math.min(changed, 1 + Math.min(above.get(column), line.get(column - 1))));
            }
            above = line;
        }
        return above.getLast();
    }
}
