package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole program against its own sandbox, over HTTP.
class JourneyTest {
    private static final long PATIENCE_MINUTES = 10;

    @RegisterExtension
    final Screen screen = new Screen();

    private Composition parts;
    private TourHand hand;

    @BeforeEach
    void start() {
        parts = screen.call(() -> Composition.make(screen.themes(), false));
        screen.show(parts::window);
        hand = new TourHand(screen.scene());
        screen.act(parts::begin);
        screen.await(() -> hand.rows("#table") > 10);
    }

    @AfterEach
    void stop() {
        screen.act(parts::close);
    }

    @Test
    void aNewUserCreatesAMonitorAndSeesTheOutcomeOfItsRun() throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        CompletableFuture<Integer> end = new CompletableFuture<>();
        screen.act(() -> new Tour(
                        screen.scene(),
                        screen.themes(),
                        TourScript.steps(hand, screen.themes()),
                        new Tour.Report(
                                Path.of("target", "journey"),
                                Tour.Pictures.FAILURES,
                                new PrintStream(told, true, StandardCharsets.UTF_8),
                                end::complete))
                .start());

        int status = end.get(PATIENCE_MINUTES, TimeUnit.MINUTES);

        assertThat(status).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void theDrawerLeadsToTheDetailOfAMonitorAndEscapeBack() {
        screen.act(() -> {
            if (!hand.shows("#closeDrawer")) {
                hand.press("#drawerToggle");
            }
            hand.select("#table", 0);
        });
        screen.await(() -> hand.shows("#allRuns"));

        screen.act(() -> hand.press("#allRuns"));
        screen.await(() -> hand.shows("#firingStrip") && !hand.shows("#reading"));
        screen.picture("detail-sandbox");

        screen.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        screen.await(() -> hand.shows("#table"));
    }

    /// In memory neither a right click nor the wheel does anything, so this needs a real display.
    @Test
    @Tag("display")
    void onADisplayARightClickOpensTheMenuOfARow() {
        // the lowest row in the window may lie half under its edge
        TableRow<?> first = screen.robot()
                .lookup("#table .table-row-cell")
                .match((TableRow<?> row) -> row.getIndex() == 0)
                .query();
        screen.robot().rightClickOn(first);

        screen.await(() -> screen.robot().lookup(".context-menu").tryQuery().isPresent());
        screen.picture("list-menu");
    }
}
