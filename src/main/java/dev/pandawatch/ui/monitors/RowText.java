package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of a monitor as search and order see it: lower case, without accents.
///
/// @param name for the order, as a [NaturalKey]
/// @param cadence the same of its cadence
/// @param all name, id, metrics, filters, model, target, status, and the cadence in both forms
/// @param lastRun what the list says of its last run; empty if nobody has put that into words
record RowText(String name, String cadence, String all, String lastRun) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static RowText of(Monitor monitor, CadenceText cadence) {
        StringBuilder all = new StringBuilder(monitor.name());
        add(all, monitor.id().value());
        monitor.metricNames().forEach(metric -> add(all, metric));
        add(all, monitor.model());
        add(all, monitor.targetType());
        add(all, monitor.status());
        add(all, cadence.wire());
        add(all, cadence.sentence());
        add(all, cadence.brief());
        add(all, monitor.filters().entries());
        return new RowText(
                NaturalKey.of(plain(monitor.name())), NaturalKey.of(cadence.brief()), plain(all.toString()), "");
    }

    RowText withLastRun(String said) {
        return new RowText(name, cadence, all, plain(said));
    }

    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFD)
                ? lower
                : ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private static void add(StringBuilder all, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    add(all, key);
                    add(all, inner);
                });
            case List<?> list -> list.forEach(inner -> add(all, inner));
            default -> all.append('\n').append(value);
        }
    }
}
