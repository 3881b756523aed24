package dev.pandawatch.run;

import static dev.pandawatch.run.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reasons, causes and the alarm as a person reads them; here a moment stands for its words.
class RunSentencesTest {
    private final Messages messages = Messages.bundled();

    private String text(Phrase phrase) {
        return messages.text(
                phrase.key(),
                phrase.arguments().stream()
                        .map(argument -> argument instanceof Instant moment ? moment.toString() : argument)
                        .toArray());
    }

    private static Story morning() {
        return Story.of("cron:0 6 * * *")
                .created("20T12:00")
                .updated("22T06:02")
                .next("23T06:00");
    }

    @Test
    void aQuietMonitorSaysHowOftenSinceWhenAndWhy() {
        Story story = morning().ran("21T06:02").knowing(known -> known.withChanges(0));

        assertThat(text(story.health().reason()))
                .isEqualTo("It fired once since its last run, the last time at 2026-11-22T06:00:00Z, and no run came of"
                        + " it. Inferred.");
        assertThat(text(story.health().cause().orElseThrow().phrase()))
                .isEqualTo("Nothing new had started since the run of 2026-11-21T06:02:00Z, so it was skipped."
                        + " Nothing has yet.");
        assertThat(messages.text(story.health().cause().orElseThrow().standing().key()))
                .isEqualTo("Inferred, likely");
        assertThat(text(morning().health().reason())).startsWith("It fired twice, the last time at");
    }

    @Test
    void aNameAndAFilterSayWhatIsWrongWithThem() {
        Story named = morning().called("n".repeat(300));
        Story filtered = morning().of("TRACE", FilterDocument.EMPTY.with("tags", "prod"));

        assertThat(text(named.health().cause().orElseThrow().phrase()))
                .isEqualTo("The name has 300 characters. The server stores runs only of names up to 245.");
        assertThat(text(filtered.health().cause().orElseThrow().phrase()))
                .isEqualTo("The server breaks on the filter “tags”. No run can start until it is changed.");
    }

    @Test
    void lateAndFailedSayByHowMuch() {
        assertThat(text(morning().ran("22T06:02").next("22T21:33").health().reason()))
                .isEqualTo(
                        "It was due at 2026-11-22T21:33:00Z and is 7 minutes late: over one check of the scheduler.");
        assertThat(text(morning().run("22T06:02", "COMPLETED", 1, 1, 1).health().reason()))
                .isEqualTo("All scores of the last run failed, though the server calls it completed.");
        assertThat(text(morning().ran("22T06:02").health().reason()))
                .isEqualTo("No score of the 10 targets of the last run failed.");
    }

    @Test
    void theAlarmNamesItsSuspects() {
        Story expired = Story.of("cron:0 6 22 11 * 0 2026").called("Launch day").next("22T06:00");
        Story victim = Story.of("daily").called("Victim").next("22T06:32");
        SchedulerAlarm alarm = SchedulerAlarm.of(
                        List.of(expired.monitor(), victim.monitor()), List.of(6), at("22T21:40"))
                .orElseThrow();

        assertThat(text(alarm.phrase()))
                .isEqualTo("2 monitors are over 10 minutes late, the first since 2026-11-22T06:00:00Z. Inferred: the"
                        + " scheduler stands still for everybody.");
        assertThat(alarm.suspects())
                .extracting(suspect -> text(suspect.phrase()))
                .containsExactly(
                        "Launch day is due, but its cadence finds no run any more. That makes every check of the"
                                + " scheduler fail. Pause or delete it.",
                        "The server cannot read monitor 7 of its list. Once that is due, every check of the scheduler"
                                + " fails. Only its database can be mended.");
    }
}
