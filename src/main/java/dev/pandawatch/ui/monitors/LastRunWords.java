package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// What the list says of the last run of many rows. Remembers it, for many say the same and it takes long to make. One
/// call at a time, on any thread.
final class LastRunWords implements Function<MonitorRow, String> {
    /// Remembered at most, then begun anew.
    private static final int MANY = 2_000;

    private final RowWords words;
    private final Map<Told, String> known = new HashMap<>();

    /// All that the words depend on.
    private sealed interface Told {
        record Ran(RunOutcome outcome, int evaluated, int targets) implements Told {}

        record Silent(int firings) implements Told {}
    }

    LastRunWords(RowWords words) {
        this.words = words;
    }

    @Override
    public String apply(MonitorRow row) {
        EvalRun run = row.lastRun();
        if (run == null && !row.quiet()) {
            return words.lastRun(row);
        }
        if (known.size() >= MANY) {
            known.clear();
        }
        Told told = run == null || row.quiet()
                ? new Told.Silent(row.past().silence().firings())
                : new Told.Ran(row.past().outcomeOf(run), run.evaluatedCount(), run.totalTargets());
        return known.computeIfAbsent(told, _ -> words.lastRun(row));
    }
}
