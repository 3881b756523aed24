package dev.pandawatch.ui.filter;

import org.jspecify.annotations.Nullable;

/// One key of a filter as its control holds it. Between what is stored and what a control can hold lies a gap: a value
/// that does not fit is not shown here, and stays stored until the person writes something else.
sealed interface FilterField permits LineField, ChoiceField, CountField, DateField, TagsField {

    /// Turns to what is stored, `null` for nothing.
    ///
    /// @return whether the control can show it; if not, the control is empty
    boolean show(@Nullable Object stored);

    /// What the control means, `null` for nothing. What a person typed and no rule accepts is there too, as text, so
    /// that it can be shown as wrong.
    @Nullable
    Object value();

    /// Has `action` run whenever a person, or [#show], changes what the control holds.
    void onChange(Runnable action);
}
