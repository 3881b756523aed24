package dev.pandawatch.forecast;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.filter.FilterTarget;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// "Skip if unchanged" as the server means it (F48): a scheduled run is skipped if no trace of the project started
/// after the last run, and only dates, user and tags narrow which traces count.
///
/// @param onlyIfChanged whether it is asked for
/// @param lastRunAt `null` if it never ran; a trigger by hand counts too
/// @param filters as they are stored
public record ChangeRule(
        boolean onlyIfChanged, @Nullable Instant lastRunAt, FilterTarget target, FilterDocument filters) {

    /// What would become of a firing.
    public sealed interface Verdict {
        /// It runs whatever has changed.
        record RunsAlways() implements Verdict {}

        /// It never ran, so it is not skipped.
        record RunsFirst() implements Verdict {}

        /// Some traces count as change.
        record Runs(long traces) implements Verdict {}

        record Skipped(Instant since) implements Verdict {}
    }

    /// What the rule does not see.
    public enum Blind {
        /// Filters that it leaves out: a trace that they would refuse counts as change.
        FILTERS("forecast.skip.blind.filters"),
        /// A trace that arrives late, but started before the last run, never counts.
        LATE_ARRIVALS("forecast.skip.blind.late-arrivals"),
        /// A run by hand moves the moment from which traces count.
        MANUAL_RUNS("forecast.skip.blind.manual-runs");

        private final String key;

        Blind(String key) {
            this.key = key;
        }

        /// The sentence, as a dotted key of `messages.properties`; that of [#FILTERS] has
        /// [ChangeRule#overlooked()].
        public String key() {
            return key;
        }
    }

    /// The filters with which to count what the rule would see, on the counting route of the target (F60, B20);
    /// empty if no count is needed. Its start is the moment after the last run, for the rule says "later than" and
    /// the route "not before".
    public Optional<FilterDocument> question() {
        Instant last = lastRunAt;
        if (!onlyIfChanged || last == null) {
            return Optional.empty();
        }
        FilterDocument seen = FilterDocument.EMPTY;
        for (String key : FilterKeys.SEEN_BY_SKIP) {
            if (filters.get(key) != null) {
                seen = seen.with(key, filters.get(key));
            }
        }
        Instant after = last.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        Instant from = filters.moment("date_from").filter(after::isBefore).orElse(after);
        return Optional.of(seen.with("date_from", from.toString()));
    }

    /// What would become of a firing at this moment.
    ///
    /// @param traces how many answer [#question()]
    public Verdict verdict(long traces) {
        if (!onlyIfChanged) {
            return new Verdict.RunsAlways();
        }
        Instant last = lastRunAt;
        if (last == null) {
            return new Verdict.RunsFirst();
        }
        return traces == 0 ? new Verdict.Skipped(last) : new Verdict.Runs(traces);
    }

    /// The filters that are set and that the rule leaves out.
    public List<String> overlooked() {
        return FilterKeys.NOT_SEEN_BY_SKIP.stream()
                .filter(target.keys()::contains)
                .filter(key -> Objects.nonNull(filters.get(key)))
                .toList();
    }

    /// What to say of the rule; nothing if it is not asked for.
    public List<Blind> blind() {
        if (!onlyIfChanged) {
            return List.of();
        }
        return overlooked().isEmpty()
                ? List.of(Blind.LATE_ARRIVALS, Blind.MANUAL_RUNS)
                : List.of(Blind.FILTERS, Blind.LATE_ARRIVALS, Blind.MANUAL_RUNS);
    }
}
