package dev.pandawatch.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// The scores of one project, made again from its runs whenever they are asked for.
record ScoreBook(World world, ProjectRow project) {

    /// A run, there or deleted.
    ///
    /// @param until its scores are those that were there at this moment
    /// @param id null once it is deleted
    private record Origin(
            RunRow run, Instant until, @Nullable UUID id) {}

    /// One score of a target, not yet dated.
    private record Draft(ScoreRow.Subject of, Verdict verdict) {}

    /// All that are wanted, newest first.
    List<ScoreRow> find(ScoreQuery wanted) {
        List<ScoreRow> found = new ArrayList<>();
        for (Origin origin : origins(wanted)) {
            scores(origin, wanted, found);
        }
        if (wanted.level() == Target.TRACE) {
            annotations(found);
        }
        found.removeIf(score -> !wanted.holds(score));
        found.sort(Comparator.comparing(ScoreRow::createdAt).reversed());
        return found;
    }

    private List<Origin> origins(ScoreQuery wanted) {
        List<Origin> origins = new ArrayList<>();
        for (RunRow run : world.runs()) {
            if (ours(run, wanted) && wanted.may(run.id())) {
                origins.add(new Origin(run, world.now(), run.id()));
            }
        }
        for (Ghost ghost : world.ghosts()) {
            if (ours(ghost.run(), wanted) && ghost.keeps(wanted.level()) && wanted.may(null)) {
                origins.add(new Origin(ghost.run(), ghost.deletedAt(), null));
            }
        }
        return origins;
    }

    /// Whether it can have made scores of this level in this time at all.
    private boolean ours(RunRow run, ScoreQuery wanted) {
        return run.projectId().equals(project.id())
                && (wanted.level() == Target.TRACE || run.target() == Target.SESSION)
                && wanted.before().map(run.createdAt()::isBefore).orElse(true);
    }

    private void scores(Origin origin, ScoreQuery wanted, List<ScoreRow> found) {
        RunRow run = origin.run;
        int evaluated = run.at(origin.until).evaluated();
        Evaluation evaluation = Evaluation.of(run, shelf(), world.judge());
        Dice dice = world.dice().of("score").of(run.number());
        for (int place = 0; place < evaluated; place++) {
            if (!concerns(run, place, wanted)) {
                continue;
            }
            List<Draft> drafts = drafts(run, evaluation, place);
            for (int i = 0; i < drafts.size(); i++) {
                Draft draft = drafts.get(i);
                if (draft.of.level() == wanted.level()) {
                    Instant at = at(run, place, (i + 1.0) / (drafts.size() + 1));
                    found.add(row(draft, dice.of(place).of(i).uuid(), origin.id, at));
                }
            }
        }
    }

    /// Whether a target can have a score that is wanted: most have none, and need not be judged again.
    private boolean concerns(RunRow run, int place, ScoreQuery wanted) {
        int ordinal = run.targets().get(place);
        Instant done = run.plan().begins(place + 1);
        if (ordinal == Targets.NOBODY || wanted.after().map(done::isBefore).orElse(false)) {
            return false;
        }
        TraceRow trace = shelf().trace(ordinal);
        return switch (run.target()) {
            case TRACE -> wanted.subject().map(trace.id().toString()::equals).orElse(true);
            case SESSION ->
                wanted.level() == Target.TRACE
                        || wanted.subject()
                                .map(id -> id.equals(trace.sessionId()))
                                .orElse(true);
        };
    }

    /// All scores of one target of a run, in the order in which they were made.
    private List<Draft> drafts(RunRow run, Evaluation evaluation, int place) {
        int ordinal = run.targets().get(place);
        List<Draft> drafts = new ArrayList<>();
        evaluation.signals(ordinal).forEach(signal -> drafts.add(new Draft(subject(signal.trace()), signal.verdict())));
        ScoreRow.Subject of = run.target() == Target.TRACE
                ? subject(shelf().trace(ordinal))
                : new ScoreRow.Subject(
                        Target.SESSION, String.valueOf(shelf().trace(ordinal).sessionId()), null);
        evaluation
                .verdicts(ordinal, run.assignment().metricsAt(place))
                .forEach(verdict -> drafts.add(new Draft(of, verdict)));
        return drafts;
    }

    private static ScoreRow.Subject subject(TraceRow trace) {
        return new ScoreRow.Subject(Target.TRACE, trace.id().toString(), trace.environment());
    }

    private static Instant at(RunRow run, int place, double share) {
        long nanos = (long) (run.plan().perTarget().toNanos() * share);
        return run.plan().begins(place).plusNanos(nanos).truncatedTo(ChronoUnit.MICROS);
    }

    private ScoreRow row(Draft draft, UUID id, @Nullable UUID run, Instant at) {
        Verdict verdict = draft.verdict;
        String value = verdict.value() == null
                ? null
                : BigDecimal.valueOf(verdict.value()).toPlainString();
        return new ScoreRow(
                id,
                project.id(),
                draft.of,
                verdict.metric(),
                ScoreRow.Kind.JUDGED,
                value,
                run,
                verdict.reason(),
                verdict.metadata(),
                at);
    }

    /// What a person wrote on traces, and SESSION runs stumble over (F107).
    private void annotations(List<ScoreRow> found) {
        for (int ordinal : shelf().annotated()) {
            TraceRow trace = shelf().trace(ordinal);
            found.add(new ScoreRow(
                    world.dice().of("annotation").of(ordinal).uuid(),
                    project.id(),
                    subject(trace),
                    Signal.CONFIDENCE.metric(),
                    new ScoreRow.Kind(ScoreRow.Source.ANNOTATION, ScoreRow.DataType.CATEGORICAL),
                    "PASS",
                    null,
                    null,
                    JsonNodeFactory.instance.objectNode(),
                    trace.arrivedAt().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private TraceShelf shelf() {
        return world.shelf(project.id());
    }
}
