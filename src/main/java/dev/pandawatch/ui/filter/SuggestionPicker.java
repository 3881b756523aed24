package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.filter.Suggestions.Suggested;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The suggested values of one filter, narrowed by what is being typed, and the one that is pointed at.
public final class SuggestionPicker {
    private static final int NONE = -1;

    private final String key;
    private final List<String> always;
    private final SuggestionsViewModel source;
    private final Predicate<String> chosen;
    private final Consumer<String> pick;
    private final ObservableList<Suggested> rows = FXCollections.observableArrayList();
    private final ObservableList<Suggested> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed", NONE);
    private final Subscription watching;
    private List<Suggested> known = List.of();
    private List<Suggested> all = List.of();
    private List<String> folded = List.of();
    private String typed = "";
    private int most;

    /// @param always values that are there also if no trace has them, first and in this order
    /// @param chosen whether a value is part of the filter
    /// @param pick what happens to a value that is picked
    SuggestionPicker(
            String key,
            List<String> always,
            SuggestionsViewModel source,
            Predicate<String> chosen,
            Consumer<String> pick) {
        this.key = key;
        this.always = List.copyOf(always);
        this.source = source;
        this.chosen = chosen;
        this.pick = pick;
        this.watching = source.suggestionsProperty().subscribe(this::learn);
    }

    String key() {
        return key;
    }

    SuggestionsViewModel source() {
        return source;
    }

    /// What contains the typed text, in whatever case.
    public ObservableList<Suggested> rows() {
        return readOnlyRows;
    }

    /// The place in [#rows] that the arrow keys have gone to; -1 for none.
    public ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// Whether an answer is awaited.
    boolean busy() {
        return source.waitingProperty().get().contains(SuggestionsViewModel.source(key));
    }

    /// Whether something is typed that the rows are held against.
    boolean narrowed() {
        return !typed.isBlank();
    }

    boolean chosen(String value) {
        return chosen.test(value);
    }

    /// Its part of the most frequent one, from 0 to 1.
    double share(Suggested row) {
        return most == 0 ? 0 : (double) row.count() / most;
    }

    /// The editor opens: everything is offered, whatever stands there.
    void open() {
        type("");
    }

    /// Narrows the rows to those that contain `text`.
    void type(String text) {
        typed = text;
        source.ask(key, text);
        fill();
    }

    /// Goes down, or up if `by` is negative, and from the first back to none.
    void point(int by) {
        pointed.set(Math.clamp(pointed.get() + (long) by, NONE, rows.size() - 1));
    }

    /// Picks what is pointed at.
    ///
    /// @return whether anything was
    boolean pick() {
        int place = pointed.get();
        if (place == NONE) {
            return false;
        }
        pick(rows.get(place));
        return true;
    }

    /// Picks `row`, offers everything again, and points at the row where it stands then.
    void pick(Suggested row) {
        pick.accept(row.value());
        typed = "";
        fill();
        pointed.set(rows.indexOf(row));
    }

    /// Asks again after a failure.
    void retry() {
        source.ask(key, typed);
    }

    private void learn(Suggestions suggestions) {
        List<Suggested> now = suggestions.of(key);
        if (now.equals(known) && !all.isEmpty()) {
            return;
        }
        known = now;
        List<Suggested> merged = new ArrayList<>();
        always.forEach(value -> merged.add(now.stream()
                .filter(suggested -> suggested.value().equals(value))
                .findFirst()
                .orElse(new Suggested(value, 0, null))));
        now.stream().filter(suggested -> !always.contains(suggested.value())).forEach(merged::add);
        all = List.copyOf(merged);
        most = all.stream().mapToInt(Suggested::count).max().orElse(0);
        folded = all.stream().map(suggested -> fold(suggested.value())).toList();
        fill();
    }

    private void fill() {
        pointed.set(NONE);
        String part = fold(typed.strip());
        if (part.isEmpty()) {
            rows.setAll(all);
            return;
        }
        List<Suggested> left = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            if (folded.get(place).contains(part)) {
                left.add(all.get(place));
            }
        }
        rows.setAll(left);
    }

    void close() {
        watching.unsubscribe();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
