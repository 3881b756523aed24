package dev.pandawatch.ui.detail;

import dev.pandawatch.run.Cause;
import dev.pandawatch.run.Cause.Standing;
import dev.pandawatch.run.Firing;
import dev.pandawatch.ui.kit.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// What is said of why a firing led to no run.
record CauseWords(RunWords words) {
    /// The count among the arguments of a cause that has one.
    private static final int UNCOUNTED = -1;

    private Messages messages() {
        return words.messages();
    }

    String sentence(Cause cause) {
        return words.words().phrase(cause.phrase());
    }

    String standing(Cause cause) {
        return messages().text("detail.cause." + DetailWords.dashed(cause.standing()));
    }

    /// What happened, and how far the causes are conclusions of ours.
    String note(Firing firing) {
        List<Cause> causes = firing.causes();
        if (firing.stands()) {
            return messages().text("detail.causes.note.stands");
        }
        if (causes.stream().allMatch(Cause::inferred)) {
            return messages().text("detail.causes.note");
        }
        return messages()
                .text(
                        causes.stream().noneMatch(Cause::inferred)
                                ? "detail.causes.note.known"
                                : "detail.causes.note.partly");
    }

    /// That there is no run, and the likeliest cause.
    String brief(Firing firing) {
        return firing.stands() || firing.causes().isEmpty()
                ? note(firing)
                : messages()
                        .text(
                                "detail.runs.no-run",
                                standing(firing.causes().getFirst()),
                                sentence(firing.causes().getFirst()));
    }

    /// What speaks for a cause, or why nothing does.
    String evidence(Cause cause) {
        return messages()
                .text(
                        switch (cause.kind()) {
                            case SCHEDULER_STALLED ->
                                cause.inferred()
                                        ? "detail.evidence.scheduler-stalled"
                                        : "detail.evidence.scheduler-stalled.known";
                            case NAME_TOO_LONG ->
                                cause.inferred()
                                        ? "detail.evidence.name-too-long"
                                        : "detail.evidence.name-too-long.known";
                            case FILTER_BREAKS ->
                                cause.inferred()
                                        ? "detail.evidence.filter-breaks"
                                        : "detail.evidence.filter-breaks.known";
                            case NO_CHANGE ->
                                counted(cause) ? "detail.evidence.no-change.counted" : "detail.evidence.no-change";
                            case NOTHING_MATCHED -> nothingMatched(cause);
                            case PLAN_REFUSES -> "detail.evidence.plan-refuses";
                            case PLAN -> "detail.evidence.plan";
                            case UNSEEN -> "detail.evidence.unseen";
                        });
    }

    private static String nothingMatched(Cause cause) {
        if (cause.standing() == Standing.LIKELY && !cause.arguments().contains(0L)) {
            return "detail.evidence.nothing-matched.empties";
        }
        return counted(cause) ? "detail.evidence.nothing-matched.counted" : "detail.evidence.nothing-matched";
    }

    private static boolean counted(Cause cause) {
        return cause.arguments().getLast() instanceof Number count && count.longValue() != UNCOUNTED;
    }

    /// Whether no run can come before the definition is changed, so that there is no use in running it.
    static boolean needsEdit(Firing firing) {
        return firing.causes().stream()
                .filter(cause -> cause.standing() == Standing.KNOWN || cause.standing() == Standing.LIKELY)
                .anyMatch(
                        cause -> cause.kind() == Cause.Kind.FILTER_BREAKS || cause.kind() == Cause.Kind.NAME_TOO_LONG);
    }

    /// All of it, to be sent to somebody.
    String all(Firing firing) {
        String causes = firing.causes().stream()
                .map(cause -> messages().text("detail.causes.line", standing(cause), sentence(cause), evidence(cause)))
                .collect(Collectors.joining("\n"));
        return String.join("\n", words.times().both(firing.due()), note(firing), causes);
    }

    /// How sure, and the sentence: `Inferred, likely: The filters matched nothing.`
    String judged(Cause cause) {
        return messages()
                .text("detail.causes.judged", messages().text(cause.standing().key()), sentence(cause));
    }
}
