package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.Screen;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The marks of the last firings, gone through with the keys.
class FiringWalkTest {
    private static final int HEALTHY = 19;

    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final MonitorsScreen monitors = new MonitorsScreen();
    private final MonitorsPage page = new MonitorsPage(screen);

    @BeforeEach
    void show() {
        screen.show(monitors::build);
        monitors.serve(new DesignFleet());
        screen.act(monitors::connect);
        page.clickOnRow(0);
    }

    @Test
    void itBeginsAtTheNewestAndTellsEachOne() {
        page.press(KeyCode.LEFT);
        screen.picture("monitors-firing");
        assertThat(tip()).isEqualTo("Fri 07:00: Failed, 40 of 40");
        assertThat(spoken(0)).isEqualTo(tip());

        page.press(KeyCode.LEFT);
        assertThat(tip()).startsWith("Thu 07:00: ");
        page.press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        assertThat(tip()).startsWith("Fri 07:00: ");
    }

    @Test
    void homeAndEndAreItsEndsOnlyWhileItGoesOn() {
        page.press(KeyCode.LEFT).press(KeyCode.HOME);
        String oldest = tip();
        page.press(KeyCode.LEFT);
        assertThat(tip()).isEqualTo(oldest);
        page.press(KeyCode.END);
        assertThat(tip()).startsWith("Fri 07:00: ");

        page.press(KeyCode.ESCAPE);
        assertThat(tip()).isEmpty();
        assertThat(spoken(0)).startsWith("Refund flow errors");
        page.press(KeyCode.END);
        assertThat(page.selected()).isEqualTo("Weights lab, loop detection ×1.5");
    }

    @Test
    void anotherRowEndsIt() {
        page.press(KeyCode.LEFT).press(KeyCode.DOWN);

        assertThat(page.selected()).isEqualTo("Checkout agent tool correctness");
        assertThat(tip()).isEmpty();
    }

    @Test
    void theMarkStandsWhereTheFrameIsDrawn() {
        page.clickOnRow(HEALTHY).press(KeyCode.LEFT);
        ListLine line = (ListLine) page.row(HEALTHY);

        assertThat(screen.call(() -> line.mark(11).getMaxX() - line.mark(0).getMinX()))
                .as("twelve cells of 8")
                .isEqualTo(96);
        assertThat(screen.call(() -> line.mark(11).getHeight())).isEqualTo(18);
    }

    @Test
    void withoutTheirColumnTheKeysDoNothing() {
        screen.act(() -> monitors.columns.show(SortOrder.Column.FIRINGS, false));

        page.press(KeyCode.LEFT);

        assertThat(tip()).isEmpty();
    }

    private String spoken(int row) {
        return screen.call(() -> (String) page.row(row).queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private String tip() {
        return screen.call(() -> List.copyOf(Window.getWindows()).stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .filter(tooltip -> tooltip.isShowing() && "firing-tip".equals(tooltip.getId()))
                .map(Tooltip::getText)
                .findFirst()
                .orElse(""));
    }
}
