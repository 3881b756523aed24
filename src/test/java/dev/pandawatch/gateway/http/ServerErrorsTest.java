package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.parse.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerErrorsTest {

    private static GatewayException failure(int status, String body) {
        return ServerErrors.of(
                new GatewayException.Call("POST", "/evaluations/monitors", "id-1", true, status, ""), body);
    }

    private static List<Violation> violations(String body) {
        GatewayException failure = failure(422, body);
        assertThat(failure).isInstanceOf(GatewayException.Refused.class);
        return ((GatewayException.Refused) failure).violations();
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            401 | {"detail": "Invalid or revoked API key."} | Denied
            403 | {"detail": "You are not a member of this organization."} | Denied
            404 | {"detail": "Eval monitor x not found."} | NotFound
            404 | <html>nginx</html> | NotFound
            422 | {"detail": "Project scope required. Provide X-Project-ID (Bearer) or X-Project-Name (API key)."} | WrongProject
            422 | {"detail": "X-Project-ID must be a valid UUID."} | WrongProject
            422 | {"detail": "Project not found or does not belong to your organization."} | WrongProject
            422 | {"detail": "Unknown metrics: x"} | Refused
            422 | not JSON at all | Refused
            429 | {"error": "Rate limit exceeded: 200 per 1 minute"} | RateLimited
            429 | <html>Too many requests</html> | RateLimited
            429 | {"detail": "Monitoring is not available on your HOBBY plan. Please upgrade."} | PlanForbids
            429 | {"detail": "Your subscription is not active."} | PlanForbids
            429 | {"detail": "You've reached the trace_evals limit (100) for your HOBBY plan. Please upgrade to continue."} | QuotaExhausted
            500 | Internal Server Error | Broken
            502 | <html><h1>502 Bad Gateway</h1></html> | Broken
            307 | `` | Broken
            400 | Invalid HTTP request received. | Broken
            405 | {"detail": "Method Not Allowed"} | Broken
            409 | {"detail": "A project named 'x' already exists in this organization."} | Broken
            """)
    void everyShapeHasItsKind(int status, String body, String kind) {
        assertThat(failure(status, body).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} lies at [{1}]")
    @CsvSource(delimiter = '|', textBlock = """
            Unknown metrics: helpfulness, toxicity                       | metrics
            Unknown metric: nope                                         | metrics
            Invalid cron expression: '60 3 * * *'                        | cadence
            Cron expression must not be empty after 'cron:' prefix.      | cadence
            signal_weights is only valid for SESSION monitors.           | signal_weights
            target_type must be 'TRACE' or 'SESSION'.                    | target_type
            No traces match the monitor's filters.                       | filters
            No sessions match the monitor's filters.                     | filters
            No failed scores to retry in this run.                       | ''
            """)
    void aSentenceLiesAtTheFieldThatItSpeaksOf(String sentence, String field) {
        assertThat(violations(Json.NODES.objectNode().put("detail", sentence).toString()))
                .containsExactly(Violation.of(field.equals("''") ? "" : field, "server.says", sentence));
    }

    @Test
    void theSentenceThatShowsTheInsideOfTheServerIsReplaced() {
        assertThat(
                        violations(
                                "{\"detail\": \"Invalid cadence 'hourly'. Must be one of [<MonitorCadence.EVERY_6H: 'every_6h'>]\"}"))
                .containsExactly(Violation.of("cadence", "server.cadence"));
    }

    @ParameterizedTest(name = "{0} lies at [{1}]")
    @CsvSource(delimiter = '|', textBlock = """
            name                          | name
            metrics -> 1                  | metrics
            filters                       | filters
            filters -> status             | filters -> status
            filters -> tags -> 0          | filters -> tags
            signal_weights -> confidence  | signal_weights -> confidence
            sampling_rate                 | sampling_rate
            query -> limit                | ''
            path -> monitor_id            | ''
            29                            | ''
            ''                            | ''
            owner                         | ''
            """)
    void aListedProblemLiesAtOurField(String theirs, String ours) {
        String body = "{\"detail\": \"Validation error\", \"errors\": [{\"field\": \"" + theirs.replace("''", "")
                + "\", \"message\": \"Value error, must not be\"}]}";

        assertThat(violations(body))
                .containsExactly(Violation.of(ours.replace("''", ""), "server.says", "must not be"));
    }

    @Test
    void everyListedProblemIsKept() {
        assertThat(violations("""
                {"detail": "Validation error", "errors": [{"field": "name", "message": "Field required"},
                 {"field": "cadence", "message": "Field required"}, {"field": 7}, "odd"]}
                """))
                .containsExactly(
                        Violation.of("name", "server.says", "Field required"),
                        Violation.of("cadence", "server.says", "Field required"),
                        Violation.of("", "server.refused"),
                        Violation.of("", "server.refused"));
    }

    @Test
    void theFormThatTheApiDescriptionPromisesIsUnderstoodToo() {
        assertThat(violations("""
                {"detail": [{"loc": ["body", "metrics", 0], "msg": "Input should be a string", "type": "string_type"},
                 {"loc": ["body"], "msg": "Field required"}]}
                """))
                .containsExactly(
                        Violation.of("metrics", "server.says", "Input should be a string"),
                        Violation.of("", "server.says", "Field required"));
    }

    @Test
    void aRefusalWithoutAReasonIsStillARefusal() {
        assertThat(violations("{}")).containsExactly(Violation.of("", "server.refused"));
        assertThat(violations("")).containsExactly(Violation.of("", "server.refused"));
        assertThat(violations("{\"detail\": \"Validation error\", \"errors\": []}"))
                .containsExactly(Violation.of("", "server.says", "Validation error"));
    }

    @Test
    void theServersWordsAreKeptButNoPageIs() {
        assertThat(failure(500, "Internal Server Error").serverText()).isEqualTo("Internal Server Error");
        assertThat(failure(404, "{\"detail\": \"Eval monitor x not found.\"}").serverText())
                .isEqualTo("Eval monitor x not found.");
        assertThat(failure(429, "{\"error\": \"Rate limit exceeded: 10 per 1 minute\"}")
                        .serverText())
                .isEqualTo("Rate limit exceeded: 10 per 1 minute");
        assertThat(failure(502, "\n<html><h1>502</h1></html>").serverText()).isEmpty();
        assertThat(failure(500, "x".repeat(301)).serverText()).isEmpty();
        assertThat(failure(500, "{\"detail\": {\"deep\": 1}}").serverText()).isEmpty();
        assertThat(failure(500, "[\"odd\"]").serverText()).isEqualTo("[\"odd\"]");
    }

    @Test
    void theCallGoesAlong() {
        GatewayException.Call call = failure(500, "x").call();

        assertThat(call.requestId()).isEqualTo("id-1");
        assertThat(call.write()).isTrue();
        assertThat(call.status()).isEqualTo(500);
        assertThat(failure(500, "x")).hasMessage("answered 500: POST /evaluations/monitors");
    }
}
