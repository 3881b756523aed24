package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static dev.pandawatch.ui.monitors.MonitorFields.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.forecast.Workload;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskWordsTest {
    private static final Instant NEXT = Instant.parse("2026-11-24T06:00:00Z");
    private final Messages messages = Messages.bundled();
    private final AskWords words =
            new AskWords(new RowWords(messages, new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, messages)));

    @Test
    void aRunByHandSaysWhatItTakesAndWhatItMoves() {
        assertThat(effects(_ -> {}, counted(19, 1), NEXT))
                .containsExactly(
                        "A run starts at once and cannot be stopped.",
                        "19 traces match now, and all are evaluated by 1 metric: 19 units.",
                        "The next scheduled run moves from Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC) to Tue 24"
                                + " Nov 2026, 07:00 Berlin (06:00 UTC).",
                        "Each time you ask for it is a run of its own, and each is billed.");
    }

    @Test
    void aSampleIsToldWithItsRate() {
        assertThat(effects(
                        fields -> {
                            fields.target = "SESSION";
                            fields.rate = 0.25;
                        },
                        counted(129, 0.25),
                        NEXT))
                .contains(
                        "129 sessions match now. A sample of 25 %, drawn anew, is evaluated: 32 sessions by 1 metric, 32"
                                + " units.");
    }

    @Test
    void skippingIfUnchangedIsSaidNotToMatter() {
        assertThat(effects(fields -> fields.onlyIfChanged = true, counted(1, 1), NEXT))
                .contains(
                        "A run starts at once and cannot be stopped. It does not matter whether anything has changed:"
                                + " that is asked only before scheduled runs.",
                        "1 trace matches now and is evaluated by 1 metric: 1 unit.");
    }

    @Test
    void aPausedMonitorIsSaidToStayPaused() {
        assertThat(effects(fields -> fields.status = "PAUSED", counted(1, 1), NEXT))
                .contains("The monitor is paused and stays paused: this is one run, and none follows by itself.")
                .noneMatch(line -> line.contains("schedule"));
    }

    @Test
    void withoutAMatchTheServerRefuses() {
        assertThat(effects(_ -> {}, counted(0, 1), NEXT))
                .contains(
                        "No trace matches its filters now. As long as that is so, the server refuses the run and nothing"
                                + " changes.");
    }

    @Test
    void filtersThatTheServerRefusesLetNoRunStart() {
        GatewayException why = new GatewayException.Refused(call(422), List.of(new Violation("", "x", List.of())));

        assertThat(effects(_ -> {}, new Foresight.Uncounted(why), NEXT))
                .anyMatch(line -> line.startsWith("Its filters cannot be used, so the run will not start."));
        assertThat(effects(_ -> {}, new Foresight.Uncounted(new GatewayException.Broken(call(500))), NEXT))
                .anyMatch(line -> line.startsWith("What matches now could not be counted. The server failed"));
    }

    @Test
    void whatIsDueIsReplaced() {
        assertThat(effects(fields -> fields.nextRunAt = NOW.minusSeconds(120), counted(1, 1), NEXT))
                .anyMatch(
                        line -> line.contains("A run has been due since Sun 22 Nov 2026, 22:38 Berlin (21:38 UTC); this"
                                + " one takes its place."));
        assertThat(effects(
                        fields -> {
                            fields.nextRunAt = NOW.minusSeconds(120);
                            fields.cadence = "daily";
                        },
                        counted(1, 1),
                        NEXT))
                .anyMatch(line -> line.contains("the next scheduled run comes about Tue 24 Nov"));
    }

    @Test
    void anIntervalMovesToAboutAMomentAndWhatStaysStays() {
        assertThat(effects(fields -> fields.cadence = "daily", counted(1, 1), NEXT))
                .anyMatch(line -> line.startsWith("The schedule starts anew from now: the next scheduled run moves")
                        && line.contains("to about Tue 24 Nov 2026"));
        assertThat(effects(_ -> {}, counted(1, 1), Instant.parse("2026-11-23T06:00:00Z")))
                .contains("The next scheduled run stays Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC).")
                .noneMatch(line -> line.contains("anew from now"));
        assertThat(effects(_ -> {}, new Foresight.Untold(), null))
                .contains("How much it will evaluate cannot be told.")
                .anyMatch(line -> line.contains("cannot be told."));
    }

    private List<String> effects(Consumer<MonitorFields> set, Foresight foresight, @Nullable Instant next) {
        Monitor monitor = monitor("m", set);
        return words.effects(new Ask.RunNow(row(monitor), next, foresight));
    }

    private static Foresight counted(int matches, double rate) {
        return new Foresight.Counted(Workload.of(matches, rate, List.of("task_completion"), Map.of()));
    }

    private static GatewayException.Call call(int status) {
        return new GatewayException.Call("GET", "/traces", "id", false, status, "");
    }
}
