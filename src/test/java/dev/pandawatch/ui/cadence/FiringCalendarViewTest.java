package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FiringCalendarViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    @RegisterExtension
    final Screen screen = new Screen(520, 820);

    private final StringProperty wire = new SimpleStringProperty("cron:0 6,18 * * 1-5");
    private final FiringCalendarViewModel calendar =
            new FiringCalendarViewModel(wire, new SimpleObjectProperty<>(NOW), ZoneId.of("Europe/Berlin"));

    @Test
    void aDayIsReachedByKeyboardAndSaysItsFirings() {
        show(480);
        assertThat(said()).isEqualTo("58 firings from November 2026 to December 2026");
        focus("days");
        screen.robot().type(KeyCode.RIGHT);

        assertThat(said()).isEqualTo("Monday 23 November 2026: 2 firings, 07:00 and 19:00");
        assertThat(node("days").getAccessibleText()).isEqualTo(said());
        screen.picture("calendar-months");

        screen.robot().type(KeyCode.END);
        assertThat(said()).isEqualTo("Sunday 29 November 2026: no firings");
        screen.robot().type(KeyCode.PAGE_DOWN, 2);
        assertThat(said()).startsWith("Friday 29 January 2027: 2 firings");
        screen.robot().clickOn("#todayLink");
        assertThat(calendar.dayProperty().get()).isEqualTo(LocalDate.of(2026, 11, 22));
        screen.robot().clickOn("#previousPage");
        assertThat(said()).isEqualTo("12 firings from October 2026 to November 2026");
    }

    @Test
    void aYearIsAHeatMap() {
        wire.set("cron:* * * * *");
        show(480);
        screen.picture("calendar-minutes");
        screen.robot().clickOn("#yearMode");
        focus("days");
        screen.robot().type(KeyCode.DOWN);

        assertThat(said()).isEqualTo("Sunday 29 November 2026: 1,440 firings");
        screen.picture("calendar-year");
        screen.act(() -> wire.set("cron:*/30 */2 * 3-5 1-5"));
        screen.picture("calendar-year-some");
    }

    @Test
    void anHourIsReachedByKeyboardAndSaysItsFirings() {
        show(480);
        screen.robot().clickOn("#weekMode");
        focus("week");
        screen.robot().type(KeyCode.HOME, KeyCode.DOWN).type(KeyCode.RIGHT, 7);

        assertThat(said()).isEqualTo("Monday 23 November, 07:00 to 08:00: 1 firing, 07:00");
        screen.picture("calendar-week");
        screen.act(() -> wire.set("cron:*/5,7 6-9 * * *"));
        screen.picture("calendar-week-many");
    }

    @Test
    void theTableHasTheSameNumbers() {
        show(480);
        screen.robot().clickOn("#tableMode");
        TableView<FiringRow> table = screen.robot().lookup("#table").queryTableView();

        assertThat(table.getItems()).hasSize(29).allMatch(row -> row.count() == 2);
        screen.act(() -> table.getSelectionModel().select(1));
        screen.picture("calendar-table");
        screen.robot().clickOn("#tableMode");
        assertThat(calendar.dayProperty().get()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(table.isVisible()).isFalse();
    }

    @Test
    void whatNeverFiresShowsNoEmptyCalendar() {
        wire.set("cron:0 0 31 2 *");
        show(480);

        assertThat(said()).isEqualTo("This cadence never fires.");
        assertThat(node("days").isVisible()).isFalse();
        screen.picture("calendar-never");
    }

    @Test
    void theMousePointsAndChooses() {
        show(480);
        DayCanvas days = (DayCanvas) node("days");
        Point2D place = screen.call(() -> place(days, LocalDate.of(2026, 11, 24)));
        screen.robot().moveTo(place);
        screen.settle();

        assertThat(said()).isEqualTo("Tuesday 24 November 2026: 2 firings, 07:00 and 19:00");
        assertThat(calendar.dayProperty().get()).isEqualTo(LocalDate.of(2026, 11, 22));
        screen.robot().clickOn(place);
        assertThat(calendar.dayProperty().get()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(days.isFocused()).isTrue();
        screen.robot().moveTo("#where");
        assertThat(days.getAccessibleText()).startsWith("Tuesday 24 November 2026");
    }

    /// A point well inside a day: right of and below the first that belongs to it.
    private static Point2D place(DayCanvas days, LocalDate day) {
        for (double y = 0; y < days.getHeight(); y += 4) {
            for (double x = 0; x < days.getWidth(); x += 4) {
                if (day.equals(days.cellAt(x, y))) {
                    return days.localToScreen(x + 8, y + 8);
                }
            }
        }
        throw new AssertionError("no place for " + day);
    }

    @Test
    void whatFiresLaterSaysWhen() {
        wire.set("cron:0 9 1 3 *");
        show(480);

        assertThat(said()).isEqualTo("No firings in these months. The next is on 1 Mar 2027.");
        screen.picture("calendar-yearly");
        screen.act(() -> wire.set("every_6h"));
        screen.picture("calendar-interval");
        assertThat(said()).isEqualTo("156 firings from November 2026 to December 2026");
    }

    @Test
    void itFitsWhereItIsTightAndLarge() {
        show(400);
        screen.picture("calendar-tight");
        screen.act(() -> wire.set("cron:* * * * *"));
        screen.picture("calendar-tight-minutes");
        screen.act(() -> wire.set("cron:0 6,18 * * 1-5"));
        double beside = screen.call(() -> ((Region) node("days")).getHeight());
        screen.act(() -> calendar.modeProperty().set(FiringCalendarViewModel.Mode.WEEK));
        screen.picture("calendar-tight-week");
        screen.act(() -> screen.themes().zoomProperty().set(150));
        screen.picture("calendar-zoom");
        screen.act(() -> calendar.modeProperty().set(FiringCalendarViewModel.Mode.MONTHS));
        screen.act(() -> wire.set("cron:*/7 * * * *"));
        screen.picture("calendar-zoom-months");
        assertThat(((Region) node("days")).getHeight())
                .as("one month above the other")
                .isGreaterThan(beside * 1.5 * 1.9);
        screen.act(() -> calendar.tableProperty().set(true));
        screen.picture("calendar-zoom-table");
    }

    private void show(double width) {
        Messages messages = Messages.bundled();
        InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, messages);
        screen.show(() -> {
            Region view = (Region) new Views(messages).load(new FiringCalendarView(calendar, times, messages));
            view.setMaxWidth(width);
            VBox box = new VBox(view);
            box.setPadding(new Insets(8));
            return box;
        });
    }

    private void focus(String id) {
        screen.act(() -> node(id).requestFocus());
    }

    private Node node(String id) {
        return screen.robot().lookup("#" + id).query();
    }

    private String said() {
        return screen.robot().lookup("#said").queryAs(Label.class).getText();
    }
}
