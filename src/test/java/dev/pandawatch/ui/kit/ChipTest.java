package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChipTest {
    @RegisterExtension
    final Screen screen = new Screen(300, 100);

    private final List<String> removed = new ArrayList<>();
    private final Chip chip = screenless();

    @Test
    void theCrossTakesTheChoiceBackAndSaysSo() {
        screen.show(() -> new HBox(chip));

        screen.robot().clickOn(".chip .button");

        assertThat(removed).containsExactly("tag");
        Button cross = screen.robot().lookup(".chip .button").queryButton();
        assertThat(cross.getAccessibleText()).isEqualTo("Remove Tag: prod");
        assertThat(cross.getTooltip().getText()).isEqualTo("Remove Tag: prod");
    }

    @Test
    void deleteAndBackspacePressTheCrossAndOtherKeysDoNot() {
        screen.show(() -> new HBox(chip));
        screen.act(chip::requestFocus);

        screen.robot().type(KeyCode.A, KeyCode.DELETE, KeyCode.BACK_SPACE);

        assertThat(removed).hasSize(2);
    }

    @Test
    void aChipIs24HighAndReadsItsWords() {
        screen.show(() -> new HBox(chip));

        assertThat(chip.getHeight()).isEqualTo(24);
        assertThat(chip.getAccessibleText()).isEqualTo("Tag: prod");
    }

    private Chip screenless() {
        return new Chip("Tag: prod", "Remove Tag: prod", () -> removed.add("tag"));
    }
}
