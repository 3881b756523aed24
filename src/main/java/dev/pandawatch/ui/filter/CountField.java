package dev.pandawatch.ui.filter;

import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A key whose value is a whole number, typed as text. Text that is no number stays text, for the rules to refuse.
final class CountField implements FilterField {
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,18}\\s*");

    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    StringProperty textProperty() {
        return text;
    }

    /// A number that is stored as text is not shown as a number, for the server breaks on it (F53).
    @Override
    public boolean show(@Nullable Object stored) {
        String shown = switch (stored) {
            case null -> "";
            case Long number -> number.toString();
            case String typed when !NUMBER.matcher(typed).matches() -> typed;
            default -> null;
        };
        text.set(shown == null ? "" : shown);
        return shown != null;
    }

    @Override
    public @Nullable Object value() {
        String typed = text.get();
        if (typed.isBlank()) {
            return null;
        }
        return NUMBER.matcher(typed).matches() ? (Object) Long.valueOf(typed.strip()) : typed;
    }

    @Override
    public void onChange(Runnable action) {
        text.subscribe((_, _) -> action.run());
    }
}
