package dev.pandawatch.ui.detail;

import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterProse;
import dev.pandawatch.filter.JsonText;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.LastEdit;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.NextFirings;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is said of a monitor, its definition and its health.
record DetailWords(Messages messages, InstantText times) {

    /// An `Instant` among the arguments is told in the person's zone and UTC.
    String phrase(Phrase phrase) {
        Object[] arguments = phrase.arguments().stream()
                .map(argument -> argument instanceof Instant at ? times.both(at) : argument)
                .toArray();
        return messages.text(phrase.key(), arguments);
    }

    String health(MonitorHealth.State state) {
        return messages.text("monitors.health." + dashed(state));
    }

    /// What it scores, with which metrics, when, and what a run costs.
    String summary(Monitor monitor, List<EvalRun> runs) {
        int filters = monitor.filters().filtersOnly().entries().size();
        String things = messages.text(
                switch (monitor.target().orElse(null)) {
                    case Target.TRACE -> "drawer.summary.traces";
                    case Target.SESSION -> "drawer.summary.sessions";
                    case null -> "drawer.summary.targets";
                });
        String scored = monitor.samplingRate() >= 1
                ? messages.text("drawer.summary.all", things, filters)
                : messages.text("drawer.summary.sampled", things, filters, percent(monitor.samplingRate()));
        String cadence =
                monitor.parsedCadence().toOptional().map(CadenceProse::sentence).orElse(monitor.cadence());
        String whole = messages.text("drawer.summary", scored, metrics(monitor.metricNames()), cadence);
        return runs.isEmpty()
                ? whole
                : messages.text(
                        "drawer.summary.last-run", whole, runs.getFirst().units());
    }

    private String metrics(List<String> names) {
        return switch (names.size()) {
            case 0 -> messages.text("drawer.summary.no-metric");
            case 1 -> names.getFirst();
            default ->
                messages.text(
                        "drawer.summary.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        };
    }

    /// `Sessions with traces tagged prod.`; raw for a target that this program does not know.
    String filters(Monitor monitor) {
        FilterDocument filters = monitor.filters().filtersOnly();
        return messages.text(
                "detail.filters",
                monitor.target()
                        .map(target -> FilterProse.of(filters, target.filters()).sentence(this::told))
                        .orElseGet(() -> raw(filters)));
    }

    private String told(String key, List<Object> arguments) {
        return phrase(new Phrase(key, arguments));
    }

    private static String raw(FilterDocument filters) {
        return filters.entries().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + JsonText.of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// When a person last changed it, as far as that can be concluded; empty if nothing can be said.
    String lastEdit(Monitor monitor) {
        return LastEdit.of(monitor)
                .map(edit -> switch (edit) {
                    case LastEdit.Untouched(var at) -> messages.text("detail.edit.untouched", times.both(at));
                    case LastEdit.BeforeRun(var at) -> messages.text("detail.edit.before-run", times.both(at));
                    case LastEdit.Edited(var at) -> messages.text("detail.edit.edited", times.both(at));
                    case LastEdit.EditedOrPaused(var at) -> messages.text("detail.edit.or-paused", times.both(at));
                    case LastEdit.EditedOrResumed(var at) -> messages.text("detail.edit.or-resumed", times.both(at));
                    case LastEdit.Untold(var at) -> messages.text("detail.edit.untold", times.both(at));
                })
                .orElse("");
    }

    /// When it runs next, in distance and on both clocks.
    String next(Monitor monitor, Instant now) {
        return switch (NextRun.of(monitor, now)) {
            case NextRun.Expected(var at) ->
                times.passed(at)
                        ? messages.text("detail.next.unread", times.both(at))
                        : messages.text("detail.next.expected", times.fullDistance(at), times.both(at));
            case NextRun.Due(var since) -> messages.text("detail.next.due", times.both(since));
            case NextRun.Late(var since, var _) -> messages.text("detail.next.late", times.both(since));
            case NextRun.Stalled(var since, var _) -> messages.text("detail.next.late", times.both(since));
            case NextRun.Paused _ -> messages.text("detail.next.paused");
            case NextRun.Never _ -> messages.text("detail.next.never");
            case NextRun.Unknown _ -> messages.text("detail.next.unknown");
        };
    }

    /// The coming firings, soonest first.
    static NextFirings firings(Monitor monitor, Instant now) {
        return NextFirings.of(
                NextRun.of(monitor, now), monitor.parsedCadence().toOptional().orElse(null), now);
    }

    /// `Then Mon 23 Nov 19:00 (18:00 UTC), …`: what follows the next run; empty if nothing is known.
    String then(Monitor monitor, Instant now) {
        List<Instant> at = firings(monitor, now).at();
        if (at.size() < 2) {
            return "";
        }
        return messages.text(
                "detail.next.then", at.stream().skip(1).map(times::dayAndBoth).collect(Collectors.joining(", ")));
    }

    /// `25 %`
    String percent(double rate) {
        if (!Double.isFinite(rate)) {
            return String.valueOf(rate);
        }
        BigDecimal percent = BigDecimal.valueOf(rate).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return messages.text("detail.percent", percent.stripTrailingZeros().toPlainString());
    }

    static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
