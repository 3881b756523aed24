package dev.pandawatch.command;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.state.RequestBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the mean of each metric of a few runs from their scores, for neither the list nor the analytics tell it of a
/// run (F137). A run that was left for want of pages has its turn at a later reading.
public record ScoreReading(Server server, RequestBudget budget) {
    /// As many requests at one reading.
    public static final int PAGES = 4;

    /// A run whose scores are to be read.
    ///
    /// @param level of its scores
    public record Wanted(Target level, String runId) {}

    /// Blocks. A run with more scores than one reading can fetch has no means here: the newest of them are no mean of
    /// all.
    ///
    /// @param wanted in the order in which they have their turn
    /// @return by run and metric; only runs that were read, fewer where the server did not answer
    public Map<String, Map<String, Double>> read(List<Wanted> wanted) {
        Map<String, Map<String, Double>> means = new HashMap<>();
        int left = PAGES;
        try {
            for (Wanted run : wanted) {
                if (left == 0 || budget.left(RequestBudget.scores(run.level())) < PAGES) {
                    break;
                }
                Page<RunScore> first = page(run, 0);
                left--;
                int more = Math.ceilDiv(first.total(), RunGateway.LONGEST_PAGE) - 1;
                if (more >= PAGES) {
                    means.put(run.runId(), Map.of());
                } else if (more <= left) {
                    means.put(run.runId(), means(whole(run, first, more)));
                    left -= Math.max(0, more);
                } else {
                    break; // it comes first at the next reading
                }
            }
        } catch (GatewayException _) {
            return means; // what is new is told without them, and they are asked for again later
        }
        return means;
    }

    private List<RunScore> whole(Wanted run, Page<RunScore> first, int more) {
        List<RunScore> scores = new ArrayList<>(first.items());
        for (int page = 1; page <= more; page++) {
            scores.addAll(page(run, page * RunGateway.LONGEST_PAGE).items());
        }
        return scores;
    }

    private Page<RunScore> page(Wanted run, int offset) {
        budget.spend(RequestBudget.scores(run.level()));
        return server.runs().scores(ScoreSelection.ofRun(run.level(), run.runId()), RunGateway.LONGEST_PAGE, offset);
    }

    /// Of those that are numbers and judged something; what failed counts nowhere.
    private static Map<String, Double> means(List<RunScore> scores) {
        return scores.stream()
                .filter(score -> !Double.isNaN(score.number()) && !score.unjudged())
                .collect(Collectors.groupingBy(RunScore::metric, Collectors.averagingDouble(RunScore::number)));
    }
}
