package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.MonitorDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// The drafts of one editor, for undo and redo of the whole form. What is typed into one field without a pause is one
/// step.
final class DraftHistory {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int KEPT = 200;

    private final Deque<MonitorDraft> past = new ArrayDeque<>();
    private final Deque<MonitorDraft> future = new ArrayDeque<>();
    private Set<String> lastFields = Set.of();
    private Instant lastAt = Instant.MIN;

    /// Takes note of a step from `before` to `after`, made at `at`.
    void record(MonitorDraft before, MonitorDraft after, Instant at) {
        Set<String> fields = DraftFields.differing(before, after);
        if (fields.isEmpty()) {
            return;
        }
        boolean goesOn =
                !past.isEmpty() && future.isEmpty() && fields.equals(lastFields) && at.isBefore(lastAt.plus(PAUSE));
        if (!goesOn) {
            past.push(before);
        }
        if (past.size() > KEPT) {
            past.removeLast();
        }
        future.clear();
        lastFields = fields;
        lastAt = at;
    }

    /// The draft before the last step, if there is one; `current` can be had back.
    Optional<MonitorDraft> undo(MonitorDraft current) {
        return step(past, future, current);
    }

    Optional<MonitorDraft> redo(MonitorDraft current) {
        return step(future, past, current);
    }

    private Optional<MonitorDraft> step(Deque<MonitorDraft> from, Deque<MonitorDraft> to, MonitorDraft current) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(current);
        lastFields = Set.of();
        return Optional.of(from.pop());
    }
}
