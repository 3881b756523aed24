package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CautionBoxTest {
    @RegisterExtension
    final Screen screen = new Screen(400, 200);

    @Test
    void theRemedyIsALinkAtTheRight() {
        AtomicInteger taken = new AtomicInteger();
        CautionBox box = new CautionBox(CautionBox.Kind.WARNING, "Held in UTC.", "Clocks change on 28 March.");
        Hyperlink remedy = box.addRemedy("Use 5,17", taken::incrementAndGet);
        screen.show(() -> new VBox(box));

        screen.robot().clickOn(remedy);

        assertThat(taken).hasValue(1);
        assertThat(remedy.getLayoutX()).isGreaterThan(200);
    }

    @Test
    void aLongSentenceWrapsInsteadOfBeingCut() {
        CautionBox box = new CautionBox(CautionBox.Kind.NOTE, "Note.", "It is the case that ".repeat(20));
        screen.show(() -> new VBox(box));

        assertThat(box.getWidth()).isEqualTo(400);
        assertThat(box.getHeight()).isGreaterThan(80);
    }

    @Test
    void theKindIsOneStyleClassAndTheWordsAreReadOut() {
        CautionBox box = new CautionBox(CautionBox.Kind.NOTE, "Note.", "Nothing to do.");

        box.setKind(CautionBox.Kind.INFERRED);

        assertThat(box.getStyleClass()).containsExactly("caution", "inferred");
        assertThat(box.getAccessibleText()).isEqualTo("Note. Nothing to do.");
    }
}
