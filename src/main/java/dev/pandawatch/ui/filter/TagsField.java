package dev.pandawatch.ui.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A key whose value is a list of tags, typed one after the other. A comma ends a tag; a backslash takes the character
/// after it as it is, so that `a\,b` is one tag with a comma in it. Blanks around a tag do not count.
final class TagsField implements FilterField {
    private static final char ESCAPE = '\\';

    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyTags = FXCollections.unmodifiableObservableList(tags);
    private final StringProperty pending = new SimpleStringProperty(this, "pending", "");
    private boolean settling;
    private @Nullable Runnable changed;

    TagsField() {
        pending.subscribe((_, _) -> settle());
    }

    /// The tags that are ended.
    ObservableList<String> tags() {
        return readOnlyTags;
    }

    /// What is being typed. It counts already, as if it were ended.
    StringProperty pendingProperty() {
        return pending;
    }

    /// Ends what is being typed.
    void end() {
        take(pending.get(), true);
    }

    void remove(String tag) {
        if (tags.remove(tag)) {
            tell();
        }
    }

    /// Adds `tag` in place of what is being typed, or takes it away if it is there.
    void toggle(String tag) {
        settling = true;
        pending.set("");
        settling = false;
        if (!tags.remove(tag)) {
            tags.add(tag);
        }
        tell();
    }

    /// Takes the last tag back into the text, as Backspace in an empty field does.
    void reopenLast() {
        if (!tags.isEmpty()) {
            settling = true;
            pending.set(escaped(tags.removeLast()));
            settling = false;
            tell();
        }
    }

    @Override
    public boolean show(@Nullable Object stored) {
        List<String> shown = new ArrayList<>();
        boolean fits = stored == null || stored instanceof List<?>;
        if (stored instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof String tag && !tag.isEmpty()) {
                    shown.add(tag);
                } else {
                    fits = false;
                }
            }
        }
        settling = true;
        pending.set("");
        tags.setAll(fits ? shown : List.of());
        settling = false;
        tell();
        return fits;
    }

    @Override
    public @Nullable Object value() {
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(split(pending.get()));
        return all.isEmpty() ? null : List.copyOf(all);
    }

    @Override
    public void onChange(Runnable action) {
        changed = action;
    }

    private void settle() {
        if (!settling) {
            take(pending.get(), false);
        }
    }

    /// Moves ended tags from `text` to the list; the last piece goes along if `all`.
    private void take(String text, boolean all) {
        int end = all ? text.length() : lastComma(text);
        settling = true;
        if (end >= 0) {
            split(text.substring(0, end)).stream()
                    .filter(tag -> !tags.contains(tag))
                    .forEach(tags::add);
            pending.set(all ? "" : text.substring(end + 1).stripLeading());
        }
        settling = false;
        tell();
    }

    private void tell() {
        if (changed != null) {
            changed.run();
        }
    }

    private static int lastComma(String text) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ESCAPE) {
                i++;
            } else if (text.charAt(i) == ',') {
                last = i;
            }
        }
        return last;
    }

    static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int kept = 0; // up to here blanks at the end were meant
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE && i + 1 < text.length()) {
                piece.append(text.charAt(++i));
                kept = piece.length();
            } else if (c == ',') {
                add(piece, kept, pieces);
                kept = 0;
            } else if (!Character.isWhitespace(c) || !piece.isEmpty()) {
                piece.append(c);
            }
        }
        add(piece, kept, pieces);
        return pieces;
    }

    private static void add(StringBuilder piece, int kept, List<String> pieces) {
        while (piece.length() > kept && Character.isWhitespace(piece.charAt(piece.length() - 1))) {
            piece.setLength(piece.length() - 1);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        piece.setLength(0);
    }

    private static String escaped(String tag) {
        String text = tag.replace("\\", "\\\\").replace(",", "\\,");
        boolean blankEnd = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
        return blankEnd ? text.substring(0, text.length() - 1) + "\\" + text.substring(text.length() - 1) : text;
    }
}
