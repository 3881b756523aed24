package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.CronExpression;
import dev.pandawatch.cadence.ServerDialect;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScheduleViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    @RegisterExtension
    final Screen screen = new Screen(560, 760);

    private final SchedulePage page = new SchedulePage(screen);
    private final StringProperty wire = new SimpleStringProperty("cron:0 6,18 * * 1-5");
    private final ScheduleViewModel schedule = new ScheduleViewModel(wire, NOW);

    @Test
    void fewTimesOfDayAreToldByTheirWindows() {
        show(512);

        assertThat(page.text("sentence")).isEqualTo("Every weekday (Monday to Friday) at 06:00 and 18:00 UTC");
        assertThat(page.text("local")).isEqualTo("In Berlin 07:00 and 19:00; from Mon 29 Mar, 08:00 and 20:00.");
        assertThat(page.text("starts")).isEqualTo("each starts 06:00–06:05, 18:00–18:05");
        assertThat(page.runs()).hasSize(10).startsWith("Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC), in 8 h 20 min");
        assertThat(page.text("shift")).isEqualTo("+1 h");
        assertThat(page.shown("drift")).isFalse();
        assertThat(page.call(() -> page.node("about").getAccessibleText())).contains("makes up for one run, no more");
        screen.picture("schedule-few");
    }

    @Test
    void manyTimesOfDayAreToldFromTheFirstToTheLast() {
        wire.set("cron:*/15 9-17 * * 1-5");
        show(512);

        assertThat(page.text("local")).isEqualTo("In Berlin from 10:00 to 18:45; from Mon 29 Mar, 11:00 to 19:45.");
        assertThat(page.text("starts")).isEqualTo("each starts up to 5 min later");
        screen.picture("schedule-many");
    }

    @Test
    void theListGrowsAsOneScrolls() {
        show(512);
        screen.robot().clickOn("#runs");
        screen.robot().type(KeyCode.END);
        screen.robot().type(KeyCode.END);

        assertThat(schedule.list().rows()).hasSizeGreaterThan(RunListViewModel.MORE);
        assertThat(page.runs()).doesNotContain("Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC), in 8 h 20 min");
        for (int i = 0; i < 20; i++) {
            screen.robot().type(KeyCode.END);
        }
        screen.robot().type(KeyCode.UP, 15);
        screen.picture("schedule-scrolled");
    }

    @Test
    void theThumbOfTheBarTurnsTheListOnToo() {
        show(512);
        screen.act(() -> page.list().scrollTo(RunListViewModel.MORE - 1));

        assertThat(schedule.list().rows()).hasSizeGreaterThan(RunListViewModel.MORE);
        assertThat(page.runs()).noneMatch(run -> run.startsWith("Mon 23 Nov 2026, 07:00"));
    }

    @Test
    void aServerThatComputesOtherwiseIsNamed() {
        CronExpression cron =
                CronExpression.parse("0 6,18 * * 1-5").toOptional().orElseThrow();
        schedule.agreementProperty()
                .set(ServerDialect.explain(cron, NOW, NOW.plusSeconds(60)).phrase());
        show(512);

        assertThat(page.shown("agreement")).isTrue();
        screen.picture("schedule-agreement");
        screen.act(() -> schedule.agreementProperty().set(Optional.empty()));
        assertThat(page.shown("agreement")).isFalse();
    }

    @Test
    void theFirstRunAfterAChangeOfTheClocksIsMarkedInTheList() {
        wire.set("cron:0 6 * * 1");
        show(512);
        jumpTo("2027-03-20");

        assertThat(page.runs().getFirst()).startsWith("Mon 22 Mar 2027, 07:00 Berlin");
        assertThat(page.runs().get(1)).endsWith(", the first after the clocks change by +1 h");
        assertThat(page.shown("change")).isFalse();
        screen.picture("schedule-jumped");

        screen.robot().clickOn("#backToNow");
        assertThat(page.runs().getFirst()).startsWith("Mon 23 Nov 2026, 07:00 Berlin");
        assertThat(page.shown("jumpLine")).isFalse();
    }

    @Test
    void aFarDateIsReachedByTypingAndShowsItsYear() {
        show(512);
        jumpTo("24 Dec 2028");

        assertThat(page.runs().getFirst()).startsWith("Mon 25 Dec 2028, 07:00 Berlin");
        assertNothingIsCut();
        screen.picture("schedule-far");
    }

    @Test
    void whatIsNoDateChangesNothing() {
        show(512);
        jumpTo("soon");

        assertThat(page.runs().getFirst()).startsWith("Mon 23 Nov 2026");
        assertThat(schedule.list().startProperty().get()).isNull();
    }

    @Test
    void aScheduleThatEndsBeforeTheDateSaysSo() {
        wire.set("cron:0 0 1 1 * 0 2027");
        show(512);
        jumpTo("2028-01-01");

        assertThat(page.runs()).isEmpty();
        assertThat(page.text("none")).isEqualTo("The schedule has ended by then.");
    }

    @Test
    void anIntervalShowsHowItSlipsAndTheWayOut() {
        List<String> used = new ArrayList<>();
        wire.set("daily");
        schedule.drift().onUseCronProperty().set(used::add);
        schedule.pastRunsProperty()
                .set(IntStream.range(0, 9)
                        .mapToObj(day -> NOW.minus(Duration.ofDays(9 - day)).plusSeconds(150L * day))
                        .toList());
        show(512);

        assertThat(page.shown("drift")).isTrue();
        assertThat(page.text("phrase"))
                .isEqualTo("Slips later with each run: by up to 2 h 30 min in 30 days, about 1 h 15 min.");
        assertThat(page.text("measured")).startsWith("Its last 9 runs have slipped by 20 min");
        screen.picture("schedule-drift");

        screen.robot().clickOn("#asTable");
        assertThat(page.shown("driftTable")).isTrue();
        screen.picture("schedule-drift-table");

        screen.robot().clickOn("#useCron");
        assertThat(used).containsExactly("40 21 * * *");
    }

    @Test
    void aCronThatAsksForTooMuchIsToldHourByHour() {
        wire.set("cron:* * * * *");
        show(512);

        assertThat(page.shown("crowd")).isTrue();
        assertThat(page.runs().get(1))
                .isEqualTo("Sun 22 Nov 2026, 23:00 Berlin (22:00 UTC), 60 runs asked, at most 12 start");
        assertNothingIsCut();
        screen.picture("schedule-crowd");
        page.width(400);
        assertNothingIsCut();
        screen.picture("schedule-crowd-tight");
    }

    @Test
    void aThirdClockIsChosenFromTheMenu() {
        show(512);
        screen.robot().clickOn("#third");
        screen.robot().clickOn("Tokyo");

        assertThat(schedule.zones().thirdProperty().get()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(page.text("thirdHeader")).isEqualTo("Tokyo");
        assertThat(page.runs().getFirst())
                .isEqualTo("Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC), Mon 23 Nov 15:00 Tokyo, in 8 h 20 min");
        assertNothingIsCut();
        screen.picture("schedule-third");
        page.width(400);
        assertNothingIsCut();
        screen.picture("schedule-third-tight");
    }

    @Test
    void anyZoneIsFoundByKeyboardAlone() {
        show(512);
        screen.act(() -> page.node("third").requestFocus());
        screen.robot().type(KeyCode.SPACE).type(KeyCode.UP).type(KeyCode.ENTER);
        screen.settle();
        screen.robot().write("kathm");
        screen.picture("schedule-zone-search");
        screen.robot().type(KeyCode.ENTER);

        assertThat(schedule.zones().thirdProperty().get()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
    }

    @Test
    void aRunForTheDayOfMonthAloneBearsTheDay() {
        wire.set("cron:0 23 1 * 1");
        show(512);

        assertThat(page.runs().get(2)).endsWith(", only because it is the 1st");
        assertThat(page.runs().get(1)).doesNotContain("only because");
        assertThat(page.text("sameDayWords")).isEqualTo("The local day is one later than the UTC day in all of them.");
        assertThat(page.shown("sameDay")).isTrue();
        screen.picture("schedule-either-day");
    }

    @Test
    void aDayThatDiffersInSomeRunsIsMarkedThere() {
        wire.set("cron:0 8,23 * * *");
        show(400);

        assertThat(page.shown("sameDay")).isFalse();
        assertThat(page.runs().getFirst()).endsWith(", the local day is one later than the UTC day");
        assertThat(page.runs().get(1)).doesNotContain("local day");
        assertNothingIsCut();
        screen.picture("schedule-tight");
    }

    @Test
    void aCronThatNeverRunsHasNoList() {
        wire.set("cron:0 0 31 2 *");
        show(512);

        assertThat(page.text("none")).isEqualTo("No run can be foretold.");
        assertThat(page.shown("runs")).isFalse();
        screen.picture("schedule-never");
    }

    @Test
    void nothingIsCutAtOneAndAHalf() {
        wire.set("cron:0 6 1 * 1");
        show(540);
        screen.act(() -> screen.themes().zoomProperty().set(150));
        screen.settle();

        screen.picture("schedule-zoom150");
        assertNothingIsCut();
    }

    @Test
    void theDrawerShowsRunsAndNoTools() {
        wire.set("cron:30 5 1 * 1");
        InstantText times = times();
        screen.show(() -> dressed(ScheduleView.compact(schedule, times, Messages.bundled()), 336));

        assertThat(page.runs()).hasSize(10);
        assertThat(page.shown("third")).isFalse();
        assertThat(page.shown("jump")).isFalse();
        assertNothingIsCut();
        screen.picture("schedule-compact");
    }

    private void jumpTo(String day) {
        screen.robot().clickOn("#jump");
        screen.robot().write(day).type(KeyCode.ENTER);
        screen.settle();
    }

    private void assertNothingIsCut() {
        screen.settle();
        assertThat(page.cut()).isEmpty();
    }

    private void show(double width) {
        InstantText times = times();
        screen.show(() -> dressed(new ScheduleView(schedule, times, Messages.bundled()), width));
    }

    private InstantText times() {
        return new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, Messages.bundled());
    }

    private static HBox dressed(ScheduleView view, double width) {
        Region loaded = (Region) new Views(Messages.bundled()).load(view);
        loaded.setMinWidth(width);
        loaded.setMaxWidth(width);
        HBox all = new HBox(loaded);
        all.setFillHeight(false);
        return all;
    }
}
