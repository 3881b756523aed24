package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.Palette.Ink;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import dev.pandawatch.ui.outcome.OutcomeShape;
import java.util.List;

/// What each column of the list says of a row.
///
/// @param metricsNamed whether there is room for the names of the metrics, not only for how many they are
record Faces(RowWords words, boolean metricsNamed) {

    /// As of now, as the words tell distances.
    Face of(Column column, ListRow row) {
        return switch (row) {
            case MonitorRow monitor -> of(column, monitor);
            case UnreadableRow unreadable -> unreadable(column, unreadable);
        };
    }

    private Face unreadable(Column column, UnreadableRow row) {
        return switch (column) {
            case HEALTH -> health(row);
            case NAME -> new Face.Named("", words.name(row), words.briefName(row));
            case CADENCE, LAST_RUN, FIRINGS, NEXT_RUN, SAMPLING, UNITS, METRICS, CREATED -> Face.Blank.BLANK;
        };
    }

    private Face of(Column column, MonitorRow row) {
        return switch (column) {
            case HEALTH -> health(row);
            case NAME -> new Face.Named(targetIcon(row), words.name(row));
            case CADENCE ->
                new Face.Cadence(row.cadence().readable(), row.cadence().brief());
            case LAST_RUN -> lastRun(row);
            case FIRINGS -> new Face.Firings(FiringWords.signs(row));
            case NEXT_RUN -> nextRun(row);
            case SAMPLING -> new Face.Plain(words.sampling(row.monitor().samplingRate()));
            case UNITS -> new Face.Plain(words.number(row.units()));
            case METRICS -> new Face.Plain(metrics(row.monitor().metricNames()));
            case CREATED -> new Face.Plain(words.date(row.monitor().createdAt()));
        };
    }

    private Face health(ListRow row) {
        return new Face.Health(row.health().shape(), words.health(row.health()));
    }

    static String targetIcon(MonitorRow row) {
        return switch (row.monitor().target().orElse(null)) {
            case TRACE -> "fth-git-commit";
            case SESSION -> "fth-message-square";
            case null -> "fth-help-circle";
        };
    }

    private Face lastRun(MonitorRow row) {
        EvalRun run = row.lastRun();
        Ink ink = row.quiet()
                ? Ink.SEVERE
                : run == null ? Ink.MUTED : ink(row.past().outcomeOf(run));
        return new Face.Lines(words.lastRun(row), words.lastRunDistance(row), ink, false);
    }

    private static Ink ink(RunOutcome outcome) {
        HealthShape shape = OutcomeShape.of(outcome);
        return shape == HealthShape.NEVER_RAN ? Ink.MUTED : FacePen.words(shape);
    }

    private Face nextRun(MonitorRow row) {
        NextRun next = row.next();
        Ink ink = NextRunWords.ink(next);
        boolean strong = next instanceof NextRun.Late || next instanceof NextRun.Stalled;
        return new Face.Lines(words.nextRuns().distance(next), words.nextRuns().moment(next), ink, strong);
    }

    private String metrics(List<String> names) {
        return metricsNamed ? words.list(names) : String.valueOf(names.size());
    }
}
