package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PandaProbeHttpTest {
    private static final MonitorId ID = new MonitorId("6a9c5c97-d841-4755-87c6-f10a1b3d0d7d");
    private static final String MONITOR = "{\"id\": \"" + ID + "\"}";
    private static final String NO_RUNS = "{\"items\": [], \"total\": 0, \"limit\": 1, \"offset\": 0}";
    private static final Deadlines HASTY =
            new Deadlines(Duration.ofSeconds(20), Duration.ofMillis(200), Duration.ofSeconds(60));

    private final Stage stage = new Stage();

    @AfterEach
    void strike() {
        stage.close();
    }

    @Test
    void anApiKeyGoesWithTheNameOfItsProject() {
        stage.answer(200, MONITOR);
        stage.server().monitors().get(ID);

        Headers headers = stage.request().getHeaders();
        assertThat(headers.get("X-API-Key")).isEqualTo(Stage.SECRET);
        assertThat(headers.get("X-Project-Name")).isEqualTo("support-agents");
        assertThat(headers.names()).doesNotContain("Authorization", "X-Project-ID");
    }

    @Test
    void aTokenGoesWithTheIdOfItsProject() {
        stage.answer(200, MONITOR);
        stage.server(new Credentials.Bearer(new ApiKey("jwt.jwt.jwt"), Stage.PROJECT_ID), Stage.PATIENT)
                .monitors()
                .get(ID);

        Headers headers = stage.request().getHeaders();
        assertThat(headers.get("Authorization")).isEqualTo("Bearer jwt.jwt.jwt");
        assertThat(headers.get("X-Project-ID")).isEqualTo(Stage.PROJECT_ID);
        assertThat(headers.names()).doesNotContain("X-API-Key", "X-Project-Name");
    }

    @Test
    void withoutCredentialsOnlyTheProjectGoesAlong() {
        stage.answer(200, MONITOR);
        stage.server(new Credentials.None(Stage.PROJECT_ID), Stage.PATIENT)
                .monitors()
                .get(ID);

        Headers headers = stage.request().getHeaders();
        assertThat(headers.get("X-Project-ID")).isEqualTo(Stage.PROJECT_ID);
        assertThat(headers.names()).doesNotContain("Authorization", "X-API-Key", "X-Project-Name");
    }

    @Test
    void everyCallSaysWhoItIsAndWhatItTakes() {
        stage.answer(200, MONITOR);
        stage.answer(200, MONITOR);
        Server server = stage.server();
        server.monitors().get(ID);
        server.monitors().pause(ID);

        RecordedRequest read = stage.request();
        RecordedRequest write = stage.request();
        assertThat(read.getVersion()).isEqualTo("HTTP/1.1");
        assertThat(read.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(read.getHeaders().get("User-Agent")).startsWith("Pandawatch");
        assertThat(read.getHeaders().names()).doesNotContain("Upgrade", "HTTP2-Settings", "Cookie");
        String first = String.valueOf(read.getHeaders().get("X-Request-ID"));
        String second = String.valueOf(write.getHeaders().get("X-Request-ID"));
        assertThat(UUID.fromString(first)).isNotEqualTo(UUID.fromString(second));
        assertThat(write.getBodySize()).isZero();
        assertThat(write.getHeaders().get("Content-Length")).isEqualTo("0");
    }

    @Test
    void anAddressMayHaveAPath() {
        stage.answer(200, MONITOR);
        stage.server(Stage.KEY, Stage.PATIENT, "/panda/").monitors().get(ID);

        assertThat(stage.request().getTarget()).isEqualTo("/panda/evaluations/monitors/" + ID);
    }

    @Test
    void anIdCannotLeadElsewhere() {
        stage.answer(200, MONITOR);
        stage.server().monitors().get(new MonitorId("a/../b?c#d"));

        assertThat(stage.request().getTarget()).isEqualTo("/evaluations/monitors/a%2F..%2Fb%3Fc%23d");
    }

    @Test
    void theListenerHearsOfEveryCall() {
        stage.script.enqueue(new MockResponse.Builder()
                .code(404)
                .addHeader("Date", "Sun, 22 Nov 2026 21:39:57 GMT")
                .body("{\"detail\": \"Eval monitor x not found.\"}")
                .build());
        GatewayException failure = catchThrowableOfType(
                GatewayException.class, () -> stage.server().monitors().runs(ID, 20, 40));

        Exchange exchange = stage.journal.ended.getFirst();
        assertThat(stage.journal.started).containsExactly(exchange.requestId());
        assertThat(exchange.requestId())
                .isEqualTo(failure.call().requestId())
                .isEqualTo(stage.request().getHeaders().get("X-Request-ID"));
        assertThat(exchange.method()).isEqualTo("GET");
        assertThat(exchange.path()).isEqualTo("/evaluations/monitors/" + ID + "/runs?limit=20&offset=40");
        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.sentAt()).isEqualTo(Stage.NOW);
        assertThat(exchange.took()).isPositive();
        assertThat(exchange.serverTime()).isEqualTo(Instant.parse("2026-11-22T21:39:57Z"));
    }

    @Test
    void aServerThatDoesNotTellItsTimeIsNoTrouble() {
        stage.answer(200, MONITOR);
        stage.server().monitors().get(ID);

        assertThat(stage.journal.ended.getFirst().serverTime()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        stage.script.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", stage.script.url("/elsewhere"))
                .build());

        assertThatExceptionOfType(GatewayException.Broken.class)
                .isThrownBy(() -> stage.server().monitors().get(ID))
                .matches(broken -> broken.call().status() == status);
        assertThat(stage.script.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aReadIsMadeOnceMoreIfItsConnectionWasClosedMeanwhile() {
        stage.answer(200, MONITOR);
        stage.script.enqueue(dropped());
        stage.answer(200, MONITOR);
        Server server = stage.server();
        server.monitors().get(ID);

        assertThat(server.monitors().get(ID).id()).isEqualTo(ID);

        assertThat(stage.script.getRequestCount()).isEqualTo(3);
        assertThat(stage.request().getConnectionIndex())
                .isNotEqualTo(stage.request().getConnectionIndex() + 1);
        assertThat(stage.journal.started).hasSize(2);
        assertThat(stage.journal.ended).extracting(Exchange::status).containsExactly(200, 200);
    }

    @Test
    void aServerThatClosesItsIdleConnectionsIsNoTrouble() {
        for (int i = 0; i < 20; i++) {
            stage.script.enqueue(new MockResponse.Builder()
                    .body(MONITOR)
                    .onResponseEnd(new SocketEffect.CloseSocket())
                    .build());
        }
        Server server = stage.server();
        for (int i = 0; i < 20; i++) {
            assertThat(server.monitors().get(ID).id()).isEqualTo(ID);
        }
    }

    @Test
    void aReadIsMadeOnceMoreAndNotTwice() {
        stage.answer(200, MONITOR);
        stage.script.enqueue(dropped());
        stage.script.enqueue(dropped());
        stage.answer(200, MONITOR);
        Server server = stage.server();
        server.monitors().get(ID);

        assertThatExceptionOfType(GatewayException.Unreachable.class)
                .isThrownBy(() -> server.monitors().get(ID));
        assertThat(stage.script.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aReadOverANewConnectionIsMadeOnce() {
        stage.script.enqueue(dropped());
        stage.answer(200, MONITOR);

        assertThatExceptionOfType(GatewayException.Unreachable.class)
                .isThrownBy(() -> stage.server().monitors().get(ID));
        assertThat(stage.script.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aWriteIsNeverMadeTwice() {
        stage.answer(200, MONITOR);
        stage.script.enqueue(dropped());
        stage.answer(200, MONITOR);
        Server server = stage.server();
        server.monitors().get(ID);

        assertThatExceptionOfType(GatewayException.Unreachable.class)
                .isThrownBy(() -> server.monitors().trigger(ID))
                .matches(failure -> failure.call().write());
        assertThat(stage.script.getRequestCount()).isEqualTo(2);
    }

    /// OkHttp takes such an answer for an invitation.
    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void whoeverAsksToSendAgainAtOnceIsNotObeyed(int status) {
        stage.script.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", "0")
                .body("later")
                .build());
        stage.answer(200, MONITOR);

        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> stage.server().monitors().trigger(ID))
                .matches(failure -> failure.call().write());
        assertThat(stage.script.getRequestCount()).isEqualTo(1);
    }

    /// Takes the request and goes away.
    private static MockResponse dropped() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @Test
    void successiveCallsShareAConnection() {
        stage.answer(200, MONITOR);
        stage.answer(200, MONITOR);
        Server server = stage.server();
        server.monitors().get(ID);
        server.monitors().pause(ID);

        assertThat(stage.request().getExchangeIndex()).isZero();
        assertThat(stage.request().getExchangeIndex()).isEqualTo(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForLong() {
        stage.script.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertThatExceptionOfType(GatewayException.TimedOut.class)
                .isThrownBy(() -> stage.server(Stage.KEY, HASTY).monitors().get(ID));
        assertThat(stage.journal.ended).extracting(Exchange::status).containsExactly(0);
        assertThat(stage.script.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAnswerThatTricklesInIsCutOffAtTheDeadlineOfTheCall() {
        stage.script.enqueue(new MockResponse.Builder()
                .body(MONITOR)
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());
        Deadlines deadlines = new Deadlines(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(300));

        assertThatExceptionOfType(GatewayException.TimedOut.class)
                .isThrownBy(() -> stage.server(Stage.KEY, deadlines).monitors().get(ID));
    }

    @Test
    void aSlowBodyThatComesInTimeIsRead() {
        stage.script.enqueue(new MockResponse.Builder()
                .body(MONITOR)
                .throttleBody(16, 20, TimeUnit.MILLISECONDS)
                .build());

        assertThat(stage.server().monitors().get(ID).id()).isEqualTo(ID);
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() {
        stage.script.enqueue(new MockResponse.Builder()
                .body(MONITOR)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        assertThatExceptionOfType(GatewayException.Unreachable.class)
                .isThrownBy(() -> stage.server().monitors().get(ID));
        assertThat(stage.journal.ended).extracting(Exchange::status).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"6a9c", "", "<html>hello</html>", "[]", "null", "\"text\"", "{}", "{} {}"})
    void anAnswerThatIsNoMonitorIsGarbled(String body) {
        stage.answer(200, body);

        assertThatExceptionOfType(GatewayException.Garbled.class)
                .isThrownBy(() -> stage.server().monitors().get(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\": {}, \"total\": 1}", "{\"items\": []}", "[]", "{\"hello\": \"world\"}"})
    void anAnswerThatIsNoPageIsGarbled(String body) {
        stage.answer(200, body);
        stage.answer(200, body);

        assertThatExceptionOfType(GatewayException.Garbled.class)
                .isThrownBy(() -> stage.server().monitors().list());
        assertThatExceptionOfType(GatewayException.Garbled.class)
                .isThrownBy(() -> stage.server().monitors().runs(ID, 1, 0));
    }

    @Test
    void nobodyAtTheAddressIsUnreachable() throws IOException {
        stage.close();

        assertThatExceptionOfType(GatewayException.Unreachable.class)
                .isThrownBy(() -> stage.server().monitors().get(ID))
                .matches(failure -> failure.call().status() == 0);
        assertThat(stage.journal.ended).hasSize(1);
    }

    @Test
    void aConnectionThatIsNeverTakenTimesOut() throws IOException {
        // a full backlog: the kernel answers no further connection
        try (ServerSocket deaf = new ServerSocket(0, 1);
                var first = new Socket("localhost", deaf.getLocalPort());
                var second = new Socket("localhost", deaf.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            Deadlines deadlines = new Deadlines(Duration.ofMillis(200), Duration.ofSeconds(20), Duration.ofSeconds(60));
            Server server = HttpGateways.open(
                    new ConnectionProfile(
                            "deaf", URI.create("http://127.0.0.1:" + deaf.getLocalPort()), Stage.KEY, true),
                    stage.journal,
                    Clock.systemUTC(),
                    deadlines);

            assertThatExceptionOfType(GatewayException.TimedOut.class)
                    .isThrownBy(() -> server.monitors().get(ID));
        }
    }

    @Test
    void closingCutsOffTheCallUnderWayAndAllThatFollow() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        stage.answerAll(request -> {
            arrived.countDown();
            try {
                assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return Stage.json(200, NO_RUNS);
        });
        Server server = stage.server();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> call = threads.submit(() -> server.monitors().runs(ID, 1, 0));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            server.close();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(call::get)
                    .withCauseInstanceOf(GatewayException.Unreachable.class);
            closed.countDown();
        }
        assertThatExceptionOfType(GatewayException.Unreachable.class)
                .isThrownBy(() -> server.monitors().get(ID));
    }

    @Test
    void noFailureShowsTheSecret() {
        stage.answer(401, "{\"detail\": \"no such key: " + Stage.SECRET + "\"}");
        stage.answer(422, "{\"detail\": \"bad " + Stage.SECRET + "\"}");
        stage.script.enqueue(dropped());
        stage.script.enqueue(dropped());
        Server server = stage.server();

        for (int i = 0; i < 3; i++) {
            GatewayException failure = catchThrowableOfType(
                    GatewayException.class, () -> server.monitors().get(ID));
            assertThat(Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause))
                    .noneMatch(cause -> cause.toString().contains(Stage.SECRET));
            assertThat(failure.serverText()).doesNotContain(Stage.SECRET);
            if (failure instanceof GatewayException.Refused refused) {
                assertThat(refused.violations().toString()).doesNotContain(Stage.SECRET);
            }
        }
        assertThat(stage.journal.ended.toString()).doesNotContain(Stage.SECRET);
        assertThat(server.toString()).doesNotContain(Stage.SECRET);
    }
}
