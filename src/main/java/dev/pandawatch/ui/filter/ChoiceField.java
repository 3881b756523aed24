package dev.pandawatch.ui.filter;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A key with a few possible values; `null` does not restrict.
///
/// @param choices as they are stored
record ChoiceField(List<Object> choices, ObjectProperty<@Nullable Object> chosen) implements FilterField {
    ChoiceField(List<?> choices) {
        this(List.copyOf(choices), new SimpleObjectProperty<>(null));
    }

    @Override
    public boolean show(@Nullable Object stored) {
        boolean fits = stored == null || choices.contains(stored);
        chosen.set(fits ? stored : null);
        return fits;
    }

    @Override
    public @Nullable Object value() {
        return chosen.get();
    }

    @Override
    public void onChange(Runnable action) {
        chosen.subscribe((_, _) -> action.run());
    }
}
