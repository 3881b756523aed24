package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.TraceStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;

/// What is suggested for which field, and what a pick writes there.
record Pickers(FilterFields fields, SuggestionsViewModel suggestions) {
    private static final List<String> STATUSES =
            Arrays.stream(TraceStatus.values()).map(TraceStatus::name).toList();

    Map<String, SuggestionPicker> all() {
        return Map.of(
                "status", status(),
                "tags", tags(),
                "name", line("name"),
                "user_id", line("user_id"),
                "session_id", line("session_id"));
    }

    private SuggestionPicker status() {
        return new SuggestionPicker(
                "status",
                STATUSES,
                suggestions,
                value -> value.equals(fields.statusProperty().get()),
                value -> fields.statusProperty().set(value));
    }

    private SuggestionPicker tags() {
        TagsField tags = fields.tags();
        return new SuggestionPicker("tags", List.of(), suggestions, tags.tags()::contains, tags::toggle);
    }

    private SuggestionPicker line(String key) {
        StringProperty text = fields.line(key);
        return new SuggestionPicker(key, List.of(), suggestions, value -> value.equals(text.get()), text::set);
    }
}
