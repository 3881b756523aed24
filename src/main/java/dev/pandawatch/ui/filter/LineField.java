package dev.pandawatch.ui.filter;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A key whose value is text, taken exactly as typed.
final class LineField implements FilterField {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    StringProperty textProperty() {
        return text;
    }

    /// A line break or another control character cannot stand in a line of text, and an empty text looks like none.
    @Override
    public boolean show(@Nullable Object stored) {
        boolean fits = stored == null
                || (stored instanceof String line
                        && !line.isEmpty()
                        && line.codePoints().noneMatch(Character::isISOControl));
        text.set(fits && stored != null ? (String) stored : "");
        return fits;
    }

    @Override
    public @Nullable Object value() {
        return text.get().isEmpty() ? null : text.get();
    }

    @Override
    public void onChange(Runnable action) {
        text.subscribe((_, _) -> action.run());
    }
}
