package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxServerTest {
    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws IOException {
        assertThat(InetAddress.getByName(bench.server().baseUrl().getHost()).isLoopbackAddress())
                .isTrue();
    }

    @Test
    void aTakenPortIsAnIoException() {
        int taken = bench.server().baseUrl().getPort();

        assertThatThrownBy(() -> SandboxServer.start(new SandboxOptions(taken, null, bench.clock(), 1)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aRequestIdIsEchoedAndElseMade() {
        RawHttp.Answer echoed = bench.http().send("GET", "/health", Map.of("X-Request-ID", "mine-7"), new byte[0]);
        RawHttp.Answer made = bench.http().send("GET", "/health", Map.of(), new byte[0]);

        assertThat(echoed.headers()).containsEntry("x-request-id", "mine-7");
        assertThat(made.headers().get("x-request-id")).hasSize(36);
    }

    @Test
    void noHeadersOfRatesOrRetriesAreSent() {
        for (int i = 0; i < 200; i++) {
            assertThat(bench.get(Bench.MONITORS).status()).isEqualTo(200);
        }

        RawHttp.Answer refused = bench.get(Bench.MONITORS + "?limit=1");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"error\":\"Rate limit exceeded: 200 per 1 minute\"}");
        assertThat(refused.headers()).doesNotContainKeys("retry-after", "x-request-id");
        bench.pass(Duration.ofSeconds(60));
        assertThat(bench.get(Bench.MONITORS).status()).isEqualTo(200);
    }

    @Test
    void withoutCredentialsAProjectIdIsEnough() {
        String[] id = new String[1];
        bench.world(
                world -> id[0] = world.projectNamed(SandboxServer.PROJECT).id().toString());

        RawHttp.Answer found = bench.http().send("GET", Bench.MONITORS, Map.of("X-Project-ID", id[0]), new byte[0]);
        RawHttp.Answer none = bench.http().send("GET", Bench.MONITORS, Map.of(), new byte[0]);

        assertThat(found.status()).isEqualTo(200);
        assertThat(none.status()).isEqualTo(422);
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        List<Callable<JsonNode>> creates = IntStream.range(0, 60)
                .<Callable<JsonNode>>mapToObj(i -> () -> bench.in("crowd").create("m" + i, "daily", ""))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<JsonNode> created : threads.invokeAll(creates)) {
                created.get();
            }
        }

        JsonNode list = bench.in("crowd").get(Bench.MONITORS + "?limit=200").json();

        assertThat(list.get("total").intValue()).isEqualTo(60);
        assertThat(list.get("items")
                        .valueStream()
                        .map(monitor -> monitor.get("created_at").stringValue()))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void resetForgetsWhatWasCreated() {
        bench.create("mine", "daily", "");

        bench.server().reset();

        assertThat(bench.get(Bench.MONITORS).json().get("total").intValue()).isZero();
    }
}
