package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.JsonText;
import dev.pandawatch.parse.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry of the stored document that no control can show. It stays as it is until it is removed.
///
/// @param value as JSON
/// @param known whether the target knows the key; if not, the server ignores it, which matches everything (F52)
/// @param problem what the server would make of the value, if it is wrong
public record StoredRow(String key, String value, boolean known, Optional<Violation> problem) {

    static String json(@Nullable Object value) {
        return JsonText.of(value);
    }
}
