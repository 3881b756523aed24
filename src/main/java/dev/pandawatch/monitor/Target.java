package dev.pandawatch.monitor;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterTarget;
import dev.pandawatch.filter.MonitorFilter;
import dev.pandawatch.parse.Parsed;
import java.util.List;

/// What a monitor scores, spelt as the server spells it, which is case-sensitive (F32). It can never be changed (F65).
public enum Target {
    TRACE,
    SESSION;

    /// This target as the filters know it.
    public FilterTarget filters() {
        return switch (this) {
            case TRACE -> FilterTarget.TRACE;
            case SESSION -> FilterTarget.SESSION;
        };
    }

    /// The filter keys that this target knows; the server ignores all others, which matches everything (F52).
    public List<String> filterKeys() {
        return filters().keys();
    }

    public Parsed<? extends MonitorFilter> parseFilter(FilterDocument document) {
        return filters().parse(document);
    }
}
