package dev.pandawatch.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Route.Obstacle;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.ui.kit.Messages;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdviceTest {
    private static final Credentials KEY = new Credentials.Key(new ApiKey("k"), "billing");
    private static final Credentials BEARER = new Credentials.Bearer(new ApiKey("t"), "an id");
    private static final Credentials NONE = new Credentials.None("an id");

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource
    void failures(Stage stage, Credentials credentials, GatewayException why, String expected) {
        assertThat(Advice.against(stage, credentials, why)).isEqualTo("connect.advice." + expected);
        assertThat(Messages.bundled().text("connect.advice." + expected)).isNotBlank();
    }

    static Stream<Arguments> failures() {
        GatewayException denied = new GatewayException.Denied(FakeServer.call(401, "no"));
        GatewayException project = new GatewayException.WrongProject(FakeServer.call(422, "no"));
        GatewayException.Call call = FakeServer.call(0, "");
        return Stream.of(
                Arguments.of(Stage.CREDENTIALS, KEY, denied, "key"),
                Arguments.of(Stage.CREDENTIALS, BEARER, denied, "token"),
                Arguments.of(Stage.CREDENTIALS, NONE, denied, "none"),
                Arguments.of(Stage.MONITORS, KEY, denied, "denied"),
                Arguments.of(Stage.PROJECT, BEARER, project, "project-id"),
                Arguments.of(Stage.PROJECT, NONE, project, "project-id"),
                Arguments.of(Stage.MONITORS, KEY, project, "project-name"),
                Arguments.of(Stage.SERVER, KEY, new GatewayException.Unreachable(call, new IOException()), "network"),
                Arguments.of(Stage.SERVER, KEY, new GatewayException.TimedOut(call, new IOException()), "network"),
                Arguments.of(Stage.SERVER, KEY, new GatewayException.Garbled(call, "html", null), "other-server"),
                Arguments.of(Stage.SERVER, KEY, new GatewayException.NotFound(call), "other-server"),
                Arguments.of(
                        Stage.SERVER,
                        KEY,
                        new GatewayException.Refused(call, List.of(Violation.of("", "x"))),
                        "other-server"),
                Arguments.of(Stage.SERVER, KEY, new GatewayException.Broken(FakeServer.call(301, "")), "other-server"),
                Arguments.of(Stage.SERVER, KEY, new GatewayException.Broken(FakeServer.call(500, "")), "later"),
                Arguments.of(Stage.MONITORS, KEY, new GatewayException.RateLimited(call), "later"),
                Arguments.of(Stage.MONITORS, KEY, new GatewayException.PlanForbids(call), "plan"),
                Arguments.of(Stage.MONITORS, KEY, new GatewayException.QuotaExhausted(call), "plan"));
    }

    @ParameterizedTest
    @EnumSource
    void everyObstacleSaysWhatHappenedAndWhatToDo(Obstacle obstacle) {
        assertThat(Messages.bundled().text(Advice.happened(obstacle), "eval.acme.example"))
                .isNotBlank();
        assertThat(Messages.bundled().text(Advice.against(obstacle), "eval.acme.example"))
                .isNotBlank();
    }
}
