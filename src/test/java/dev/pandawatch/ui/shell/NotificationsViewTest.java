package dev.pandawatch.ui.shell;

import static dev.pandawatch.state.Samples.NOW;
import static dev.pandawatch.state.Samples.a;
import static dev.pandawatch.state.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.notice.Sighting;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.run.Silence;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationsViewTest {
    private static final Instant LATER = NOW.plusSeconds(15 * 60);

    @RegisterExtension
    final Screen screen = new Screen();

    private final ShellPage page = new ShellPage(screen);
    private final ShellFixture it = new ShellFixture();
    private final Messages messages = Messages.bundled();

    @BeforeEach
    void show() {
        it.clock.set(LATER);
        screen.show(() -> {
            InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), it.clock::get, messages);
            Views views = new Views(messages);
            return views.load(new ShellView(it.shell, views, screen.themes(), times, destination -> {
                TextField field = new TextField();
                field.setAccessibleText("field");
                return new VBox(field);
            }));
        });
        screen.act(() -> {
            it.answer();
            it.connection.refreshed();
        });
    }

    @Test
    void theBellCountsWhatIsNewAndTheListLeadsToTheMonitorByKeyboardAlone() {
        look(everyKind());
        assertThat(page.text("#unseenNotifications")).isEqualTo("5");
        assertThat(page.find("#notifications", Button.class).getAccessibleText())
                .isEqualTo("Notifications: 5 not seen yet");
        assertThat(page.find("#notifications", Button.class).getTooltip().getText())
                .isEqualTo("Notifications: 5 not seen yet");
        screen.picture("notify-bell");

        page.focus("#notifications").press(KeyCode.SPACE);
        assertThat(page.shows("#notificationsPanel")).isTrue();
        assertThat(page.shows("#unseenNotifications")).as("they are seen").isFalse();
        assertThat(spoken()).hasSize(5);
        assertThat(spoken().getFirst()).startsWith("Scheduler stands still: All monitors.");
        screen.picture("notify-list");

        page.press(KeyCode.DOWN);
        String chosen = screen.scene().getFocusOwner().getAccessibleText();
        assertThat(chosen).startsWith("Run failed: Nightly answer quality.");
        page.press(KeyCode.ENTER);
        assertThat(it.shell.navigation().getDestination())
                .isEqualTo(new Destination.MonitorDetail(new MonitorId("failed")));
        assertThat(page.shows("#notificationsPanel")).isFalse();
    }

    @Test
    void escapeClosesTheListAndTheFocusGoesBackToTheBell() {
        page.focus("#notifications").press(KeyCode.SPACE);
        assertThat(page.shows("#noNotifications")).isTrue();
        screen.picture("notify-none");

        page.press(KeyCode.ESCAPE);

        assertThat(page.shows("#notificationsPanel")).isFalse();
        assertThat(page.hasFocus("#notifications")).isTrue();
    }

    @Test
    void onlyOneOfTheTwoListsIsShown() {
        page.click("#notifications");
        page.press(KeyCode.ESCAPE).focus("#openNotices").press(KeyCode.SPACE);
        assertThat(page.shows("#noticesPanel")).isTrue();

        screen.act(() -> it.shell.notifications().openProperty().set(true));

        assertThat(page.shows("#noticesPanel")).isFalse();
        assertThat(page.shows("#notificationsPanel")).isTrue();
    }

    @Test
    void whatIsOverIsListedAsPastAndSaysSo() {
        look(everyKind());
        look(new NoticeRound(List.of(broken("failed", "Nightly answer quality")), Optional.empty(), true, LATER));
        assertThat(page.find("#notifications", Button.class).getAccessibleText())
                .isEqualTo("Notifications: 5 not seen yet; no longer so: 4");

        page.focus("#notifications").press(KeyCode.SPACE);

        assertThat(spoken()).hasSize(5);
        assertThat(spoken().getFirst()).startsWith("Run failed: Nightly answer quality.");
        assertThat(spoken().subList(1, 5)).allMatch(text -> text.startsWith("No longer so. "));
        assertThat(page.find(".past-notifications", Label.class).getText()).isEqualTo("No longer so");
        assertThat(screen.robot().lookup(".notification .badge").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsOnly("New");
        screen.picture("notify-past");
        page.press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(it.shell.navigation().getDestination())
                .isEqualTo(new Destination.MonitorDetail(new MonitorId("low")));
        page.focus("#notifications").press(KeyCode.SPACE);
        assertThat(screen.robot().lookup(".notification .badge").queryAll()).isEmpty();
    }

    @Test
    void lowMeansOfOneRunAreOneLineWithNumbersThatAreBelow() {
        Sighting low = new Sighting(
                a("low").named("Checkout quality").lastRun("r2", NOW).build(),
                Optional.of(run("r2", "COMPLETED")),
                Optional.empty(),
                Silence.NONE,
                Map.of("task_completion", 0.4999, "coherence", 0.1, "toxicity", 0.9));
        look(new NoticeRound(List.of(low), Optional.empty(), true, LATER));

        page.focus("#notifications").press(KeyCode.SPACE);

        assertThat(spoken())
                .containsExactly("Low score: Checkout quality."
                        + " Means below 0.50 in the last run: coherence 0.10, task_completion 0.49.");
    }

    @Test
    void aLongListShowsMoreWhenAskedAndScrollsToTheOneWithTheFocus() {
        look(new NoticeRound(
                IntStream.range(0, 60)
                        .mapToObj(place -> broken("m" + place, "Monitor " + place))
                        .toList(),
                Optional.empty(),
                true,
                LATER));

        page.focus("#notifications").press(KeyCode.SPACE);
        assertThat(spoken()).hasSize(50);
        assertThat(page.text("#moreNotifications")).isEqualTo("Show 10 more");
        for (int down = 0; down < 12; down++) {
            page.press(KeyCode.DOWN);
        }
        assertThat(focusIsInSight()).isTrue();
        screen.picture("notify-many");

        page.focus("#moreNotifications").press(KeyCode.SPACE);
        assertThat(spoken()).hasSize(60);
        assertThat(page.shows("#moreNotifications")).isFalse();
        assertThat(screen.scene().getFocusOwner().getAccessibleText()).isEqualTo(spoken().get(50));
        screen.settle();
        assertThat(focusIsInSight()).isTrue();
    }

    private boolean focusIsInSight() {
        Node focused = screen.scene().getFocusOwner();
        Node panel = page.find("#notificationsScroll", Node.class);
        return screen.call(() -> panel.localToScene(panel.getBoundsInLocal())
                .contains(focused.localToScene(focused.getBoundsInLocal())));
    }

    @Test
    void atOneAndAHalfEverythingStillHasItsPlace() {
        screen.act(() -> screen.themes().zoomProperty().set(150));
        look(everyKind());
        page.focus("#notifications").press(KeyCode.SPACE);
        screen.picture("notify-list-150");
        page.focus("#notificationRules").press(KeyCode.SPACE);
        screen.picture("notify-rules-150");
        assertThat(page.shows("#saveRules")).isTrue();
    }

    @Test
    void theRulesAreChangedByKeyboardAndKeptForTheConnection() {
        page.focus("#notifications")
                .press(KeyCode.SPACE)
                .focus("#notificationRules")
                .press(KeyCode.SPACE);
        assertThat(page.text("#rulesOf")).isEqualTo("Sandbox / support-agents");
        assertThat(page.hasFocus("#tellFailed")).isTrue();
        assertThat(page.text("#where")).startsWith("Under the bell; and by the desktop");
        screen.picture("notify-rules");

        page.press(KeyCode.SPACE);
        assertThat(page.find("#tellFailed", CheckBox.class).isSelected()).isFalse();
        screen.act(() -> {
            page.find("#quietFirings", Spinner.class).getEditor().setText("3");
            page.find("#scoreBelow", TextField.class).setText("0.75");
        });
        page.focus("#scoreBelow").press(KeyCode.ENTER);
        screen.act(it::answer);

        NoticeRules wanted = NoticeRules.DEFAULT
                .with(Occurrence.Kind.FAILED_RUN, false)
                .withQuietFirings(3)
                .withScoreBelow(0.75);
        assertThat(page.shows("#saveRules")).isFalse();
        assertThat(it.shell.notifications().rulesProperty().get()).isEqualTo(wanted);
        assertThat(it.shelf.read("sandbox").rules()).isEqualTo(wanted);
    }

    @Test
    void nonsenseIsSaidAtItsFieldAndNothingIsLost() {
        page.focus("#notifications")
                .press(KeyCode.SPACE)
                .focus("#notificationRules")
                .press(KeyCode.SPACE);
        screen.act(() -> {
            page.find("#quietFirings", Spinner.class).getEditor().setText("often");
            page.find("#scoreBelow", TextField.class).setText("half");
        });

        page.focus("#saveRules").press(KeyCode.SPACE);

        assertThat(page.find("#scoreProblem", Label.class).getText())
                .isEqualTo("Enter a number from 0 to 1, such as 0.5.");
        assertThat(page.hasFocus("#scoreBelow")).isTrue();
        assertThat(page.find("#scoreBelow", TextField.class).getText()).isEqualTo("half");
        assertThat(page.find("#quietFirings", Spinner.class).getEditor().getText())
                .isEqualTo("1");
        screen.picture("notify-rules-error");

        page.press(KeyCode.ESCAPE);
        assertThat(page.shows("#saveRules")).isFalse();
        assertThat(it.shell.notifications().rulesProperty().get()).isEqualTo(NoticeRules.DEFAULT);
    }

    private List<String> spoken() {
        return screen.robot().lookup(".notification").queryAllAs(Node.class).stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private void look(NoticeRound round) {
        screen.act(() -> it.shell.notifications().look(round));
    }

    private static Sighting broken(String id, String name) {
        return new Sighting(
                a(id).named(name).lastRun("run of " + id, NOW).build(),
                Optional.of(run("run of " + id, "FAILED")),
                Optional.empty(),
                Silence.NONE,
                Map.of());
    }

    private static NoticeRound everyKind() {
        List<Sighting> all = new ArrayList<>();
        all.add(broken("failed", "Nightly answer quality"));
        Monitor low = a("low").named(
                        "Groundedness of a very long name that does not fit on a single line of the list at all")
                .lastRun("r2", NOW.minusSeconds(60))
                .build();
        all.add(new Sighting(
                low,
                Optional.of(run("r2", "COMPLETED")),
                Optional.empty(),
                Silence.NONE,
                Map.of("task_completion", 0.31, "coherence", 0.482, "tool_correctness", 0.07)));
        Monitor empty = a("empty")
                .target("SESSION")
                .named("Session reliability")
                .lastRun("r3", NOW.minusSeconds(120))
                .build();
        all.add(new Sighting(
                empty,
                Optional.of(run("r3", "SESSION", "COMPLETED", 10, 0)),
                Optional.of(new RunOutcome.NoVerdict(12, 10)),
                Silence.NONE,
                Map.of()));
        Monitor quiet = a("quiet")
                .named("Flight booking drift")
                .lastRun("r4", NOW.minusSeconds(7200))
                .build();
        all.add(new Sighting(
                quiet,
                Optional.empty(),
                Optional.empty(),
                new Silence(1, Optional.of(NOW.minusSeconds(300))),
                Map.of()));
        SchedulerAlarm alarm = new SchedulerAlarm(List.of(low, quiet), NOW.minusSeconds(600), List.of());
        return new NoticeRound(all, Optional.of(alarm), true, LATER);
    }
}
