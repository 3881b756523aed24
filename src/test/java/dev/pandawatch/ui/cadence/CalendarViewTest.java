package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.CronExpression;
import dev.pandawatch.cadence.Shape;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @RegisterExtension
    final Screen screen = new Screen(700, 900);

    private final CalendarPage page = new CalendarPage(screen);
    private final StringProperty wire = new SimpleStringProperty("cron:0 6,18 * * 1-5");
    private final ZoneChoices zones = new ZoneChoices();
    private final CalendarViewModel calendar = new CalendarViewModel(wire, zones.thinkingProperty(), () -> NOW);

    @Test
    void weekdaysAndHoursAreChosenByMouse() {
        show();
        assertThat(page.chosen("weekdays")).containsExactly("Mon", "Tue", "Wed", "Thu", "Fri");
        assertThat(page.chosen("hours")).containsExactly("06", "18");
        screen.picture("calendar-weekdays");

        page.drag("weekdays", 2, 5).press("hours", 9);

        assertThat(wire.get()).isEqualTo("cron:0 6,9,18 * * 1");
        assertThat(page.chosen("weekdays")).containsExactly("Mon");
    }

    @Test
    void theLastChoiceStaysPressed() {
        wire.set("cron:0 6 * * 1");
        show();
        page.press("weekdays", 1);

        assertThat(wire.get()).isEqualTo("cron:0 6 * * 1");
        assertThat(page.chosen("weekdays")).containsExactly("Mon");
    }

    @Test
    void hoursArePaintedByMouse() {
        show();
        page.paint(0, 9, 4, 10);
        assertThat(wire.get()).isEqualTo("cron:0 6,9,10,18 * * 1-5");

        page.paint(0, 18, 4, 18);
        assertThat(wire.get()).isEqualTo("cron:0 6,9,10 * * 1-5");
    }

    @Test
    void hoursArePaintedByKeyboard() {
        show();
        screen.act(() -> screen.robot().lookup("#weekGrid").query().requestFocus());
        screen.robot().type(KeyCode.HOME, KeyCode.DOWN, KeyCode.UP);
        screen.robot().press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        screen.robot().release(KeyCode.SHIFT).type(KeyCode.SPACE);

        assertThat(wire.get()).isEqualTo("cron:0 0,6,18 * * 1-5");
        assertThat(screen.robot().lookup("#weekGrid").query().getAccessibleText())
                .isEqualTo("Fri 00:00 UTC = 01:00 in Berlin, chosen");
    }

    @Test
    void aPaintingThatIsNoRectangleIsToBeDecided() {
        show();
        page.paint(1, 9, 1, 9);

        assertThat(wire.get()).isEqualTo("cron:0 6,18 * * 1-5");
        assertThat(page.shows("takeAll")).isTrue();
        screen.picture("calendar-decide-week");

        screen.robot().clickOn("#takeAll");
        assertThat(wire.get()).isEqualTo("cron:0 6,9,18 * * 1-5");
        assertThat(page.shows("takeAll")).isFalse();
    }

    @Test
    void timesAreTyped() {
        wire.set("cron:0 6 * * *");
        show();
        page.turnTo(Shape.TIMES_A_DAY);
        screen.robot().clickOn("#time").write("half past six").type(KeyCode.ENTER);
        assertThat(page.shows("timeProblem")).isTrue();
        screen.act(() -> screen.robot().lookup("#time").queryTextInputControl().clear());
        screen.robot().clickOn("#time").write("18:30").type(KeyCode.ENTER);
        assertThat(wire.get()).isEqualTo("cron:0 6 * * *");
        screen.picture("calendar-decide-times");

        screen.robot().clickOn("#takeParts");
        assertThat(wire.get()).isEqualTo("cron:0 6 * * *");
        assertThat(page.shows("dropRemaining")).isTrue();
        screen.picture("calendar-remaining");
    }

    @Test
    void everyShapeHasItsControls() {
        show();
        for (Shape shape : Shape.values()) {
            page.turnTo(shape);
            assertThat(calendar.faceProperty().get().sketched())
                    .hasValueSatisfying(shown -> assertThat(shown.shape()).isEqualTo(shape));
            screen.picture("calendar-" + shape.name().toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            */15 9-17 * * 1-5 | WEEKDAYS EVERY_N_MINUTES | step:15 hours:9,10,11,12,13,14,15,16,17  | 2026-11-23T09:00:00Z | 2026-11-23T11:15:00Z
            15 7 * * 1,3,5    | WEEKDAYS                 | weekdays:1,3,5 minutes:15 hours:7        | 2026-11-23T07:15:00Z | 2026-12-14T07:15:00Z
            0 0 1,15 * *      | MONTH_DAYS               | monthDays:1,15 minutes:0 hours:0         | 2026-12-01T00:00:00Z | 2027-04-15T00:00:00Z
            0 23 L * *        | LAST_DAY                 | minutes:0 hours:23                       | 2026-11-30T23:00:00Z | 2027-08-31T23:00:00Z
            0 8 * */3 1#1     | NTH_WEEKDAY              | months:1,4,7,10 minutes:0 hours:8        | 2027-01-04T08:00:00Z | 2029-04-02T08:00:00Z
            0 */4 * * *       | HOURLY                   | minutes:0 hours:0,4,8,12,16,20           | 2026-11-23T00:00:00Z | 2026-11-24T12:00:00Z
            0 0 1 1,7 *       | YEARLY                   | months:1,7 minutes:0 hours:0             | 2027-01-01T00:00:00Z | 2031-07-01T00:00:00Z
            """)
    void anAnalystClicksEachOfThese(String cron, String shapes, String choices, Instant first, Instant tenth) {
        wire.set("daily");
        show();
        Stream.of(shapes.split(" ", -1)).forEach(shape -> page.turnTo(Shape.valueOf(shape)));
        for (String choice : choices.split(" ", -1)) {
            String section = choice.substring(0, choice.indexOf(':'));
            List<String> keys =
                    List.of(choice.substring(choice.indexOf(':') + 1).split(",", -1));
            if (section.equals("step")) {
                page.press(section, Integer.parseInt(keys.getFirst()));
            } else {
                page.only(section, keys);
            }
        }

        assertThat(wire.get()).isEqualTo("cron:" + cron);
        CronExpression saved = CronExpression.parse(cron).toOptional().orElseThrow();
        List<Instant> runs = Stream.iterate(
                        saved.nextAfter(NOW), Optional::isPresent, run -> run.flatMap(saved::nextAfter))
                .limit(10)
                .flatMap(Optional::stream)
                .toList();
        assertThat(runs).hasSize(10).startsWith(first).endsWith(tenth);
    }

    @Test
    void inBerlinTheHoursAreThoseOfBerlin() {
        zones.thinkingProperty().set(BERLIN);
        show();

        assertThat(page.chosen("hours")).containsExactly("07", "19");
        screen.picture("calendar-berlin");
    }

    @Test
    void aCustomScheduleSaysSo() {
        wire.set("cron:0 6 1 * 1");
        show();

        assertThat(page.shows("note")).isTrue();
        assertThat(page.shows("weekdays")).isFalse();
        screen.picture("calendar-custom");
    }

    @Test
    void valuesAreChosenByKeyboardAlone() {
        show();
        screen.act(() -> screen.robot().lookup("#hours6").query().requestFocus());
        screen.robot().type(KeyCode.RIGHT, KeyCode.SPACE).type(KeyCode.DOWN, KeyCode.LEFT, KeyCode.SPACE);

        assertThat(wire.get()).isEqualTo("cron:0 6,7 * * 1-5");
        screen.robot().press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(wire.get()).isEqualTo("cron:0 6,7 * * 1-5");
        screen.picture("calendar-keyboard");
    }

    @Test
    void zoomedAndNarrowNothingIsCut() {
        screen.act(() -> screen.themes().zoomProperty().set(150));
        show();
        screen.picture("calendar-zoom150");
    }

    private void show() {
        Views views = new Views(Messages.bundled());
        InstantText times = new InstantText(BERLIN, () -> NOW, views.messages());
        screen.show(() -> {
            VBox box = new VBox(views.load(new CalendarView(calendar, views, times)));
            box.setPadding(new Insets(20));
            ((Region) box.getChildren().getFirst()).setMaxWidth(660);
            return box;
        });
    }
}
