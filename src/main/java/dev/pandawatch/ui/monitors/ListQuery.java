package dev.pandawatch.ui.monitors;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Which monitors are wanted: all words of the search have to occur, and of each facet one of the chosen values.
///
/// @param health how each health is called, plain as in [RowText]
record ListQuery(List<String> words, Set<Facet.Choice> choices, Map<RowHealth, String> health) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<Facet> ALL = Collections.unmodifiableSet(EnumSet.allOf(Facet.class));

    ListQuery {
        words = List.copyOf(words);
        choices = Set.copyOf(choices);
        health = Map.copyOf(health);
    }

    static ListQuery of(String text, Iterable<Facet.Choice> choices, Map<RowHealth, String> health) {
        Set<Facet.Choice> chosen = new HashSet<>();
        choices.forEach(chosen::add);
        String plain = RowText.plain(text.strip());
        return new ListQuery(plain.isEmpty() ? List.of() : List.of(SPACE.split(plain, -1)), chosen, health);
    }

    boolean takesAll() {
        return words.isEmpty() && choices.isEmpty();
    }

    /// Those of `rows` in which all words of the search occur.
    List<ListRow> found(List<ListRow> rows) {
        return words.isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> !(row instanceof MonitorRow monitor) || says(monitor))
                        .toList();
    }

    /// What can be chosen of each facet among the rows that were found; a chosen value stays on offer when nothing
    /// has it.
    Map<Facet, List<Facet.Offer>> offers(List<ListRow> found) {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
        choices.forEach(choice -> of(choice.facet(), counts).put(choice.value(), 0));
        for (ListRow row : found) {
            for (Facet facet : open(row)) {
                facet.of(row).forEach(value -> of(facet, counts).merge(value, 1, Integer::sum));
            }
        }
        Map<Facet, List<Facet.Offer>> offers = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> offers.put(facet, offers(facet, values)));
        return offers;
    }

    private static Map<String, Integer> of(Facet facet, Map<Facet, Map<String, Integer>> counts) {
        return Objects.requireNonNull(counts.get(facet));
    }

    private List<Facet.Offer> offers(Facet facet, Map<String, Integer> counts) {
        return counts.keySet().stream()
                .sorted(facet.order())
                .map(value -> new Facet.Choice(facet, value))
                .map(choice ->
                        new Facet.Offer(choice, counts.getOrDefault(choice.value(), 0), choices.contains(choice)))
                .toList();
    }

    /// The facets of which `row` counts: all others would let it through.
    private Set<Facet> open(ListRow row) {
        Set<Facet> against = against(row);
        return switch (against.size()) {
            case 0 -> ALL;
            case 1 -> against;
            default -> Set.of();
        };
    }

    /// The facets of which something is chosen, but nothing that `row` has.
    private Set<Facet> against(ListRow row) {
        if (choices.isEmpty()) {
            return Set.of();
        }
        Set<Facet> against = EnumSet.noneOf(Facet.class);
        for (Facet.Choice choice : choices) {
            if (choice.facet().tells(row)) {
                against.add(choice.facet());
            }
        }
        choices.stream()
                .filter(choice -> choice.facet().of(row).contains(choice.value()))
                .forEach(choice -> against.remove(choice.facet()));
        return against;
    }

    private boolean says(MonitorRow row) {
        String text = row.words().all();
        String lastRun = row.words().lastRun();
        String called = health.getOrDefault(row.health(), "");
        for (String word : words) {
            if (!text.contains(word) && !called.contains(word) && !lastRun.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Those of the rows that were found that have what is chosen, in `order`. Of an unreadable one only its
    /// health is known, so nothing but another health keeps it out.
    List<ListRow> pick(List<ListRow> found, Comparator<ListRow> order) {
        return found.stream()
                .filter(row -> against(row).isEmpty())
                .sorted(order)
                .toList();
    }
}
