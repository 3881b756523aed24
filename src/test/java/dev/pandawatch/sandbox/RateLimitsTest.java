package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RateLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final RateLimits limits = new RateLimits();

    private int admitted(String identity, String path, int calls, Instant at) {
        int admitted = 0;
        for (int i = 0; i < calls; i++) {
            admitted += limits.admits(identity, path, 10, at) ? 1 : 0;
        }
        return admitted;
    }

    @Test
    void eachIdentityAndEachPathHasItsOwnBucket() {
        assertThat(admitted("a", "/x", 12, NOW)).isEqualTo(10);
        assertThat(admitted("b", "/x", 1, NOW)).isEqualTo(1);
        assertThat(admitted("a", "/y", 1, NOW)).isEqualTo(1);
    }

    @Test
    void theWindowStartsWithTheFirstCallAndRefusalsDoNotProlongIt() {
        admitted("a", "/x", 10, NOW);

        assertThat(admitted("a", "/x", 50, NOW.plusSeconds(59))).isZero();
        assertThat(admitted("a", "/x", 12, NOW.plusSeconds(60))).isEqualTo(10);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            Bearer t, k, bearer t
            bearer t, ``, bearer t
            Bearer, k, key k
            Basic x, ``, 127.0.0.1
            ``, k, key k
            ``, ``, 127.0.0.1
            """)
    void aBearerTokenCountsBeforeAKeyAndAKeyBeforeTheAddress(String authorization, String key, String identity) {
        var headers = new Headers();
        headers.set("Authorization", authorization);
        headers.set("X-API-Key", key);

        assertThat(Doorkeeper.identity(headers, "127.0.0.1")).isEqualTo(identity);
    }

    @Test
    void aTriggerHasItsOwnLimitAndKeepsItsRequestId() {
        try (Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY)) {
            bench.trace(Bench.START, Bench.START, "u");
            JsonNode monitor = bench.create("m", "daily", "");
            String trigger = Bench.path(monitor) + "/trigger";
            for (int i = 0; i < 10; i++) {
                assertThat(bench.post(trigger, null).status()).isEqualTo(202);
            }

            RawHttp.Answer refused = bench.post(trigger, null);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsKey("x-request-id");
            assertThat(bench.post(Bench.MONITORS + "/xyz/trigger", null).status())
                    .isEqualTo(422);
            assertThat(bench.get(Bench.path(monitor)).status()).isEqualTo(200);
            bench.pass(Duration.ofSeconds(60));
            assertThat(bench.post(trigger, null).status()).isEqualTo(202);
        }
    }
}
