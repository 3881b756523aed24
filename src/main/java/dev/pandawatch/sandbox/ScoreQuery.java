package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parameters that pick scores. All texts are exact.
///
/// @param level scores of traces, or of sessions
/// @param subject id of the trace or session
/// @param after when they were made, inclusive
/// @param before exclusive
record ScoreQuery(
        Target level,
        Optional<String> subject,
        Optional<String> name,
        Optional<ScoreRow.Source> source,
        Optional<ScoreRow.Status> status,
        Optional<ScoreRow.DataType> type,
        Optional<UUID> run,
        Optional<String> environment,
        Optional<Instant> after,
        Optional<Instant> before) {

    /// All of one level.
    static ScoreQuery all(Target level) {
        return read(level, Query.parse(null), new Complaints());
    }

    static ScoreQuery of(Target level, UUID run) {
        return all(level).withRun(run);
    }

    /// The parameters of one of the two lists; complaints come in the order of its description.
    static ScoreQuery read(Target level, Query query, Complaints complaints) {
        boolean trace = level == Target.TRACE;
        return new ScoreQuery(
                level,
                trace ? complaints.id(query, "trace_id").map(UUID::toString) : query.last("session_id"),
                query.last("name"),
                complaints.choice(query, "source", ScoreRow.Source.values()),
                complaints.choice(query, "status", ScoreRow.Status.values()),
                trace ? complaints.choice(query, "data_type", ScoreRow.DataType.values()) : Optional.empty(),
                complaints.id(query, "eval_run_id"),
                trace ? query.last("environment") : Optional.empty(),
                complaints.date(query, "date_from"),
                complaints.date(query, "date_to"));
    }

    private ScoreQuery withRun(UUID id) {
        return new ScoreQuery(level, subject, name, source, status, type, Optional.of(id), environment, after, before);
    }

    ScoreQuery withSubject(String id) {
        return new ScoreQuery(level, Optional.of(id), name, source, status, type, run, environment, after, before);
    }

    ScoreQuery within(Optional<Instant> from, Optional<Instant> until) {
        return new ScoreQuery(level, subject, name, source, status, type, run, environment, from, until);
    }

    ScoreQuery withName(String metric) {
        return new ScoreQuery(
                level, subject, Optional.of(metric), source, status, type, run, environment, after, before);
    }

    /// Whether a score of this run could be wanted.
    boolean may(@Nullable UUID ofRun) {
        return run.isEmpty() || run.get().equals(ofRun);
    }

    boolean holds(ScoreRow score) {
        return may(score.runId())
                && subject.map(score.of().id()::equals).orElse(true)
                && name.map(score.name()::equals).orElse(true)
                && source.map(wanted -> score.kind().source() == wanted).orElse(true)
                && status.map(wanted -> score.status() == wanted).orElse(true)
                && type.map(wanted -> score.kind().type() == wanted).orElse(true)
                && environment
                        .map(wanted -> wanted.equals(score.of().environment()))
                        .orElse(true)
                && after.map(from -> !score.createdAt().isBefore(from)).orElse(true)
                && before.map(score.createdAt()::isBefore).orElse(true);
    }
}
