package dev.pandawatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.run.Cause;
import dev.pandawatch.run.Cause.Kind;
import dev.pandawatch.run.Cause.Standing;
import dev.pandawatch.run.Firing;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CauseWordsTest {
    private static final Instant DUE = Instant.parse("2026-11-19T06:00:00Z");
    private static final Cause UNSEEN = cause(Kind.UNSEEN, Standing.POSSIBLE);
    private static final Cause BREAKS = cause(Kind.FILTER_BREAKS, Standing.KNOWN, "status");

    private final Messages messages = Messages.bundled();
    private final CauseWords words = new CauseWords(new RunWords(
            new DetailWords(messages, new InstantText(ZoneId.of("Europe/Berlin"), () -> DetailBench.NOW, messages))));

    private static Cause cause(Kind kind, Standing standing, Object... arguments) {
        return new Cause(kind, standing, List.of(arguments));
    }

    private static Firing firing(Cause... causes) {
        return new Firing(DUE, Firing.Kind.DID_NOT_RUN, Optional.empty(), List.of(causes));
    }

    @Test
    void onlyWhatIsInferredIsSaidToBe() {
        assertThat(words.note(firing(UNSEEN)))
                .isEqualTo("It fired and made no run. The server keeps no reason; these are inferred.");
        assertThat(words.note(firing(BREAKS, UNSEEN)))
                .isEqualTo(
                        "It fired and made no run. The server keeps no reason; what is not called known is inferred.");
        assertThat(words.note(firing(BREAKS)))
                .endsWith("this follows from what it shows.")
                .doesNotContain("inferred");
        assertThat(words.note(firing(cause(Kind.SCHEDULER_STALLED, Standing.KNOWN, DUE))))
                .isEqualTo("It is due, and the scheduler has not taken it up. It may still run.");
    }

    @Test
    void aFilterIsQuotedWithItsRemedyAndNoRunIsOffered() {
        assertThat(words.sentence(BREAKS))
                .isEqualTo("The server breaks on the filter “status”. No run can start until it is changed.");
        assertThat(words.evidence(BREAKS)).startsWith("The definition is still that of this firing.");
        assertThat(words.evidence(cause(Kind.FILTER_BREAKS, Standing.LIKELY, "status")))
                .startsWith("It breaks now; whether it did then is not kept.");
        assertThat(words.judged(BREAKS)).startsWith("Known: The server breaks on the filter “status”.");
        assertThat(CauseWords.needsEdit(firing(BREAKS, UNSEEN))).isTrue();
        assertThat(CauseWords.needsEdit(firing(cause(Kind.NAME_TOO_LONG, Standing.LIKELY, 300, 245))))
                .isTrue();
        assertThat(CauseWords.needsEdit(firing(UNSEEN))).isFalse();
    }

    @Test
    void eachCauseSaysWhatSpeaksForItOrWhyNothingDoes() {
        assertThat(words.evidence(cause(Kind.NOTHING_MATCHED, Standing.POSSIBLE, -1L)))
                .isEqualTo("What matched then is not kept, and was not counted.");
        assertThat(words.evidence(cause(Kind.NOTHING_MATCHED, Standing.LIKELY, 0L)))
                .startsWith("Counted now");
        assertThat(words.evidence(cause(Kind.NOTHING_MATCHED, Standing.UNLIKELY, 12L)))
                .startsWith("Counted now");
        assertThat(words.evidence(cause(Kind.NOTHING_MATCHED, Standing.LIKELY, -1L)))
                .isEqualTo("One of its filters can match nothing at all.");
        assertThat(words.evidence(cause(Kind.NO_CHANGE, Standing.POSSIBLE, DUE, -1L)))
                .contains("is not known");
        assertThat(words.evidence(cause(Kind.NO_CHANGE, Standing.LIKELY, DUE, 0L)))
                .contains("Counted now");
        for (Kind kind : Kind.values()) {
            for (Standing standing : Standing.values()) {
                assertThat(words.evidence(cause(kind, standing, DUE, -1L)))
                        .as(kind + " " + standing)
                        .isNotBlank();
            }
        }
    }

    @Test
    void aLineHoldsTheSurestCauseUnlessTheFiringMayStillRun() {
        assertThat(words.brief(firing(BREAKS, UNSEEN)))
                .startsWith("Fired, no run · known: The server breaks on the filter “status”.");
        assertThat(words.brief(firing(cause(Kind.SCHEDULER_STALLED, Standing.KNOWN, DUE))))
                .isEqualTo("It is due, and the scheduler has not taken it up. It may still run.");
    }

    @Test
    void whatIsCopiedHoldsMomentNoteCausesAndEvidence() {
        assertThat(words.all(firing(BREAKS, UNSEEN))).isEqualTo("""
                        Thu 19 Nov 2026, 07:00 Berlin (06:00 UTC)
                        It fired and made no run. The server keeps no reason; what is not called known is inferred.
                        known: The server breaks on the filter “status”. No run can start until it is changed. The \
                        definition is still that of this firing. A run by hand fails too until the filter is changed.
                        possible: It was paused or had another cadence, or its run was deleted. The server keeps no \
                        record of pauses, earlier cadences and deleted runs.""");
    }
}
