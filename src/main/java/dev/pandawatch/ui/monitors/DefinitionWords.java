package dev.pandawatch.ui.monitors;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterProse;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.kit.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a monitor is set to do, in words.
final class DefinitionWords {
    private final Messages messages;
    private final FiringWords firings;

    /// @param firings knows the zone of a moment
    DefinitionWords(Messages messages, FiringWords firings) {
        this.messages = messages;
        this.firings = firings;
    }

    /// What it scores, how much of it, with which metrics, when, and what the last run came to.
    String summary(MonitorRow row, String sampling) {
        Monitor monitor = row.monitor();
        int filters = monitor.filters().filtersOnly().entries().size();
        boolean all = monitor.samplingRate() >= 1;
        String things = messages.text(
                switch (monitor.target().orElse(null)) {
                    case Target.TRACE -> "drawer.summary.traces";
                    case Target.SESSION -> "drawer.summary.sessions";
                    case null -> "drawer.summary.targets";
                });
        String scored = all
                ? messages.text("drawer.summary.all", things, filters)
                : messages.text("drawer.summary.sampled", things, filters, sampling);
        EvalRun run = row.lastRun();
        String whole = messages.text(
                "drawer.summary", scored, metrics(monitor), row.cadence().sentence());
        if (run == null) {
            return whole;
        }
        String key = run.finished() ? "drawer.summary.last-run" : "drawer.summary.under-way";
        return messages.text(key, whole, run.units());
    }

    private String metrics(Monitor monitor) {
        List<String> names = monitor.metricNames();
        return switch (names.size()) {
            case 0 -> messages.text("drawer.summary.no-metric");
            case 1 -> names.getFirst();
            default ->
                messages.text(
                        "drawer.summary.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        };
    }

    /// `Sessions tagged prod`; one `key = value` a line for a target that this program does not know.
    String filters(Monitor monitor) {
        FilterDocument filters = monitor.filters().filtersOnly();
        if (filters.entries().isEmpty()) {
            return messages.text("drawer.definition.no-filters");
        }
        return monitor.target()
                .map(target -> FilterProse.of(filters, target.filters())
                        .sentence((key, arguments) -> firings.sentence(new Phrase(key, arguments))))
                .orElseGet(() -> lines(filters.entries()));
    }

    String weights(Monitor monitor) {
        return monitor.storedWeights() instanceof Map<?, ?> weights ? lines(weights) : text(monitor.storedWeights());
    }

    String model(Monitor monitor, String defaultModel) {
        String model = monitor.model();
        if (model != null) {
            return model;
        }
        return defaultModel.isEmpty()
                ? messages.text("drawer.definition.default-model")
                : messages.text("drawer.definition.default-model.named", defaultModel);
    }

    String yesOrNo(boolean value) {
        return messages.text(value ? "drawer.definition.yes" : "drawer.definition.no");
    }

    private static String lines(Map<?, ?> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + text(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case List<?> list -> list.stream().map(DefinitionWords::text).collect(Collectors.joining(", "));
            case Map<?, ?> map -> "{" + lines(map).replace("\n", ", ") + "}";
            default -> value.toString();
        };
    }
}
