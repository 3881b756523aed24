package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A score as it can be read (F116).
///
/// @param of what was judged
/// @param value a number as text, or what a person wrote; null if the metric failed
/// @param runId null for a person's score, and once the run is deleted (F110)
/// @param createdAt also of the last change: nobody edits scores here
record ScoreRow(
        UUID id,
        UUID projectId,
        Subject of,
        String name,
        Kind kind,
        @Nullable String value,
        @Nullable UUID runId,
        @Nullable String reason,
        ObjectNode metadata,
        Instant createdAt) {

    /// @param id of the trace or session
    /// @param environment of the trace
    record Subject(Target level, String id, @Nullable String environment) {}

    /// Who made it, and what its value is.
    record Kind(Source source, DataType type) {
        static final Kind JUDGED = new Kind(Source.AUTOMATED, DataType.NUMERIC);
    }

    enum Source {
        AUTOMATED,
        ANNOTATION,
        PROGRAMMATIC
    }

    enum Status {
        SUCCESS,
        FAILED,
        PENDING
    }

    enum DataType {
        NUMERIC,
        BOOLEAN,
        CATEGORICAL
    }

    Status status() {
        return value == null ? Status.FAILED : Status.SUCCESS;
    }

    /// The value, if it is a number.
    OptionalDouble number() {
        return value == null || kind.type != DataType.NUMERIC
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(value));
    }
}
