package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MatchesViewTest {
    @RegisterExtension
    final Screen screen = new Screen(500, 640);

    private final MatchesBench bench = new MatchesBench();

    private void show() {
        Messages messages = Messages.bundled();
        InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), bench.clock::get, messages);
        screen.show(() -> new VBox(new Views(messages).load(new MatchesView(bench.matches, times, messages))));
    }

    private String text(String id) {
        return screen.call(() -> ((Label) node(id)).getText());
    }

    private Node node(String id) {
        return screen.robot().lookup("#" + id).query();
    }

    private boolean shown(String id) {
        return screen.call(() -> node(id).isVisible());
    }

    private void act(Runnable action) {
        screen.act(action);
    }

    @Test
    void theNumberAndWhatEachFilterDoes() {
        bench.project.fill(2_004);
        show();
        act(() -> bench.settle()
                .filter(Map.of("status", "ERROR", "tags", List.of("canary"), "environment", "production"))
                .settle()
                .pass(3_000));
        assertThat(text("figure")).isEqualTo("1,002");
        assertThat(text("words")).isEqualTo("of 2,004 traces match");
        assertThat(text("percent")).isEqualTo("50 %");
        assertThat(text("age")).isEqualTo("counted 3 s ago");
        assertThat(text("newest")).startsWith("newest match 21:36 UTC");

        act(() -> node("explain").requestFocus());
        screen.robot().type(KeyCode.SPACE);
        act(bench::answer);
        assertThat(node("effect-status").getAccessibleText()).isEqualTo("without status: 1,002 +0");
        assertThat(node("effect-environment").getAccessibleText()).isEqualTo("environment: 1,002 ignored");
        act(() -> node("more").requestFocus());
        screen.robot().type(KeyCode.SPACE);
        act(bench::answer);
        assertThat(screen.robot().lookup(".match-row").queryAll()).hasSize(MatchSample.SIZE);
        screen.picture("matches-sample");
    }

    @Test
    void allOfTheProjectWithoutAFilter() {
        show();
        act(bench::settle);

        assertThat(text("figure") + " " + text("words")).isEqualTo("8 traces, all of the project");
        assertThat(shown("explain")).isFalse();
        screen.picture("matches-all");
    }

    @Test
    void theFilterThatEmptiesIsMarked() {
        show();
        act(() -> bench.settle()
                .filter(Map.of("status", "ERROR", "user_id", "nobody"))
                .settle());

        assertThat(node("effect-user_id").getAccessibleText()).isEqualTo("without user_id: 4 empties it");
        screen.picture("matches-emptied");
    }

    @Test
    void anEmptyProjectIsExplained() {
        bench.project.fill(0);
        show();
        act(bench::settle);

        assertThat(text("noteWords")).contains("check the spelling");
        screen.picture("matches-empty-project");
    }

    @Test
    void waitingKeepsTheOldNumberAndCanBeGivenUp() {
        show();
        act(() -> bench.settle().filter(Map.of("status", "ERROR")).pass(400));
        assertThat(shown("wait")).isFalse();
        act(() -> bench.pass(2_000));
        assertThat(text("figure")).isEqualTo("8");
        assertThat(shown("wait")).isTrue();
        screen.picture("matches-waiting");

        screen.robot().clickOn(node("cancel"));
        assertThat(text("noteWords")).isEqualTo("Not counted: you cancelled it.");
        assertThat(shown("retry")).isTrue();
    }

    @Test
    void aFailureHasItsSentenceInANarrowCardAndLarge() {
        bench.project.failures.add(
                new GatewayException.Unreachable(MatchesViewModelTest.call(0), new IOException("cut off")));
        show();
        act(() -> screen.themes().zoomProperty().set(150));
        act(bench::settle);
        assertThat(text("noteWords")).startsWith("The matches could not be counted. The server cannot be reached.");
        screen.picture("matches-failed-150");

        screen.robot().clickOn(node("retry"));
        act(() -> bench.answer()
                .filter(Map.of("status", "ERROR", "user_id", "user-1"))
                .settle());
        act(bench.matches::explain);
        act(bench::answer);
        screen.picture("matches-effects-150");
    }

    @Test
    void whatIsWaitedForIsSaid() {
        show();
        act(() -> bench.filter(Map.of("status", "error")).settle());

        assertThat(text("noteWords")).isEqualTo("Nothing is counted while a run would fail on status. Mend it first.");
        screen.picture("matches-unsound");
    }
}
