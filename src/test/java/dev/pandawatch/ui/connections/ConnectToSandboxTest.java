package dev.pandawatch.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.gateway.net.SocketRoute;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ConnectionDraft.Kind;
import dev.pandawatch.settings.ConnectionOffer.Offers;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Profiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The staged test over real sockets and HTTP, against a server that behaves as PandaProbe does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectToSandboxTest {
    private final List<ConnectionProfile> connected = new ArrayList<>();
    private SandboxServer sandbox;

    @BeforeAll
    void start() throws IOException {
        sandbox = SandboxServer.start(new SandboxOptions(0, null, SandboxClock.system(), 1));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void theRightKeyPassesEveryStageOnceTheProjectIsConfirmed() {
        ConnectViewModel connect = connect();
        connect.form().keyProperty().set(SandboxServer.KEY);
        connect.form().projectNameProperty().set(SandboxServer.PROJECT);

        connect.connect();
        assertThat(state(connect, Stage.PROJECT)).isEqualTo(new StageState.Unconfirmed(SandboxServer.PROJECT, null));
        connect.confirmProject();

        assertThat(connect.stagedTest().getVerdict()).isInstanceOf(Verdict.Passed.class);
        assertThat(state(connect, Stage.MONITORS)).isInstanceOfSatisfying(StageState.Passed.class, passed -> {
            assertThat(passed.key()).isEqualTo("connect.passed.monitors");
            assertThat((int) passed.arguments().getFirst()).isGreaterThan(10);
        });
        assertThat(connected).hasSize(1);
    }

    @Test
    void aWrongKeyStopsAtTheCredentialsInTheServersOwnWords() {
        ConnectViewModel connect = connect();
        connect.form().keyProperty().set("sk_pp_wrong");
        connect.form().projectNameProperty().set(SandboxServer.PROJECT);

        connect.test();

        assertThat(state(connect, Stage.SERVER)).isInstanceOf(StageState.Passed.class);
        assertThat(state(connect, Stage.CREDENTIALS)).isInstanceOfSatisfying(StageState.Failed.class, failed -> {
            assertThat(failed.advice()).isEqualTo("connect.advice.key");
            assertThat(failed.requestId()).isNotBlank();
        });
    }

    @Test
    void aProjectIdThatNobodyHasStopsAtTheProject() {
        ConnectViewModel connect = connect();
        connect.form().kindProperty().set(Kind.NONE);
        connect.form().projectIdProperty().set("00000000-0000-4000-8000-000000000000");

        connect.test();

        assertThat(state(connect, Stage.CREDENTIALS)).isInstanceOf(StageState.Passed.class);
        assertThat(state(connect, Stage.PROJECT))
                .isInstanceOfSatisfying(
                        StageState.Failed.class,
                        failed -> assertThat(failed.advice()).isEqualTo("connect.advice.project-id"));
    }

    private ConnectViewModel connect() {
        UiTasks tasks = new UiTasks(Runnable::run, Runnable::run);
        SocketRoute route = new SocketRoute((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(5));
        Exchange.Listener nobody = new Exchange.Listener() {
            @Override
            public void started(String requestId) {}

            @Override
            public void ended(Exchange exchange) {}
        };
        StagedTest test = new StagedTest(
                profile -> HttpGateways.open(profile, nobody, Clock.systemUTC()), route, tasks, Clock.systemUTC());
        ConnectViewModel connect = new ConnectViewModel(
                test, new Profiles(), tasks, () -> new Offers(List.of(), List.of()), connected::add);
        connect.form().baseUrlProperty().set(sandbox.baseUrl().toString());
        return connect;
    }

    private static StageState state(ConnectViewModel connect, Stage stage) {
        return connect.stagedTest().rows().stream()
                .filter(row -> row.stage() == stage)
                .map(StageRow::state)
                .findFirst()
                .orElseThrow();
    }
}
