package dev.pandawatch.ui.detail;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.Connection;
import dev.pandawatch.ui.detail.RunComparison.Side;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The chosen run beside another one of the same monitor. The scores of both are read when it is opened. UI thread
/// only.
public final class CompareViewModel {
    private final Connection connection;
    private final LatestOnly question;
    private final ReadOnlyObjectWrapper<Comparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", new Comparison.Closed());
    private List<RunLine> choices = List.of();
    private @Nullable RunLine chosen;

    /// How far the comparison is known.
    public sealed interface Comparison {

        /// Nothing is compared.
        record Closed() implements Comparison {}

        record Reading(Pair runs) implements Comparison {}

        record Known(Pair runs, RunComparison found) implements Comparison {}

        record Unread(Pair runs, GatewayException why) implements Comparison {}
    }

    /// Two lines with a run, in the order of time.
    ///
    /// @param other which of them was taken to compare the chosen one with
    public record Pair(RunLine earlier, RunLine later, RunLine other) {
        static Pair of(RunLine chosen, RunLine other) {
            return other.at().isAfter(chosen.at()) ? new Pair(chosen, other, other) : new Pair(other, chosen, other);
        }

        /// Whether the scores of both are verdicts.
        boolean judged() {
            return earlier.judged() && later.judged();
        }
    }

    CompareViewModel(Connection connection, UiTasks tasks) {
        this.connection = connection;
        this.question = new LatestOnly(tasks);
    }

    /// Compares `line` with the run before it among `lines`, or with the one after it if it is the oldest. Does nothing
    /// without two runs that have come to their end.
    ///
    /// @param lines newest first
    void open(RunLine line, List<RunLine> lines) {
        if (!ended(line)) {
            return;
        }
        List<RunLine> others = lines.stream()
                .filter(other -> ended(other) && !other.key().equals(line.key()))
                .toList();
        Optional<RunLine> before =
                others.stream().filter(other -> other.at().isBefore(line.at())).findFirst();
        if (!others.isEmpty()) {
            chosen = line;
            choices = others;
            with(before.orElse(others.getLast()));
        }
    }

    private static boolean ended(RunLine line) {
        return line.run().filter(EvalRun::finished).isPresent();
    }

    /// Compares the chosen run with `other` instead.
    public void with(RunLine other) {
        RunLine line = chosen;
        if (line != null) {
            read(Pair.of(line, other));
        }
    }

    /// Reads the scores again after a failure.
    public void again() {
        if (comparison.get() instanceof Comparison.Unread(var runs, var _)) {
            read(runs);
        }
    }

    private void read(Pair runs) {
        Server server = connection.server().orElse(null);
        EvalRun earlier = runs.earlier().run().orElse(null);
        EvalRun later = runs.later().run().orElse(null);
        if (server == null || earlier == null || later == null) {
            return;
        }
        comparison.set(new Comparison.Reading(runs));
        question.ask(
                () -> RunComparison.of(
                        side(server, earlier, runs.earlier().judged()),
                        side(server, later, runs.later().judged())),
                outcome -> comparison.set(
                        switch (outcome) {
                            case Outcome.Done<RunComparison>(var found) -> new Comparison.Known(runs, found);
                            case Outcome.Failed<RunComparison>(var why) -> new Comparison.Unread(runs, why);
                        }));
    }

    private static Side side(Server server, EvalRun run, boolean judged) {
        return new Side(run, server.runs().scores(run.target(), run.id()), judged);
    }

    /// Drops what is awaited and shows nothing.
    public void close() {
        question.forget();
        chosen = null;
        comparison.set(new Comparison.Closed());
    }

    /// The runs with which the chosen one can be compared, newest first.
    public List<RunLine> choices() {
        return choices;
    }

    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }
}
