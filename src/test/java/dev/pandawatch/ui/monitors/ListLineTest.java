package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Themes;
import dev.pandawatch.ui.kit.TokenSheet;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListLineTest {
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
    }

    @Test
    void aLineIsOneNode() {
        assertThat(screen.call(() -> page.row(0).getChildrenUnmodifiable())).hasSize(1);
    }

    @Test
    void onHoverEachColumnTellsItsOwn() {
        assertThat(tipAt(0, 0)).isEqualTo("The run broke off. could not convert string to float: PASS");
        assertThat(tipAt(0, 2)).contains("cron:0 6 * * 1-5");
        assertThat(tipAt(3, 0)).contains("500");
        assertThat(tipAt(3, 2))
                .as("nothing is known of the cadence of an unreadable one")
                .isEmpty();
    }

    @Test
    void aDoubleClickAtTheEdgeOfAHeaderFitsTheColumnToItsContent() {
        Bounds header = screen.call(() -> {
            Node names = page.table().lookup("#name-column");
            return names.localToScreen(names.getBoundsInLocal());
        });

        screen.robot().doubleClickOn(new Point2D(header.getMaxX() - 1, header.getCenterY()), MouseButton.PRIMARY);
        screen.settle();

        TableColumn<?, ?> names =
                screen.call(() -> page.table().getVisibleLeafColumns().get(1));
        assertThat(names.getWidth())
                .as("as wide as the longest name, in place of what was left over")
                .isGreaterThan(300)
                .isNotEqualTo(header.getWidth());
        screen.picture("monitors-fitted");
    }

    @Test
    void theMarksFollowTheTheme() {
        Color light = mark();
        screen.act(() -> screen.themes().choiceProperty().set(Themes.Choice.DARK));

        assertThat(mark()).isNotEqualTo(light);
    }

    @Test
    void aPausedLineIsGreyNotFaded() {
        assertThat(colours(HEALTHY)).contains(light("-color-fg-default"));

        screen.act(() -> monitors.list.toggle(new Facet.Choice(Facet.HEALTH, "PAUSED")));

        assertThat(page.line(1)).startsWith("Paused");
        assertThat(colours(1))
                .contains(light("-color-fg-subtle"))
                .doesNotContain(light("-color-fg-default"), light("-color-success-emphasis"));
    }

    private static Color light(String token) {
        return TokenSheet.of("light").get(token);
    }

    private Set<Color> colours(int index) {
        WritableImage image = screen.call(() -> screen.scene().snapshot(null));
        TableRow<?> row = page.row(index);
        Bounds line = screen.call(() -> row.localToScene(row.getLayoutBounds()));
        Set<Color> colours = new HashSet<>();
        for (int y = (int) line.getMinY(); y < line.getMaxY(); y++) {
            for (int x = (int) line.getMinX(); x < line.getMaxX(); x++) {
                colours.add(image.getPixelReader().getColor(x, y));
            }
        }
        return colours;
    }

    private Color mark() {
        return mark(HEALTHY, 8);
    }

    /// A pixel in the middle of a mark.
    private Color mark(int index, int place) {
        WritableImage image = screen.call(() -> screen.scene().snapshot(null));
        ListLine line = (ListLine) page.row(index);
        Bounds mark = screen.call(() -> line.localToScene(line.mark(place)));
        return image.getPixelReader().getColor((int) mark.getCenterX(), (int) mark.getCenterY());
    }

    private String tipAt(int index, int column) {
        TableRow<?> row = page.row(index);
        return screen.call(() -> {
            double x = 20;
            for (int before = 0; before < column; before++) {
                x += page.table().getVisibleLeafColumns().get(before).getWidth();
            }
            row.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED,
                    x,
                    5,
                    x,
                    5,
                    null,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
            if (row.getTooltip() == null) {
                return "";
            }
            row.getTooltip().getOnShowing().handle(null);
            return row.getTooltip().getText();
        });
    }
}
