package dev.pandawatch.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShellViewTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final ShellPage page = new ShellPage(screen);
    private final ShellFixture it = new ShellFixture();
    private final List<Destination> made = new ArrayList<>();
    private final Messages messages = Messages.bundled();

    @BeforeEach
    void show() {
        screen.show(() -> {
            InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), it.clock::get, messages);
            Views views = new Views(messages);
            return views.load(new ShellView(it.shell, views, screen.themes(), times, this::screenOf));
        });
        screen.act(() -> {
            it.answer();
            it.connection.refreshed();
            it.pass(Duration.ofSeconds(4));
        });
    }

    /// Stands for the screens that the shell does not know: one field each.
    private Parent screenOf(Destination destination) {
        made.add(destination);
        TextField field = new TextField();
        field.setId("fieldOf" + destination.getClass().getSimpleName());
        field.setAccessibleText(field.getId());
        return new VBox(field);
    }

    @Test
    void itSaysWhereOneIsAndHowFreshItIs() {
        screen.act(() -> {
            for (int sent = 0; sent < 14; sent++) {
                it.connection.started();
                it.connection.ended(exchange(Duration.ofMillis(1200)));
            }
            for (int problem = 0; problem < 3; problem++) {
                it.notices.tell(Notice.Kind.PROBLEM, "notice.failed", "Nightly", unreachable());
            }
            it.shell.notices().toasts().stream().toList().forEach(it.shell.notices()::dismiss);
        });

        assertThat(page.connection()).contains("Sandbox", "support-agents");
        assertThat(page.age()).isEqualTo("updated 4 s ago");
        assertThat(page.text("#server")).isEqualTo("Sandbox 127.0.0.1:8765 · v0.5.0");
        assertThat(page.text("#underWay")).isEqualTo("No request under way");
        assertThat(page.text("#inLastMinute")).isEqualTo("14 of 200 requests this minute");
        assertThat(page.text("#serverClock")).isEqualTo("Server clock +0.2 s");
        assertThat(page.text("#utc")).isEqualTo("21:40:16 UTC");
        assertThat(page.text("#local")).isEqualTo("Sun 22 Nov 2026, 22:40:16 Berlin");
        assertThat(page.text("#unseen")).isEqualTo("3");
        screen.picture("shell");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidWithTheReasonAlsoByKeyboard() {
        screen.act(() -> {
            it.connection.failed(unreachable());
            it.pass(Duration.ofSeconds(60));
        });

        assertThat(page.age()).isEqualTo("not answering since 22:40");
        assertThat(page.whyThatAge()).contains("cannot be reached", "as of 22:40");
        page.focus("#search").press(KeyCode.TAB);
        assertThat(page.hasFocus("#age")).isTrue();
        screen.await(() -> page.find("#age", Button.class).getTooltip().isShowing());
        screen.picture("shell-silent");
    }

    @Test
    void keysFindTheSearchRefreshAndZoom() {
        page.focus("#fieldOfMonitors").press(KeyCode.CONTROL, KeyCode.K).type("drift");
        assertThat(it.shell.searchProperty().get()).isEqualTo("drift");
        page.press(KeyCode.ESCAPE);
        assertThat(it.shell.searchProperty().get()).isEmpty();

        screen.act(it.background::clear);
        page.press(KeyCode.F5);
        assertThat(it.background).hasSize(1);

        page.press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(screen.themes().zoomProperty().get()).isEqualTo(110);
        page.press(KeyCode.CONTROL, KeyCode.MINUS).press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(screen.themes().zoomProperty().get()).isEqualTo(90);
        page.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(screen.themes().zoomProperty().get()).isEqualTo(100);
    }

    @Test
    void aSlashSearchesUnlessItIsTyped() {
        page.focus("#fieldOfMonitors").type("/");
        assertThat(page.hasFocus("#search")).isFalse();
        assertThat(page.find("#fieldOfMonitors", TextField.class).getText()).isEqualTo("/");

        page.focus("#refresh").type("/");
        assertThat(page.hasFocus("#search")).isTrue();
        assertThat(page.searched()).isEmpty();
    }

    @Test
    void theListIsKeptAliveWithItsFocusWhileTheEditorIsShown() {
        page.focus("#fieldOfMonitors");
        screen.act(() -> it.shell.navigation().go(new Destination.NewMonitor()));
        assertThat(page.shows("#fieldOfMonitors")).isFalse();
        assertThat(page.shows("#fieldOfNewMonitor")).isTrue();

        page.click("#monitors");

        assertThat(page.shows("#fieldOfMonitors")).isTrue();
        assertThat(page.hasFocus("#fieldOfMonitors")).isTrue();
        assertThat(made).containsExactly(new Destination.Monitors(), new Destination.NewMonitor());
    }

    @Test
    void searchingFromTheEditorAsksItFirst() {
        List<Runnable> asked = new ArrayList<>();
        screen.act(() -> {
            it.shell.navigation().go(new Destination.NewMonitor());
            it.shell.navigation().guard(asked::add);
        });

        page.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(page.shows("#fieldOfNewMonitor")).isTrue();

        screen.act(() -> asked.getFirst().run());
        assertThat(page.shows("#fieldOfMonitors")).isTrue();
        assertThat(page.hasFocus("#search")).isTrue();
    }

    @Test
    void theMenuOfConnectionsOffersWhatThereIs() {
        screen.act(() -> it.profiles.put(ShellFixture.STAGING));
        page.click("#connection");
        screen.picture("shell-connections");

        page.click("staging.acme.example / support-agents");
        assertThat(it.done).containsExactly("open staging.acme.example");
        assertThat(page.connection()).contains("staging.acme.example");
        assertThat(page.shows("#sandboxNote")).isFalse();
    }

    @Test
    void connectingIsOfferedBesideTheSandboxAndInTheMenu() {
        page.click("#connect");
        page.click("#connection").click("#connectMenuItem");

        assertThat(it.done).containsExactly("connect", "connect");
    }

    @Test
    void resettingTheSandboxSaysWhatIsLostAndCanBeLeft() {
        page.click("#connection").click("#resetMenuItem");
        assertThat(page.hasFocus("#keepSandbox")).isTrue();
        screen.picture("shell-reset");
        page.press(KeyCode.ESCAPE);
        assertThat(page.shows("#keepSandbox")).isFalse();
        assertThat(it.done).isEmpty();

        page.click("#connection").click("#resetMenuItem").click("#resetSandbox");
        assertThat(it.done).containsExactly("reset");
    }

    @Test
    void whileADialogIsOpenTheFocusStaysInItAndKeysBelowSleep() {
        page.click("#connection").click("#resetMenuItem");
        screen.act(it.background::clear);

        page.press(KeyCode.F5).press(KeyCode.CONTROL, KeyCode.K);
        assertThat(it.background).isEmpty();
        for (int tab = 0; tab < 4; tab++) {
            page.press(KeyCode.TAB);
            assertThat(page.hasFocus("#keepSandbox") || page.hasFocus("#resetSandbox"))
                    .isTrue();
        }
    }

    @Test
    void aNoticeShowsForAMomentWithoutTakingTheFocus() {
        page.focus("#fieldOfMonitors");
        screen.act(() -> it.notices.tell(Notice.Kind.DONE, "notice.paused", "Flight booking drift"));
        assertThat(page.toast()).isEqualTo("“Flight booking drift” is paused.");
        assertThat(page.hasFocus("#fieldOfMonitors")).isTrue();

        screen.act(() -> it.pass(Duration.ofSeconds(5)));
        assertThat(page.shows(".toast")).isFalse();
    }

    @Test
    void aProblemStaysUntilItIsDismissed() {
        screen.act(() -> {
            it.notices.tell(Notice.Kind.DONE, "notice.paused", "Flight booking drift");
            it.notices.tell(Notice.Kind.DONE, "notice.started", "Nightly cost-capped sweep", 480);
            it.notices.tell(Notice.Kind.PROBLEM, "notice.failed", "Résumé parser reliability", unreachable());
        });
        screen.picture("shell-toasts");
        screen.act(() -> it.pass(Duration.ofSeconds(60)));
        assertThat(page.toast()).startsWith("“Résumé parser reliability”: The server cannot be reached.");

        page.click("#dismissToast");
        assertThat(page.shows(".toast")).isFalse();
    }

    @Test
    void theBellListsWhatHappenedNewestFirstWithTheRequest() {
        screen.act(() -> {
            it.notices.tell(Notice.Kind.DONE, "notice.paused", "Flight booking drift");
            it.pass(Duration.ofSeconds(90));
            it.notices.tell(Notice.Kind.PROBLEM, "notice.failed", "Résumé parser reliability", unreachable());
        });

        page.focus("#openNotices").press(KeyCode.SPACE);
        assertThat(page.shows("#noticesPanel")).isTrue();
        assertThat(page.shows(".toast")).isFalse();
        assertThat(page.find(".notice .label", Label.class).getText()).startsWith("“Résumé parser reliability”");
        assertThat(page.shows("#copyRequestId")).isTrue();
        screen.picture("shell-notices");

        page.click("#markSeen");
        assertThat(page.shows("#unseen")).isFalse();
        page.press(KeyCode.ESCAPE);
        assertThat(page.shows("#noticesPanel")).isFalse();
        assertThat(page.hasFocus("#openNotices")).isTrue();
    }

    @Test
    void theThemeIsChosenFromAMenu() {
        page.click("#theme").click("Dark");

        assertThat(screen.themes().darkProperty().get()).isTrue();
    }

    @Test
    void aLongProjectNameIsCutAndCanBeReadWhole() {
        String name = "eu-checkout-assistant-".repeat(10);
        ConnectionProfile long255 = new ConnectionProfile(
                "evaluation-gateway.internal.acme.example:8443",
                URI.create("https://evaluation-gateway.internal.acme.example:8443"),
                new Credentials.Key(new ApiKey("sk_pp_long"), name),
                false);
        screen.act(() -> {
            it.profiles.put(long255);
            it.open(long255);
        });
        page.click("#connection");

        assertThat(page.connection()).contains(name);
        assertThat(page.find("#connection", MenuButton.class).getWidth()).isLessThan(420);
        screen.picture("shell-long-name");
    }

    @Test
    void atALargeZoomOnlyTheNeedfulStays() {
        screen.act(() -> screen.themes().zoomProperty().set(150));

        assertThat(page.shows("#sandboxNote")).isFalse();
        assertThat(page.shows("#utc")).isFalse();
        assertThat(page.shows("#inLastMinute")).isFalse();
        assertThat(page.shows("#local")).isTrue();
        screen.picture("shell-zoom150");
    }

    @Test
    void aClockThatIsFarOffIsToldWithoutSeconds() {
        screen.act(() -> it.connection.ended(exchange(Duration.ofSeconds(3_661))));
        assertThat(page.text("#serverClock")).isEqualTo("Server clock 1 h 1 min ahead");
        screen.act(() -> it.connection.ended(exchange(Duration.ofMinutes(-10))));
        assertThat(page.text("#serverClock")).isEqualTo("Server clock 10 min behind");
        screen.act(() -> it.connection.ended(exchange(Duration.ofHours(50).plusSeconds(1))));
        assertThat(page.text("#serverClock")).isEqualTo("Server clock 2 d 2 h ahead");
    }

    private Exchange exchange(Duration serverAhead) {
        Instant sent = it.clock.get();
        return new Exchange(
                "GET",
                "/",
                200,
                "id",
                sent,
                Duration.ZERO,
                sent.plus(serverAhead).minusSeconds(1));
    }

    private static GatewayException unreachable() {
        return new GatewayException.Unreachable(ShellFixture.call(0), new IOException("refused"));
    }
}
