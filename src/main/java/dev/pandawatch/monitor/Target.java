package dev.pandawatch.monitor;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.filter.MonitorFilter;
import dev.pandawatch.filter.SessionFilter;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.parse.Parsed;
import java.util.List;

/// What a monitor scores, spelt as the server spells it, which is case-sensitive (F32). It can never be changed (F65).
public enum Target {
    TRACE,
    SESSION;

    /// The filter keys that this target knows; the server ignores all others, which matches everything (F52).
    public List<String> filterKeys() {
        return switch (this) {
            case TRACE -> FilterKeys.TRACE;
            case SESSION -> FilterKeys.SESSION;
        };
    }

    public Parsed<? extends MonitorFilter> parseFilter(FilterDocument document) {
        return switch (this) {
            case TRACE -> TraceFilter.parse(document);
            case SESSION -> SessionFilter.parse(document);
        };
    }
}
