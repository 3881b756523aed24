package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SandboxMainTest {

    private static ProcessBuilder program(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    @Test
    void tellsWhereItIsAndServes() throws IOException {
        Process process = program("0").start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String base = out.readLine().replace("Base URL  ", "");
            assertThat(out.readLine()).isEqualTo("Project   support-agents");
            assertThat(out.readLine()).isEqualTo("API key   sk_pp_sandbox");

            RawHttp.Answer health = new RawHttp(URI.create(base)).send("GET", "/health", Map.of(), new byte[0]);

            assertThat(health.status()).isEqualTo(200);
        } finally {
            process.destroy();
        }
    }

    @Test
    void aBusyPortIsOneLineAndExitCodeOne() throws Exception {
        try (Bench busy = Bench.open(SandboxOptions.Scenario.EMPTY)) {
            int port = busy.server().baseUrl().getPort();
            assertLine(program(Integer.toString(port)).start(), "Cannot serve on port " + port + ": ");
        }
    }

    @Test
    void aPortThatIsNoneIsOneLineAndExitCodeOne() throws Exception {
        assertLine(program("eighty").start(), "\"eighty\" is not a port.");
    }

    private static void assertLine(Process process, String line) throws Exception {
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).startsWith(line).hasLineCount(1);
        assertThat(process.exitValue()).isEqualTo(1);
    }
}
