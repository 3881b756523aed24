package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.time.Instant;

/// What a cell of the list says on hover: the whole text of what may be cut, and what it means.
final class RowTips {
    private final RowWords words;
    private final Messages messages;
    private final InstantText times;

    RowTips(RowWords words) {
        this.words = words;
        this.messages = words.messages();
        this.times = words.times();
    }

    String of(Column column, ListRow row) {
        return switch (row) {
            case UnreadableRow _ -> words.healthReason(row);
            case MonitorRow monitor -> of(column, monitor);
        };
    }

    private String of(Column column, MonitorRow row) {
        return switch (column) {
            case HEALTH -> words.healthReason(row);
            case NAME ->
                messages.text(
                        "monitors.tip.name", row.monitor().name(), row.monitor().targetType());
            case CADENCE -> cadence(row.cadence());
            case LAST_RUN -> lastRun(row);
            case FIRINGS -> words.firings().tip(row);
            case NEXT_RUN -> words.nextRuns().explanation(row);
            case SAMPLING ->
                messages.text(
                        "monitors.tip.sampling", words.sampling(row.monitor().samplingRate()));
            case UNITS -> units(row);
            case METRICS -> words.list(row.monitor().metricNames());
            case CREATED -> created(row);
        };
    }

    private String cadence(CadenceText cadence) {
        return cadence.readable()
                ? messages.text("monitors.tip.cadence", cadence.sentence(), cadence.wire())
                : messages.text("monitors.tip.cadence.unreadable", cadence.wire());
    }

    /// Of a quiet one why, and the last run that there was.
    String lastRun(MonitorRow row) {
        EvalRun run = row.lastRun();
        Instant at = row.lastRunAt();
        if (at == null) {
            return row.quiet() ? words.healthReason(row) : messages.text("monitors.meaning.never");
        }
        String unknown = row.monitor().lastRunId() == null ? "monitors.meaning.not-known" : "monitors.meaning.not-read";
        String meaning = run == null
                ? messages.text(unknown)
                : words.outcomes().meaning(run, row.past().outcomeOf(run));
        return row.quiet()
                ? messages.text("monitors.tip.last-run.quiet", words.healthReason(row), meaning, times.both(at))
                : messages.text("monitors.tip.last-run", meaning, times.both(at));
    }

    private String units(MonitorRow row) {
        EvalRun run = row.lastRun();
        return run == null
                ? messages.text("monitors.tip.units.unknown")
                : messages.text(
                        "monitors.tip.units",
                        run.totalTargets(),
                        run.metricNames().size(),
                        run.units());
    }

    private String created(MonitorRow row) {
        Instant at = row.monitor().createdAt();
        return at == null ? words.date(null) : times.both(at);
    }
}
