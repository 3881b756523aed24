package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModeTrackTest {
    @RegisterExtension
    final Screen screen = new Screen(400, 100);

    private final ToggleButton interval = new ToggleButton("Interval");
    private final ToggleButton cron = new ToggleButton("Cron");
    private final ModeTrack track = new ModeTrack();

    @Test
    void aSecondPressOnTheChosenModeKeepsIt() {
        show();

        screen.robot().clickOn(cron).clickOn(cron);

        assertThat(cron.isSelected()).isTrue();
        assertThat(track.chosenProperty().getValue()).isSameAs(cron);
    }

    @Test
    void choosingOneDropsTheOther() {
        show();
        screen.robot().clickOn(interval).clickOn(cron);

        assertThat(interval.isSelected()).isFalse();
    }

    @Test
    void theArrowKeysMoveTheChoice() {
        show();
        screen.robot().clickOn(interval).type(KeyCode.RIGHT);

        assertThat(track.chosenProperty().getValue()).isSameAs(cron);
    }

    private void show() {
        screen.show(() -> {
            track.getChildren().addAll(interval, cron);
            return new HBox(track);
        });
    }
}
