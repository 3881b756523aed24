package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.ProbeGateway;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProbeGatewayTest {
    private final Stage stage = new Stage();
    private final ProbeGateway probe = stage.server().probe();

    @AfterEach
    void strike() {
        stage.close();
    }

    @Test
    void askingWhoItIsTellsNothingOfUs() {
        stage.script.enqueue(new MockResponse.Builder()
                .addHeader("Date", "Sun, 22 Nov 2026 21:42:10 GMT")
                .body("{\"name\": \"PandaProbe\", \"version\": \"0.5.0\", \"status\": \"healthy\"}")
                .build());

        ProbeGateway.Server server = probe.server();

        RecordedRequest request = stage.request();
        assertThat(request.getTarget()).isEqualTo("/");
        assertThat(request.getHeaders().names())
                .doesNotContain("X-API-Key", "Authorization", "X-Project-Name", "X-Project-ID");
        assertThat(server.name()).isEqualTo("PandaProbe");
        assertThat(server.version()).isEqualTo("0.5.0");
        assertThat(server.took()).isPositive();
        assertThat(server.ahead()).isBetween(Duration.ofSeconds(115), Duration.ofMillis(130_500));
    }

    @Test
    void theRootOfAnAddressWithAPathIsBelowIt() {
        stage.answer(200, "{\"name\": \"PandaProbe\"}");
        ProbeGateway.Server server =
                stage.server(Stage.KEY, Stage.PATIENT, "/panda").probe().server();

        assertThat(stage.request().getTarget()).isEqualTo("/panda/");
        assertThat(server.version()).isEmpty();
        assertThat(server.ahead()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>It works</html>", "{}", "{\"name\": 7}", "[]", ""})
    void whoeverDoesNotSayWhoTheyAreIsNoSuchServer(String body) {
        stage.answer(200, body);

        assertThatExceptionOfType(GatewayException.Garbled.class).isThrownBy(probe::server);
    }

    @Test
    void theCredentialsAreTriedWithoutAProjectSoThatNoneIsCreated() {
        stage.answer(
                422,
                "{\"detail\": \"Project scope required. Provide X-Project-ID (Bearer) or X-Project-Name (API key).\"}");

        probe.credentials();

        RecordedRequest request = stage.request();
        assertThat(request.getHeaders().get("X-API-Key")).isEqualTo(Stage.SECRET);
        assertThat(request.getHeaders().names()).doesNotContain("X-Project-Name", "X-Project-ID");
    }

    @Test
    void credentialsThatAreNotTakenAreDenied() {
        stage.answer(401, "{\"detail\": \"API key has expired. Please generate a new one.\"}");

        assertThatExceptionOfType(GatewayException.Denied.class)
                .isThrownBy(probe::credentials)
                .matches(denied -> denied.serverText().contains("expired"));
    }

    @Test
    void theMonitorsOfTheProjectAreCountedNotRead() {
        stage.answer(200, "{\"items\": [{\"id\": \"m\"}], \"total\": 31, \"limit\": 1, \"offset\": 0}");

        assertThat(probe.monitors()).isEqualTo(31);
        assertThat(stage.request().getTarget()).isEqualTo("/evaluations/monitors?limit=1");
    }

    @Test
    void aProjectThatIsNotOursIsTold() {
        stage.answer(422, "{\"detail\": \"Project not found or does not belong to your organization.\"}");

        assertThatExceptionOfType(GatewayException.WrongProject.class).isThrownBy(probe::monitors);
    }
}
