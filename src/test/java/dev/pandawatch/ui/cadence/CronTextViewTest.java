package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.time.ZoneId;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CronTextViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    @RegisterExtension
    final Screen screen = new Screen(684, 780);

    private final StringProperty wire = new SimpleStringProperty("daily");
    private final CronTextViewModel viewModel = new CronTextViewModel(wire, () -> NOW);
    private final Messages messages = Messages.bundled();
    private final CronTextView view = new CronTextView(viewModel, messages);
    private final CronTextPage page = new CronTextPage(screen);

    private void show(double width) {
        Views views = new Views(messages);
        InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, messages);
        screen.show(() -> {
            HBox head = new HBox(new CronPresetMenu(viewModel, messages));
            head.setAlignment(Pos.CENTER_RIGHT);
            VBox form = new VBox(12, head, views.load(view), views.load(new CautionsView(viewModel, times, messages)));
            form.setPadding(new Insets(20));
            ScrollPane scroll = new ScrollPane(form);
            scroll.setFitToWidth(true);
            scroll.setPrefWidth(width);
            scroll.setMaxWidth(width);
            return new HBox(scroll);
        });
    }

    @Test
    void theErrorOfThePictureIsNamedMarkedAndMended() {
        show(684);
        page.type("0 25 1 * 1");

        assertThat(page.text("cronVerdict")).isEqualTo("not valid, position 3");
        assertThat(page.words("cronProblem"))
                .contains("Hour 25: must be 0 to 23.", "The server refuses this text with 422; nothing has been sent.");
        assertThat(page.spoken("segment-hour")).isEqualTo("Hour: 25, not valid");
        assertThat(page.text("readWith")).isEqualTo("read with the first repair, 25 0 1 * 1");
        assertThat(page.spoken("caution-either-day")).contains("about 5 times a month");
        assertThat(page.words("repair-2")).containsExactly("Nearest allowed", "0 23 1 * 1");
        assertThat(page.widthOfMono("repair-2")).isGreaterThan(60);
        screen.picture("cron-text-error");

        page.press("repair-2");
        assertThat(wire.get()).isEqualTo("cron:0 23 1 * 1");
        assertThat(page.shown("cronProblem")).isFalse();
        assertThat(page.field().getPseudoClassStates()).doesNotContain(Styles.ERROR);
    }

    @Test
    void theOrIsShownWithItsDatesAndMondaysOnlyIsTaken() {
        show(684);
        page.type("0 0 1 * 1");

        assertThat(page.words("caution-either-day"))
                .containsSubsequence(
                        "Day of month and weekday are joined by OR.",
                        "OR",
                        "It fires on the 1st and also on every Monday: about 5 times a month, not only on Mondays that "
                                + "fall on the 1st.",
                        "Only because it is the 1st",
                        "Tue 1 Dec",
                        "00:00 UTC",
                        "Fri 1 Jan",
                        "Only because it is a Monday",
                        "Mon 23 Nov",
                        "Mon 30 Nov",
                        "Both at once next: Mon 1 Feb.");
        screen.picture("cron-text-or");

        page.press("remedy-either-day-1");
        assertThat(wire.get()).isEqualTo("cron:0 0 * * 1");
        assertThat(page.shown("caution-either-day")).isFalse();
    }

    @Test
    void theOrIsKeptByKeyboard() {
        show(684);
        page.type("0 0 1 * 1");
        screen.act(() -> screen.robot().lookup("#keepOr").query().requestFocus());
        screen.robot().type(KeyCode.SPACE);

        assertThat(page.shown("caution-either-day")).isTrue();
        assertThat(page.shown("keepOr")).isFalse();
        assertThat(wire.get()).isEqualTo("cron:0 0 1 * 1");
        screen.picture("cron-text-or-kept");
    }

    @Test
    void aQuartzExpressionIsMendedByKeyboardAlone() {
        show(684);
        screen.act(() -> {
            page.field().requestFocus();
            page.field().replaceSelection("0 0 12 ? * MON-FRI");
        });
        screen.picture("cron-text-quartz");

        screen.robot().push(KeyCode.ALT, KeyCode.ENTER);

        assertThat(wire.get()).isEqualTo("cron:0 12 * * MON-FRI");
        assertThat(page.text("cronVerdict")).isEqualTo("valid, 21 of 50 characters");
    }

    @Test
    void aSegmentSelectsItsTextAndTheStripTellsWhatItMeans() {
        wire.set("cron:0 6,18 * * 1-5");
        show(684);
        page.press("segment-day-of-week");

        assertThat(page.field().getSelectedText()).isEqualTo("1-5");
        assertThat(page.field().isFocused()).isTrue();
        assertThat(page.text("tokenField")).isEqualTo("Weekday");
        assertThat(page.text("tokenMeaning")).isEqualTo("Monday to Friday");
        screen.picture("cron-text-valid");

        screen.robot().type(KeyCode.DIGIT1);
        assertThat(wire.get()).isEqualTo("cron:0 6,18 * * 1");
    }

    @Test
    void anIntervalLeavesAnEmptyFieldAndOffersWhatItReplaced() {
        wire.set("cron:0 6  * * MON");
        show(684);
        screen.act(() -> wire.set("weekly"));
        assertThat(page.field().getText()).isEmpty();
        assertThat(page.field().getPromptText()).startsWith("An interval is in use");
        screen.picture("cron-text-interval");

        page.press("useAgain");
        assertThat(wire.get()).isEqualTo("cron:0 6  * * MON");
        assertThat(page.shown("useAgain")).isFalse();
    }

    @Test
    void aPresetIsTakenFromTheMenu() {
        show(684);
        page.press("cronPresets");
        screen.settle();
        screen.picture("cron-text-presets");
        screen.robot().clickOn("Mondays, 06:00 UTC");

        assertThat(wire.get()).isEqualTo("cron:0 6 * * 1");
    }

    @Test
    void longTextsAndSevenFieldsFitNarrowAndLarge() {
        wire.set("cron:0,7,14,21,28 6-18/2 1-15,L jan-jun mon-fri 0 *");
        show(400);
        assertThat(page.within("segments")).isTrue();
        assertThat(page.within("boxes")).isTrue();
        screen.picture("cron-text-narrow-long");

        screen.act(() -> wire.set("cron:0 0 30 2 1"));
        screen.picture("cron-text-narrow-blocked");

        screen.act(() -> wire.set("cron:0 25 1 * 1"));
        assertThat(page.within("cronProblem")).isTrue();
        screen.picture("cron-text-narrow-error");
    }

    @Test
    void everythingGrowsWithTheZoom() {
        wire.set("cron:*/7 22-2 */5 * mon-fri");
        show(684);
        screen.act(() -> screen.themes().zoomProperty().set(150));

        assertThat(page.within("boxes")).isTrue();
        screen.picture("cron-text-zoom150");
    }

    @Test
    void besideTheCalendarOnlyFieldAndPartsAreShown() {
        wire.set("cron:0 6,18 * * 1-5");
        show(684);
        screen.act(() -> view.setCompact(true));

        assertThat(page.text("cronTitle")).isEqualTo("As cron");
        assertThat(page.shown("tokenStrip")).isFalse();
        assertThat(page.shown("segment-hour")).isTrue();
        screen.picture("cron-text-compact");
    }
}
