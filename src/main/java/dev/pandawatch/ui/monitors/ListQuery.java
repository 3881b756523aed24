package dev.pandawatch.ui.monitors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which monitors are wanted: all words of the search have to occur, and of each facet one of the chosen values.
///
/// @param health how each health is called, plain as in [RowText]
record ListQuery(List<String> words, Set<Facet.Choice> choices, Map<RowHealth, String> health) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

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

    boolean takes(ListRow row) {
        return switch (row) {
            case UnreadableRow _ -> true;
            case MonitorRow monitor -> matches(monitor, null);
        };
    }

    /// What can be chosen of `facet` among `rows`; a chosen value stays on offer when nothing has it.
    List<Facet.Offer> offers(Facet facet, List<ListRow> rows) {
        Map<String, Integer> counts = new TreeMap<>(facet.order());
        choices.stream().filter(choice -> choice.facet() == facet).forEach(choice -> counts.put(choice.value(), 0));
        for (ListRow row : rows) {
            if (row instanceof MonitorRow monitor && matches(monitor, facet)) {
                facet.of(monitor).forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        List<Facet.Offer> offers = new ArrayList<>();
        counts.forEach((value, count) -> {
            Facet.Choice choice = new Facet.Choice(facet, value);
            offers.add(new Facet.Offer(choice, count, choices.contains(choice)));
        });
        return List.copyOf(offers);
    }

    private boolean matches(MonitorRow row, @Nullable Facet ignored) {
        for (Facet facet : Facet.values()) {
            if (facet != ignored && !chosen(facet, row)) {
                return false;
            }
        }
        String text = row.words().all();
        String called = health.getOrDefault(row.health(), "");
        return words.stream().allMatch(word -> text.contains(word) || called.contains(word));
    }

    private boolean chosen(Facet facet, MonitorRow row) {
        boolean any = false;
        for (Facet.Choice choice : choices) {
            if (choice.facet() == facet) {
                if (facet.of(row).contains(choice.value())) {
                    return true;
                }
                any = true;
            }
        }
        return !any;
    }

    /// `rows` as wanted, in `order`.
    List<ListRow> pick(List<ListRow> rows, Comparator<ListRow> order) {
        return rows.stream().filter(this::takes).sorted(order).toList();
    }
}
