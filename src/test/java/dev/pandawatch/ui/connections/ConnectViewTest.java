package dev.pandawatch.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Route.Obstacle;
import dev.pandawatch.gateway.Route.Step;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionOffer;
import dev.pandawatch.settings.ConnectionOffer.Found;
import dev.pandawatch.settings.ConnectionOffer.Offers;
import dev.pandawatch.settings.ConnectionOffer.Origin;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Profiles;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.ModalLayer;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    private static final String KEY = "sk_pp_0123456789abcdef4f2a";
    private static final String FILE = "~/.pandaprobe/config.yaml";

    @RegisterExtension
    final Screen screen = new Screen();

    private final ConnectPage page = new ConnectPage(screen);
    private final FakeServer server = new FakeServer();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<ConnectionProfile> connected = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final Profiles profiles = new Profiles();
    private Offers prepared = new Offers(
            List.of(
                    new ConnectionOffer(
                            Origin.ENVIRONMENT,
                            new Found<>("https://staging.acme.example", "PANDAPROBE_ENDPOINT"),
                            new Found<>(new ApiKey(KEY), FILE),
                            new Found<>("support-agents", FILE)),
                    new ConnectionOffer(
                            Origin.CLI_FILE,
                            new Found<>("https://api.pandaprobe.com", ""),
                            new Found<>(new ApiKey(KEY), FILE),
                            new Found<>("support-agents", FILE))),
            List.of());

    @BeforeEach
    void know() {
        profiles.put(new ConnectionProfile(
                "localhost:8000",
                URI.create("http://localhost:8000"),
                new Credentials.None("0b6f7a52-1d2e-4c59-9d3f-6a1e2b3c4d5e"),
                false));
    }

    private void show() {
        AtomicInteger asked = new AtomicInteger();
        InstantSource clock = () -> NOW.plusMillis(19L * asked.getAndIncrement());
        ModalLayer modal = screen.call(ModalLayer::new);
        screen.show(() -> new StackPane(modal));
        screen.act(() -> {
            Messages messages = Messages.bundled();
            UiTasks tasks = new UiTasks(background::add, Runnable::run);
            ConnectViewModel viewModel = new ConnectViewModel(
                    new StagedTest(_ -> server, server, tasks, clock), profiles, tasks, () -> prepared, connected::add);
            InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), InstantSource.fixed(NOW), messages);
            ConnectView view = new ConnectView(viewModel, messages, times, modal::close);
            Region dialog = (Region) new Views(messages).load(view);
            modal.show(dialog, view.first(), () -> closed.add("closed"));
        });
        answer();
    }

    private void answer() {
        screen.act(() -> {
            while (!background.isEmpty()) {
                background.remove().run();
            }
        });
    }

    @Test
    void whatIsPreparedIsOfferedWithItsSourcesAndNoSecret() {
        show();

        assertThat(page.side())
                .containsExactly(
                        "From the environment\nhttps://staging.acme.example\nfrom PANDAPROBE_ENDPOINT\n••••4f2a\nfrom "
                                + FILE + "\nsupport-agents\nfrom " + FILE,
                        "From the CLI’s config\nhttps://api.pandaprobe.com\nfrom the CLI’s default\n••••4f2a\nfrom "
                                + FILE + "\nsupport-agents\nfrom " + FILE,
                        "localhost:8000\n0b6f7a52-1d2e-4c59-9d3f-6a1e2b3c4d5e");
        screen.picture("connect");
    }

    @Test
    void anOfferFillsTheFormAndItsTestPasses() {
        show();
        page.click("From the environment").click("#test");
        answer();

        assertThat(page.typed("#baseUrl")).isEqualTo("https://staging.acme.example");
        assertThat(page.typed("#projectName")).isEqualTo("support-agents");
        assertThat(page.verdict()).isEqualTo("passed, 132 ms");
        assertThat(page.stage("Name")).contains("staging.acme.example → 10.4.2.17", "12 ms");
        assertThat(page.stage("TLS")).contains("valid until Wed 3 Feb, issued by Acme Internal CA");
        assertThat(page.stage("Monitors")).contains("58 monitors");
        screen.picture("connect-passed");

        page.click("#connectNow");
        assertThat(connected).hasSize(1);
    }

    @Test
    void aWrongKeyIsSaidAtItsStageWithWhatToDo() {
        server.credentials = () -> {
            throw new GatewayException.Denied(FakeServer.call(401, "Invalid or revoked API key."));
        };
        show();
        page.click("From the environment").click("#connectNow");
        answer();

        assertThat(page.verdict()).isEqualTo("stopped at “Credentials”, 94 ms");
        assertThat(page.stage("Credentials")).contains("Invalid or revoked API key.");
        assertThat(page.stage("Project")).contains("waits for the credentials");
        assertThat(page.advice()).contains("Copy the key again");
        assertThat(page.shows("#copyTestRequestId")).isTrue();
        assertThat(connected).isEmpty();
        screen.picture("connect-wrong-key");
    }

    @Test
    void withoutANetworkItStopsAtTheName() {
        server.name = () -> new Step.Blocked<>(Obstacle.UNKNOWN_HOST, Duration.ofMillis(4));
        show();
        page.click("From the environment").click("#test");
        answer();

        assertThat(page.stage("Name")).contains("Nobody knows a host called staging.acme.example.");
        assertThat(page.stage("Monitors")).contains("waits for the name");
        assertThat(page.advice()).contains("VPN");
    }

    @Test
    void aSlowServerCanBeLeft() {
        show();
        page.click("From the environment").click("#test");
        screen.act(() -> background.remove().run()); // the name; the connection hangs

        assertThat(page.verdict()).isEqualTo("under way");
        assertThat(page.stage("Connection")).contains("under way");
        assertThat(page.shows("#test")).isFalse();
        screen.picture("connect-slow");

        page.click("#cancelTest");
        answer();
        assertThat(page.verdict()).isEqualTo("cancelled");
        assertThat(page.hasFocus("#test")).isTrue();
        assertThat(page.typed("#baseUrl")).isEqualTo("https://staging.acme.example");
        assertThat(server.closed).isEqualTo(1);
    }

    @Test
    void anUnknownProjectIsAskedAboutBeforeItIsSent() {
        show();
        page.click("From the environment")
                .click("#projectName")
                .press(KeyCode.END)
                .press(KeyCode.BACK_SPACE);
        page.click("#connectNow");
        answer();

        assertThat(page.stage("Project")).contains("“support-agent” was never used from here");
        assertThat(page.advice()).startsWith("Did you mean support-agents? With an API key");
        assertThat(server.asked).doesNotContain("monitors");
        screen.picture("connect-unknown-project");

        page.click("#useSimilarProject");
        answer();
        assertThat(connected)
                .singleElement()
                .satisfies(
                        profile -> assertThat(profile.credentials().project()).isEqualTo("support-agents"));
    }

    @Test
    void problemsStandAtTheirFieldsAndTheFirstGetsTheFocus() {
        show();
        page.click("#baseUrl").type("staging.acme.example").press(KeyCode.TAB);
        assertThat(page.problem("#baseUrlProblem")).isEqualTo("Begin the address with https:// or http://.");
        assertThat(page.problem("#keyProblem")).isEmpty();

        page.click("#projectName").press(KeyCode.ENTER);

        assertThat(page.problem("#keyProblem")).isEqualTo("Enter the API key.");
        assertThat(page.problem("#projectNameProblem")).isEqualTo("Enter the name of the project.");
        assertThat(page.hasFocus("#baseUrl")).isTrue();
        assertThat(server.asked).isEmpty();
        screen.picture("connect-problems");
    }

    @Test
    void everythingCanBeDoneFromTheKeyboard() {
        prepared = new Offers(List.of(), List.of());
        show();
        assertThat(page.shows("#noOffers")).isTrue();
        assertThat(page.hasFocus("#baseUrl")).isTrue();
        page.type("http://localhost:8000")
                .press(KeyCode.TAB)
                .press(KeyCode.RIGHT)
                .press(KeyCode.RIGHT);
        assertThat(page.hasFocus("#kindNone")).isTrue();
        assertThat(page.shows("#projectId")).isTrue();
        assertThat(page.shows("#key")).isFalse();

        page.press(KeyCode.TAB).type("0b6f7a52-1d2e-4c59-9d3f-6a1e2b3c4d5e").press(KeyCode.TAB);
        assertThat(page.hasFocus("#test")).isTrue();
        page.press(KeyCode.SPACE);
        answer();
        assertThat(page.stage("TLS")).isEqualTo("no such stage");
        assertThat(page.stage("Credentials")).contains("none asked for");
        page.press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.ENTER);
        assertThat(connected).hasSize(1);

        page.press(KeyCode.ESCAPE);
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void theKeyIsDotsUntilTheEyeIsPressed() {
        show();
        page.click("From the environment");
        assertThat(page.shows("#key .password-field")).isTrue();

        page.click("#key .toggle-button");

        assertThat(page.shows("#key .password-field")).isFalse();
        assertThat(page.typed("#key .text-field:focused")).isEqualTo(KEY);
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheForm() {
        prepared = new Offers(List.of(), List.of(Violation.of("", "connect.cli.malformed", FILE, 3)));
        show();

        assertThat(page.text(".side-problem")).startsWith(FILE + ", line 3, could not be read");
        screen.act(() -> screen.themes().zoomProperty().set(150));
        screen.picture("connect-zoom150");
    }
}
