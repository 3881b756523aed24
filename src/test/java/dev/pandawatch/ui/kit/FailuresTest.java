package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.parse.Violation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    private final Messages messages = Messages.bundled();

    static Stream<GatewayException> failures() {
        return Stream.of(
                new GatewayException.Unreachable(call(0, ""), new IOException("refused")),
                new GatewayException.TimedOut(call(0, ""), new IOException("timeout")),
                new GatewayException.Denied(call(401, "")),
                new GatewayException.Denied(call(403, "")),
                new GatewayException.WrongProject(call(422, "")),
                new GatewayException.NotFound(call(404, "")),
                new GatewayException.Refused(call(422, ""), List.of(Violation.of("", "x"))),
                new GatewayException.RateLimited(call(429, "")),
                new GatewayException.PlanForbids(call(429, "")),
                new GatewayException.QuotaExhausted(call(429, "")),
                new GatewayException.Broken(call(500, "")),
                new GatewayException.Garbled(call(200, ""), "no JSON", null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachFailureHasASentenceOfItsOwn(GatewayException why) {
        String sentence = Failures.sentence(why, messages);

        assertThat(sentence).endsWith(".").doesNotContain("{");
        assertThat(failures().map(Failures::key)).containsOnlyOnce(Failures.key(why));
    }

    @Test
    void theServersOwnWordsStandBehindOurs() {
        GatewayException why = new GatewayException.NotFound(call(404, "Eval monitor 7 not found."));

        assertThat(Failures.sentence(why, messages)).endsWith("The server says: “Eval monitor 7 not found.”");
    }

    @Test
    void theStatusOfABrokenServerIsTold() {
        assertThat(Failures.sentence(new GatewayException.Broken(call(502, "")), messages))
                .contains("502");
    }

    @Test
    void aWriteThatBrokeIsNotToBeRepeatedBlindly() {
        GatewayException.Call write = new GatewayException.Call("POST", "/x", "id", true, 500, "");

        assertThat(Failures.sentence(new GatewayException.Broken(write), messages))
                .contains("Look first");
    }

    @Test
    void onlyAServerThatIsSilentIsSaidNotToAnswer() {
        assertThat(failures()
                        .filter(why ->
                                Failures.stale(why, "9 min ago", messages).contains("does not answer")))
                .extracting(Failures::key)
                .containsExactly("failure.unreachable", "failure.timed-out");
        assertThat(failures().map(why -> Failures.stale(why, "9 min ago", messages)))
                .allMatch(told -> told.contains("how things stood 9 min ago."));
    }

    private static GatewayException.Call call(int status, String text) {
        return new GatewayException.Call("GET", "/evaluations/monitors", "id", false, status, text);
    }
}
