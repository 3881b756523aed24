package dev.pandawatch.ui.editor;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.monitor.Signal;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The fields of a draft by the wire path at which a violation names them.
public final class DraftFields {
    public static final String NAME = "name";
    public static final String TARGET = "target_type";
    public static final String METRICS = "metrics";
    public static final String FILTERS = "filters";
    public static final String CADENCE = "cadence";
    public static final String SAMPLING_RATE = "sampling_rate";
    public static final String MODEL = "model";
    public static final String ONLY_IF_CHANGED = "only_if_changed";
    public static final String WEIGHTS = "signal_weights";

    private static final String INSIDE = " -> ";

    private DraftFields() {}

    public static String weight(Signal signal) {
        return WEIGHTS + INSIDE + signal.wire();
    }

    static String filter(String key) {
        return FilterKeys.place(key);
    }

    /// `byKey` with the wire path of each filter in place of its key.
    static <T> Map<String, T> filters(Map<String, T> byKey) {
        return byKey.entrySet().stream()
                .collect(Collectors.toMap(entry -> filter(entry.getKey()), Map.Entry::getValue));
    }

    /// `filters` of `filters -> tags`.
    static String root(String field) {
        int inside = field.indexOf(INSIDE);
        return inside < 0 ? field : field.substring(0, inside);
    }

    /// Whether one of the two is the other, or lies inside it; the whole, `""`, holds everything.
    static boolean related(String one, String other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.equals(other)
                || one.startsWith(other + INSIDE)
                || other.startsWith(one + INSIDE);
    }

    /// The fields in which two drafts differ; filters and weights key by key.
    static Set<String> differing(MonitorDraft one, MonitorDraft other) {
        Set<String> fields = new LinkedHashSet<>();
        note(fields, NAME, one.name(), other.name());
        note(fields, TARGET, one.target(), other.target());
        note(fields, METRICS, one.metrics(), other.metrics());
        for (String key : keysOfBoth(one, other)) {
            if (!one.filters().agreesOn(key, other.filters())) {
                fields.add(filter(key));
            }
        }
        note(fields, CADENCE, one.cadence(), other.cadence());
        note(fields, SAMPLING_RATE, one.samplingRate(), other.samplingRate());
        note(fields, MODEL, one.model(), other.model());
        note(fields, ONLY_IF_CHANGED, one.onlyIfChanged(), other.onlyIfChanged());
        for (Signal signal : Signal.values()) {
            note(
                    fields,
                    weight(signal),
                    one.weights().getOrDefault(signal, ""),
                    other.weights().getOrDefault(signal, ""));
        }
        return fields;
    }

    /// `mine` with `fields` as they are in `theirs`.
    static MonitorDraft merged(MonitorDraft mine, MonitorDraft theirs, Set<String> fields) {
        FilterDocument filters = mine.filters();
        for (String key : keysOfBoth(mine, theirs)) {
            if (fields.contains(filter(key))) {
                filters = theirs.filters().has(key)
                        ? filters.with(key, theirs.filters().get(key))
                        : filters.without(key);
            }
        }
        Map<Signal, String> weights = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            String weight =
                    (fields.contains(weight(signal)) ? theirs : mine).weights().getOrDefault(signal, "");
            if (!weight.isEmpty()) {
                weights.put(signal, weight);
            }
        }
        return new MonitorDraft(
                fields.contains(NAME) ? theirs.name() : mine.name(),
                fields.contains(TARGET) ? theirs.target() : mine.target(),
                fields.contains(METRICS) ? theirs.metrics() : mine.metrics(),
                filters,
                fields.contains(SAMPLING_RATE) ? theirs.samplingRate() : mine.samplingRate(),
                fields.contains(MODEL) ? theirs.model() : mine.model(),
                fields.contains(CADENCE) ? theirs.cadence() : mine.cadence(),
                fields.contains(ONLY_IF_CHANGED) ? theirs.onlyIfChanged() : mine.onlyIfChanged(),
                weights);
    }

    private static Set<String> keysOfBoth(MonitorDraft one, MonitorDraft other) {
        Set<String> keys = new LinkedHashSet<>(one.filters().entries().keySet());
        keys.addAll(other.filters().entries().keySet());
        return keys;
    }

    private static void note(Set<String> fields, String field, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(field);
        }
    }
}
