package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.ui.kit.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The screen in the smallest window, 960 × 600 less the shell's frame, with the longest name.
class MonitorsSmallWindowTest {
    @RegisterExtension
    final Screen screen = new Screen(892, 528);

    private final MonitorsScreen monitors = new MonitorsScreen();
    private final MonitorsPage page = new MonitorsPage(screen);

    @Test
    void nothingIsCutOffThatCannotBeReached() {
        DesignFleet fleet = new DesignFleet();
        List<Monitor> all = new ArrayList<>(fleet.list().monitors());
        all.addFirst(MonitorFields.monitor("long", fields -> {
            fields.name = "A name as long as the server takes it ".repeat(7).substring(0, 238);
            fields.metrics = List.of("task_completion", "tool_correctness", "coherence", "argument_correctness");
            fields.nextRunAt = monitors.now.minusSeconds(1000);
        }));
        monitors.server.list = () -> new MonitorList(all, List.of(36));
        monitors.server.runs = fleet.runs();
        monitors.server.found = fleet::found;
        screen.show(monitors::build);
        screen.act(monitors::connect);
        screen.act(() -> {
            monitors.list.toggle(new Facet.Choice(Facet.HEALTH, "STALLED"));
            monitors.list.toggle(new Facet.Choice(Facet.HEALTH, "HEALTHY"));
            monitors.list.toggle(new Facet.Choice(Facet.TARGET, "TRACE"));
        });
        screen.picture("monitors-small");

        assertThat(screen.call(() -> page.table().lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .anyMatch(bar ->
                                bar.isVisible() && bar.getOrientation() == javafx.geometry.Orientation.HORIZONTAL)))
                .isFalse();
        assertThat(page.words("#summary")).contains("43");

        page.clickOnRow(0).press(KeyCode.SPACE);
        screen.act(() -> monitors.ticker.tick(120));
        screen.picture("monitors-small-drawer");
        assertThat(page.words(".drawer")).contains("A name as long as the server takes it", "argument_correctness");

        page.press(KeyCode.ESCAPE);
        assertThat(page.shows(".drawer")).isFalse();
    }
}
