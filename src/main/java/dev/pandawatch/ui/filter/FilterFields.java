package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.TraceStatus;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What stands in the editors of the known keys, one for each. What does not fit into its editor is not shown there
/// and stays stored until something else is written.
public final class FilterFields {
    private final BiConsumer<String, @Nullable Object> write;
    private final Map<String, FilterField> fields = new LinkedHashMap<>();
    private final Set<String> unfit = new HashSet<>();
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private final LineField sessionId = field("session_id", new LineField());
    private final LineField userId = field("user_id", new LineField());
    private final LineField name = field("name", new LineField());
    private final ChoiceField status = field(
            "status",
            new ChoiceField(
                    Arrays.stream(TraceStatus.values()).map(TraceStatus::name).toList()));
    private final ChoiceField hasError = field("has_error", new ChoiceField(List.of(true, false)));
    private final CountField minTraceCount = field("min_trace_count", new CountField());
    private final TagsField tags = field("tags", new TagsField());
    private final DateField from = field("date_from", new DateField(zone));
    private final DateField to = field("date_to", new DateField(zone));
    private boolean showing;

    /// @param write told the key and the value of what a person writes; `null` for no value
    FilterFields(BiConsumer<String, @Nullable Object> write) {
        this.write = write;
    }

    private <F extends FilterField> F field(String key, F field) {
        fields.put(key, field);
        field.onChange(() -> tell(key, field));
        return field;
    }

    private void tell(String key, FilterField field) {
        if (!showing) {
            unfit.remove(key);
            write.accept(key, field.value());
        }
    }

    /// Turns the editors of the keys in which the two differ to what `after` holds.
    void show(FilterDocument before, FilterDocument after) {
        showing = true;
        fields.forEach((key, field) -> {
            if (!before.agreesOn(key, after)) {
                unfit.remove(key);
                if (!field.show(after.get(key))) {
                    unfit.add(key);
                }
            }
        });
        showing = false;
    }

    /// Whether the stored value of `key` does not fit into its editor, which is empty therefore.
    boolean unfit(String key) {
        return unfit.contains(key);
    }

    /// In which the ends of the window are entered; they are sent in UTC.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// The line of text of `name`, `user_id` or `session_id`.
    StringProperty line(String key) {
        return ((LineField) Objects.requireNonNull(fields.get(key))).textProperty();
    }

    public StringProperty sessionIdProperty() {
        return sessionId.textProperty();
    }

    public StringProperty userIdProperty() {
        return userId.textProperty();
    }

    /// A part of the trace's name.
    public StringProperty nameProperty() {
        return name.textProperty();
    }

    /// One of the four statuses, or `null` for any.
    public ObjectProperty<@Nullable Object> statusProperty() {
        return status.chosen();
    }

    /// With errors only, without errors only, or `null` for both.
    public ObjectProperty<@Nullable Object> hasErrorProperty() {
        return hasError.chosen();
    }

    public StringProperty minTraceCountProperty() {
        return minTraceCount.textProperty();
    }

    public TagsField tags() {
        return tags;
    }

    public DateField from() {
        return from;
    }

    public DateField to() {
        return to;
    }
}
