package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StylePageTest {
    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void theStylePageShowsEveryTokenShapeAndControl() {
        Pane page = screen.show(StylePage::build);
        screen.act(page::requestFocus);

        screen.picture("styleguide");

        assertThat(screen.robot().lookup(".button.accent").queryAll())
                .isNotEmpty()
                .allSatisfy(button -> assertThat(((Button) button).getHeight()).isEqualTo(28));
        assertThat(screen.robot().lookup(".text-field.dense").queryAll())
                .hasSize(6)
                .allSatisfy(field -> assertThat(((TextField) field).getHeight()).isEqualTo(28));
    }
}
