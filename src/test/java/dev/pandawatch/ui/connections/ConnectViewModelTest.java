package dev.pandawatch.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Route.Obstacle;
import dev.pandawatch.gateway.Route.Step;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionDraft;
import dev.pandawatch.settings.ConnectionDraft.Kind;
import dev.pandawatch.settings.ConnectionOffer;
import dev.pandawatch.settings.ConnectionOffer.Found;
import dev.pandawatch.settings.ConnectionOffer.Offers;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Profiles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class ConnectViewModelTest {
    private static final String URL = "https://eval.acme.example";
    private static final String KEY = "sk_pp_0123456789abcdef4f2a";
    private static final String PROJECT_ID = "0b6f7a52-1d2e-4c59-9d3f-6a1e2b3c4d5e";

    private final FakeServer server = new FakeServer();
    private final Profiles profiles = new Profiles();
    private final List<ConnectionProfile> connected = new ArrayList<>();
    private Offers prepared = new Offers(List.of(), List.of());

    @Test
    void nothingIsWrongBeforeAnybodyTyped() {
        ConnectViewModel connect = connect();

        assertThat(connect.form().problems(ConnectionDraft.BASE_URL).getValue()).isEmpty();
        assertThat(connect.stagedTest().getVerdict()).isEqualTo(new Verdict.Untested());
    }

    @Test
    void anUnsoundFormIsNeitherTestedNorConnected() {
        ConnectViewModel connect = connect();
        connect.form().baseUrlProperty().set("eval.acme.example");

        connect.test();
        connect.connect();

        assertThat(server.asked).isEmpty();
        assertThat(connected).isEmpty();
        assertThat(keys(connect, ConnectionDraft.BASE_URL)).containsExactly("connect.url.scheme");
        assertThat(keys(connect, ConnectionDraft.SECRET)).containsExactly("connect.key.required");
        assertThat(keys(connect, ConnectionDraft.PROJECT)).containsExactly("connect.project.name.required");
    }

    @Test
    void aFieldSpeaksOnceItWasLeftUnlessItIsEmpty() {
        ConnectViewModel connect = connect();
        connect.form().left(ConnectionDraft.PROJECT, "");
        connect.form().baseUrlProperty().set("ftp://x");
        connect.form().left(ConnectionDraft.BASE_URL, "ftp://x");

        assertThat(keys(connect, ConnectionDraft.PROJECT)).isEmpty();
        assertThat(keys(connect, ConnectionDraft.BASE_URL)).containsExactly("connect.url.scheme");
    }

    @Test
    void aKnownProjectPassesEveryStageInOrder() {
        know("support-agents");
        ConnectViewModel connect = filled(connect(), "support-agents");

        connect.test();

        assertThat(server.asked)
                .containsExactly("name", "connection", "certificate", "server", "credentials", "monitors");
        assertThat(connect.stagedTest().rows()).extracting(StageRow::stage).containsExactly(Stage.values());
        assertThat(connect.stagedTest().rows())
                .extracting(row -> ((StageState.Passed) row.state()).key())
                .containsExactly(
                        "connect.passed.name",
                        "connect.passed.connection",
                        "connect.passed.tls",
                        "connect.passed.server",
                        "connect.passed.key",
                        "connect.passed.clock",
                        "connect.passed.project.known",
                        "connect.passed.monitors");
        assertThat(connect.stagedTest().getVerdict()).isEqualTo(new Verdict.Passed(Duration.ofMillis(94)));
        assertThat(server.closed).isEqualTo(1);
        assertThat(connected).isEmpty();
    }

    @Test
    void withoutEncryptionThereIsNoTlsStage() {
        ConnectViewModel connect = filled(connect(), "support-agents");
        connect.form().baseUrlProperty().set("http://localhost:8000");

        connect.test();

        assertThat(server.asked).doesNotContain("certificate");
        assertThat(connect.stagedTest().rows()).extracting(StageRow::stage).doesNotContain(Stage.TLS);
    }

    @Test
    void aWrongKeyStopsAtTheCredentialsWithTheRequestIdAndTheRestWaits() {
        server.credentials = () -> {
            throw new GatewayException.Denied(FakeServer.call(401, "Invalid or revoked API key."));
        };
        ConnectViewModel connect = filled(connect(), "support-agents");

        connect.connect();

        assertThat(connect.stagedTest().getVerdict())
                .isEqualTo(new Verdict.Stopped(Stage.CREDENTIALS, Duration.ofMillis(94)));
        assertThat(state(connect, Stage.CREDENTIALS)).isInstanceOfSatisfying(StageState.Failed.class, failed -> {
            assertThat(failed.advice()).isEqualTo("connect.advice.key");
            assertThat(failed.requestId()).isEqualTo("7a1c5f0e-3a55-4f6f-9a53-2f0c8a6f1f10");
        });
        assertThat(state(connect, Stage.CLOCK)).isInstanceOf(StageState.Passed.class);
        assertThat(state(connect, Stage.PROJECT)).isEqualTo(new StageState.Waiting(Stage.CREDENTIALS));
        assertThat(state(connect, Stage.MONITORS)).isEqualTo(new StageState.Waiting(Stage.CREDENTIALS));
        assertThat(server.asked).doesNotContain("monitors");
        assertThat(server.closed).isEqualTo(1);
        assertThat(connected).isEmpty();
    }

    @Test
    void aHostThatNobodyKnowsStopsAtOnce() {
        server.name = () -> new Step.Blocked<>(Obstacle.UNKNOWN_HOST, Duration.ofMillis(3));
        ConnectViewModel connect = filled(connect(), "support-agents");

        connect.test();

        assertThat(server.asked).containsExactly("name");
        assertThat(state(connect, Stage.NAME))
                .isEqualTo(new StageState.Failed(
                        "connect.blocked.unknown-host",
                        List.of("eval.acme.example"),
                        "connect.advice.unknown-host",
                        null));
        assertThat(state(connect, Stage.MONITORS)).isEqualTo(new StageState.Waiting(Stage.NAME));
    }

    @Test
    void anUnknownProjectNameIsNotSentBeforeItIsConfirmed() {
        ConnectViewModel connect = filled(connect(), "brand new");

        connect.connect();

        assertThat(server.asked).doesNotContain("monitors");
        assertThat(state(connect, Stage.PROJECT)).isEqualTo(new StageState.Unconfirmed("brand new", null));
        assertThat(state(connect, Stage.MONITORS)).isEqualTo(new StageState.Waiting(Stage.PROJECT));
        assertThat(connect.stagedTest().getVerdict())
                .isEqualTo(new Verdict.Stopped(Stage.PROJECT, Duration.ofMillis(94)));

        connect.confirmProject();

        assertThat(server.asked).contains("monitors");
        assertThat(connected)
                .singleElement()
                .satisfies(
                        profile -> assertThat(profile.credentials().project()).isEqualTo("brand new"));
    }

    @Test
    void aConfirmedNameIsNotAskedAboutAgain() {
        ConnectViewModel connect = filled(connect(), "brand new");
        connect.test();
        connect.confirmProject();

        connect.form().keyProperty().set("sk_pp_another-key");
        connect.test();

        assertThat(connect.stagedTest().getVerdict()).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aMistypedNameComesWithTheOneThatWasProbablyMeant() {
        know("support-agents");
        ConnectViewModel connect = filled(connect(), "suport-agents");

        connect.connect();
        assertThat(state(connect, Stage.PROJECT))
                .isEqualTo(new StageState.Unconfirmed("suport-agents", "support-agents"));

        connect.useProject("support-agents");
        assertThat(connected)
                .extracting(profile -> profile.credentials().project())
                .containsExactly("support-agents");
    }

    @Test
    void aNameThatWasOfferedForThisServerIsKnown() {
        prepared = new Offers(
                List.of(new ConnectionOffer(
                        ConnectionOffer.Origin.CLI_FILE,
                        new Found<>(URL + "/", "~/.pandaprobe/config.yaml"),
                        null,
                        new Found<>("billing", "~/.pandaprobe/config.yaml"))),
                List.of());

        ConnectViewModel here = filled(connect(), "billing");
        here.test();
        assertThat(here.stagedTest().getVerdict()).isInstanceOf(Verdict.Passed.class);

        ConnectViewModel elsewhere = filled(connect(), "billing");
        elsewhere.form().baseUrlProperty().set("https://staging.acme.example");
        elsewhere.test();
        assertThat(state(elsewhere, Stage.PROJECT)).isInstanceOf(StageState.Unconfirmed.class);
    }

    @Test
    void aProjectIdIsAskedAtTheServerAndTellsTheMonitorsToo() {
        ConnectViewModel connect = bearer();

        connect.test();

        assertThat(server.asked).endsWith("credentials", "monitors");
        assertThat(state(connect, Stage.PROJECT)).isInstanceOf(StageState.Passed.class);
        assertThat(state(connect, Stage.MONITORS)).isInstanceOf(StageState.Passed.class);
    }

    @Test
    void aProjectIdThatTheServerDoesNotKnowStopsAtTheProject() {
        server.monitorCount = () -> {
            throw new GatewayException.WrongProject(
                    FakeServer.call(422, "Project not found or does not belong to your organization."));
        };
        ConnectViewModel connect = bearer();

        connect.test();

        assertThat(state(connect, Stage.PROJECT))
                .isInstanceOfSatisfying(
                        StageState.Failed.class,
                        failed -> assertThat(failed.advice()).isEqualTo("connect.advice.project-id"));
        assertThat(state(connect, Stage.MONITORS)).isEqualTo(new StageState.Waiting(Stage.PROJECT));
    }

    @Test
    void connectingAfterAPassedTestAsksNothingAgain() {
        know("support-agents");
        ConnectViewModel connect = filled(connect(), "support-agents");
        connect.test();
        server.asked.clear();

        connect.connect();

        assertThat(server.asked).isEmpty();
        assertThat(connected).hasSize(1);
        assertThat(profiles.all()).containsAll(connected);
    }

    @Test
    void whatWasTestedIsForgottenWhenSomethingElseIsTyped() {
        know("support-agents");
        ConnectViewModel connect = filled(connect(), "support-agents");
        connect.test();

        connect.form().keyProperty().set("sk_pp_another-key");

        assertThat(connect.stagedTest().getVerdict()).isEqualTo(new Verdict.Untested());
        assertThat(connect.stagedTest().rows()).isEmpty();
        connect.connect();
        assertThat(server.asked.stream().filter("credentials"::equals)).hasSize(2);
    }

    @Test
    void aSecondPressWhileTheTestRunsDoesNothing() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ConnectViewModel connect = filled(connect(waiting::add), "support-agents");
        waiting.clear();

        connect.test();
        connect.test();
        connect.connect();

        assertThat(waiting).hasSize(1);
        assertThat(connect.stagedTest().getVerdict()).isEqualTo(new Verdict.Running());
        assertThat(state(connect, Stage.NAME)).isEqualTo(new StageState.Busy());
        assertThat(state(connect, Stage.SERVER)).isEqualTo(new StageState.Waiting(Stage.NAME));
    }

    @Test
    void connectPressedWhileTheTestRunsConnectsWhenItHasPassed() {
        know("support-agents");
        Queue<Runnable> waiting = new ArrayDeque<>();
        ConnectViewModel connect = filled(connect(waiting::add), "support-agents");

        connect.test();
        connect.connect();
        drain(waiting);

        assertThat(connected).hasSize(1);
    }

    @Test
    void aCancelledTestClosesItsServerKeepsWhatPassedAndIgnoresALateAnswer() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ConnectViewModel connect = filled(connect(waiting::add), "support-agents");
        drain(waiting);
        connect.connect();
        waiting.remove().run(); // the name
        connect.cancel();
        drain(waiting);

        assertThat(server.asked).containsExactly("name", "connection"); // its answer came too late
        assertThat(server.closed).isEqualTo(1);
        assertThat(connect.stagedTest().getVerdict()).isEqualTo(new Verdict.Cancelled());
        assertThat(connect.stagedTest().rows()).extracting(StageRow::stage).containsExactly(Stage.NAME);
        assertThat(connected).isEmpty();
    }

    @Test
    void eachWayInKeepsWhatWasTypedForIt() {
        ConnectViewModel connect = filled(connect(), "support-agents");
        connect.form().kindProperty().set(Kind.BEARER);
        connect.form().tokenProperty().set("a-token");
        connect.form().kindProperty().set(Kind.KEY);

        assertThat(connect.form().keyProperty().get()).isEqualTo(KEY);
        assertThat(connect.form().projectNameProperty().get()).isEqualTo("support-agents");
        assertThat(connect.form().tokenProperty().get()).isEqualTo("a-token");
    }

    @Test
    void anOfferFillsTheFormAndLeavesNoSecretOfAnotherServer() {
        ConnectViewModel connect = filled(connect(), "support-agents");
        connect.form()
                .take(new ConnectionOffer(
                        ConnectionOffer.Origin.ENVIRONMENT,
                        new Found<>("http://localhost:8000", "PANDAPROBE_ENDPOINT"),
                        null,
                        new Found<>("billing", "PANDAPROBE_PROJECT_NAME")));

        assertThat(connect.form().baseUrlProperty().get()).isEqualTo("http://localhost:8000");
        assertThat(connect.form().keyProperty().get()).isEmpty();
        assertThat(connect.form().projectNameProperty().get()).isEqualTo("billing");
    }

    @Test
    void aConnectionOfThisSessionFillsTheForm() {
        ConnectViewModel connect = connect();
        connect.form()
                .take(new ConnectionProfile(
                        "eval.acme.example",
                        URI.create(URL),
                        new Credentials.Bearer(new ApiKey("t-1"), PROJECT_ID),
                        false));

        assertThat(connect.form().kindProperty().get()).isEqualTo(Kind.BEARER);
        assertThat(connect.form().tokenProperty().get()).isEqualTo("t-1");
        assertThat(connect.form().projectIdProperty().get()).isEqualTo(PROJECT_ID);
    }

    @Test
    void whoeverListensToTheOffersHearsOfThemAlsoAfterTheRubbishWasTakenOut() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<String> heard = new ArrayList<>();
        prepared = new Offers(
                List.of(new ConnectionOffer(ConnectionOffer.Origin.CLI_FILE, new Found<>(URL, ""), null, null)),
                List.of(Violation.of("", "connect.cli.key", "~/.pandaprobe/config.yaml")));
        ConnectViewModel connect = connect(waiting::add);
        connect.offers().subscribe(() -> heard.add("offers"));
        connect.offerProblems().subscribe(() -> heard.add("problems"));
        connect.known().subscribe(() -> heard.add("known"));

        System.gc();
        drain(waiting);
        know("billing");

        assertThat(heard).containsExactly("offers", "problems", "known");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        Violation problem = Violation.of("", "connect.cli.unreadable", "~/.pandaprobe/config.yaml");
        prepared = new Offers(List.of(), List.of(problem));

        assertThat(connect().offerProblems()).containsExactly(problem);
    }

    @Test
    void theServersClockIsToldWhereItIsApart() {
        server.identity = () -> new dev.pandawatch.gateway.ProbeGateway.Server(
                "PandaProbe", "0.5.0", Duration.ofMillis(5), Duration.ofMinutes(-5));
        ConnectViewModel connect = filled(connect(), "support-agents");

        connect.test();

        assertThat(state(connect, Stage.CLOCK))
                .isEqualTo(new StageState.Passed("connect.passed.clock.behind", List.of(5L, 1), null));
    }

    private ConnectViewModel connect() {
        return connect(Runnable::run);
    }

    private ConnectViewModel connect(Executor background) {
        UiTasks tasks = new UiTasks(background, Runnable::run);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T21:40:00Z"));
        StagedTest test = new StagedTest(_ -> server, server, tasks, clock);
        return new ConnectViewModel(test, profiles, tasks, () -> prepared, connected::add);
    }

    private static ConnectViewModel filled(ConnectViewModel connect, String project) {
        connect.form().baseUrlProperty().set(URL);
        connect.form().keyProperty().set(KEY);
        connect.form().projectNameProperty().set(project);
        return connect;
    }

    private ConnectViewModel bearer() {
        ConnectViewModel connect = connect();
        connect.form().baseUrlProperty().set(URL);
        connect.form().kindProperty().set(Kind.BEARER);
        connect.form().tokenProperty().set("a-token");
        connect.form().projectIdProperty().set(PROJECT_ID);
        return connect;
    }

    private void know(String project) {
        profiles.put(new ConnectionProfile(
                "eval.acme.example", URI.create(URL), new Credentials.Key(new ApiKey("an-older-key"), project), false));
    }

    private static void drain(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static List<String> keys(ConnectViewModel connect, String field) {
        return connect.form().problems(field).getValue().stream()
                .map(Violation::key)
                .toList();
    }

    private static StageState state(ConnectViewModel connect, Stage stage) {
        return connect.stagedTest().rows().stream()
                .filter(row -> row.stage() == stage)
                .map(StageRow::state)
                .findFirst()
                .orElseThrow();
    }
}
