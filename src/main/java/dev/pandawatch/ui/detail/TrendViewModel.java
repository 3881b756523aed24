package dev.pandawatch.ui.detail;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.Connection;
import dev.pandawatch.ui.detail.MetricTrend.JudgedRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The trend of each metric over the monitor's own runs. The server computes none (F137), so the scores are read run by
/// run: only once somebody looks, the newest first, and each run once, for what has ended does not change. UI thread
/// only.
public final class TrendViewModel {
    /// By how many runs it goes further back at a time.
    static final int STEP = 30;

    /// How many runs one question reads; each costs a request.
    static final int AT_ONCE = 10;

    private final Connection connection;
    private final LatestOnly question;
    private final Map<EvalRun, List<MetricReport>> kept = new HashMap<>();
    private final ReadOnlyObjectWrapper<Trend> trend = new ReadOnlyObjectWrapper<>(this, "trend", new Trend.Folded());
    private @Nullable MonitorPast past;
    private boolean open;
    private int wanted = STEP;

    /// How far it is known.
    public sealed interface Trend {

        /// Nobody looks.
        record Folded() implements Trend {}

        /// The scores of some runs are awaited.
        ///
        /// @param done of how many of the runs nothing has to be read any more
        record Reading(int done, int all) implements Trend {}

        /// The metrics over time.
        ///
        /// @param earlier how many older runs could be drawn too
        record Drawn(List<MetricTrend> metrics, int earlier) implements Trend {}

        /// No metric has two means yet.
        ///
        /// @param earlier how many older runs might have some
        record TooFew(int earlier) implements Trend {}

        record Unread(GatewayException why) implements Trend {}
    }

    TrendViewModel(Connection connection, UiTasks tasks) {
        this.connection = connection;
        this.question = new LatestOnly(tasks);
    }

    void show(MonitorPast fresh) {
        past = fresh;
        if (open && !(trend.get() instanceof Trend.Unread)) {
            go();
        }
    }

    /// Begins to read, or shows what was read before.
    public void open() {
        open = true;
        go();
    }

    /// Reads no more; what was read is kept.
    public void fold() {
        open = false;
        question.forget();
        trend.set(new Trend.Folded());
    }

    /// Goes further back.
    public void earlier() {
        wanted += STEP;
        go();
    }

    /// Reads on after a failure.
    public void again() {
        beginAnew();
        go();
    }

    private void beginAnew() {
        if (trend.get() instanceof Trend.Unread) {
            trend.set(new Trend.Reading(0, STEP));
        }
    }

    /// The server answers: what it did not tell is asked for again. The failure stays in sight until it is told.
    void answered() {
        if (open && trend.get() instanceof Trend.Unread) {
            go();
        }
    }

    void forget() {
        question.forget();
    }

    private void go() {
        MonitorPast shown = past;
        if (shown == null) {
            trend.set(new Trend.Reading(0, STEP));
            return;
        }
        List<RunLine.Ran> ended = shown.lines().stream()
                .filter(RunLine.Ran.class::isInstance)
                .map(RunLine.Ran.class::cast)
                .filter(line -> line.record().finished() && line.record().createdAt() != null)
                .toList();
        Set<EvalRun> present =
                new HashSet<>(ended.stream().map(RunLine.Ran::record).toList());
        kept.keySet().retainAll(present);
        List<RunLine.Ran> mine = ended.stream().limit(wanted).toList();
        List<EvalRun> missing = mine.stream()
                .filter(line -> MetricTrend.why(line.outcome()).isEmpty())
                .map(RunLine.Ran::record)
                .filter(run -> !kept.containsKey(run))
                .toList();
        if (missing.isEmpty()) {
            trend.set(drawn(mine, ended.size() - mine.size()));
        } else {
            if (!(trend.get() instanceof Trend.Drawn || trend.get() instanceof Trend.Unread)) {
                trend.set(new Trend.Reading(mine.size() - missing.size(), mine.size()));
            }
            read(missing.stream().limit(AT_ONCE).toList());
        }
    }

    private void read(List<EvalRun> runs) {
        Server server = connection.server().orElse(null);
        if (server == null || question.isBusy()) {
            return;
        }
        question.ask(() -> reports(server, runs), outcome -> {
            if (connection.isOn(server)) {
                switch (outcome) {
                    case Outcome.Done<Map<EvalRun, List<MetricReport>>>(var read) -> {
                        kept.putAll(read);
                        beginAnew();
                        go();
                    }
                    case Outcome.Failed<Map<EvalRun, List<MetricReport>>>(var why) -> trend.set(new Trend.Unread(why));
                }
            }
        });
    }

    private static Map<EvalRun, List<MetricReport>> reports(Server server, List<EvalRun> runs) {
        Map<EvalRun, List<MetricReport>> reports = new LinkedHashMap<>();
        for (EvalRun run : runs) {
            reports.put(
                    run,
                    RunReport.of(run, server.runs().scores(run.target(), run.id()))
                            .metrics());
        }
        return reports;
    }

    private Trend drawn(List<RunLine.Ran> lines, int earlier) {
        List<MetricTrend> metrics = MetricTrend.of(lines.stream()
                .map(line -> new JudgedRun(line.record(), line.outcome(), kept.getOrDefault(line.record(), List.of())))
                .toList());
        return metrics.stream().allMatch(metric -> metric.means() < 2)
                ? new Trend.TooFew(earlier)
                : new Trend.Drawn(metrics, earlier);
    }

    /// Whether runs are being read, also while others are drawn.
    public ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }

    public ReadOnlyObjectProperty<Trend> trendProperty() {
        return trend.getReadOnlyProperty();
    }
}
