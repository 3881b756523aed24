package dev.pandawatch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionOffer;
import dev.pandawatch.settings.ConnectionOffer.Found;
import dev.pandawatch.settings.ConnectionOffer.Offers;
import dev.pandawatch.settings.ConnectionOffer.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliConfigTest {
    private static final String SECRET = "sk_pp_0123456789abcdef4f2a";

    @TempDir
    private Path home;

    @Test
    void nothingIsOfferedWhereNothingWasPrepared() {
        assertThat(read(Map.of("PATH", "/bin", "PANDAPROBE_API_KEY", "  ")))
                .isEqualTo(new Offers(List.of(), List.of()));
    }

    @Test
    void theFileOfTheCommandLineToolIsAnOffer() throws IOException {
        write("""
                # made by pandaprobe login
                api_key: sk_pp_0123456789abcdef4f2a
                project_name: "support-agents"   # the big one
                endpoint: 'https://eval.acme.example'
                format: json
                timeout: 30
                """);

        assertThat(read(Map.of()))
                .isEqualTo(new Offers(
                        List.of(new ConnectionOffer(
                                Origin.CLI_FILE,
                                inFile("https://eval.acme.example"),
                                new Found<>(new ApiKey(SECRET), CliConfig.FILE),
                                inFile("support-agents"))),
                        List.of()));
    }

    @Test
    void aMissingEndpointIsTheToolsOwn() throws IOException {
        write("api_key: " + SECRET);

        ConnectionOffer offer = read(Map.of()).offers().getFirst();

        assertThat(offer.endpoint()).isEqualTo(new Found<>("https://api.pandaprobe.com", ""));
        assertThat(offer.project()).isNull();
    }

    @Test
    void theEnvironmentWinsAndTheFileFillsItsGapsAndIsStillOfferedItself() throws IOException {
        write("""
                api_key: %s
                project_name: support-agents
                """.formatted(SECRET));

        Offers offers = read(Map.of("PANDAPROBE_ENDPOINT", "http://localhost:8000"));

        assertThat(offers.offers())
                .containsExactly(
                        new ConnectionOffer(
                                Origin.ENVIRONMENT,
                                new Found<>("http://localhost:8000", "PANDAPROBE_ENDPOINT"),
                                new Found<>(new ApiKey(SECRET), CliConfig.FILE),
                                inFile("support-agents")),
                        new ConnectionOffer(
                                Origin.CLI_FILE,
                                new Found<>("https://api.pandaprobe.com", ""),
                                new Found<>(new ApiKey(SECRET), CliConfig.FILE),
                                inFile("support-agents")));
    }

    @Test
    void theEnvironmentAloneIsAnOffer() {
        Offers offers = read(Map.of("PANDAPROBE_API_KEY", SECRET, "PANDAPROBE_PROJECT_NAME", "billing"));

        assertThat(offers.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.origin()).isEqualTo(Origin.ENVIRONMENT);
            assertThat(offer.key()).isEqualTo(new Found<>(new ApiKey(SECRET), "PANDAPROBE_API_KEY"));
            assertThat(offer.project()).isEqualTo(new Found<>("billing", "PANDAPROBE_PROJECT_NAME"));
        });
    }

    @Test
    void anEnvironmentThatSaysWhatTheFileSaysIsNotOfferedTwice() throws IOException {
        write("api_key: " + SECRET);

        assertThat(read(Map.of("PANDAPROBE_API_KEY", SECRET)).offers())
                .extracting(ConnectionOffer::origin)
                .containsExactly(Origin.CLI_FILE);
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            project_name: plain            | plain
            project_name:    two words     | two words
            project_name: a#b              | a#b
            project_name: a #comment       | a
            project_name: "a \\" # b" # c  | a " # b
            project_name: 'it''s'          | it's
            "project_name": quoted key     | quoted key
            project_name : blank before    | blank before
            project_name: [a, b]           | [a, b]
            project_name:                  |
            project_name: ~                |
            project_name: null             |
            project_name: ""               |
            project_name: # nothing        |
            other: x                       |
            """)
    void values(String line, String expected) throws IOException {
        write("api_key: k\n" + line);

        Found<String> project = read(Map.of()).offers().getFirst().project();

        assertThat(project == null ? null : project.value()).isEqualTo(expected);
    }

    @Test
    void whatIsNotFlatIsPassedOver() throws IOException {
        write("""
                ---
                profiles:
                  - api_key: not this one
                    endpoint: nor this
                list:
                - project_name: nor that
                api_key: sk
                ...
                """);

        assertThat(read(Map.of()).offers()).singleElement().satisfies(offer -> {
            assertThat(offer.key()).isEqualTo(new Found<>(new ApiKey("sk"), CliConfig.FILE));
            assertThat(offer.project()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api_key sk_pp_secret",
                "api_key:sk_pp_secret",
                "api_key: \"sk_pp_secret",
                "{api_key: x}",
                "- x: 1\n\u0000"
            })
    void aBrokenFileIsToldByItsLineWithoutWhatStandsThere(String line) throws IOException {
        write("endpoint: https://eval.acme.example\n" + line);

        Offers offers = read(Map.of());

        assertThat(offers.offers()).isEmpty();
        assertThat(offers.problems())
                .allSatisfy(problem -> assertThat(problem.key()).isEqualTo("connect.cli.malformed"));
        assertThat(offers.problems().getFirst().arguments()).startsWith(CliConfig.FILE);
        assertThat(offers.toString()).doesNotContain("secret");
    }

    @Test
    void aBrokenFileDoesNotHideTheEnvironment() throws IOException {
        write("no yaml at all");

        Offers offers = read(Map.of("PANDAPROBE_API_KEY", SECRET));

        assertThat(offers.offers()).hasSize(1);
        assertThat(offers.problems()).containsExactly(Violation.of("", "connect.cli.malformed", CliConfig.FILE, 1));
    }

    @Test
    void aFileThatIsNoTextIsSaid() throws IOException {
        Files.createDirectories(home.resolve(".pandaprobe"));
        Files.write(home.resolve(".pandaprobe/config.yaml"), new byte[] {'a', ':', (byte) 0xff, (byte) 0xfe});

        assertThat(read(Map.of()).problems()).containsExactly(Violation.of("", "connect.cli.not-text", CliConfig.FILE));
    }

    @Test
    void aFolderInItsPlaceIsSaid() throws IOException {
        Files.createDirectories(home.resolve(".pandaprobe/config.yaml"));

        assertThat(read(Map.of()).problems())
                .containsExactly(Violation.of("", "connect.cli.unreadable", CliConfig.FILE));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException {
        write("\uFEFFapi_key: sk\r\nproject_name: billing\r\n");

        assertThat(read(Map.of()).offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.project()).isEqualTo(inFile("billing")));
    }

    @Test
    void aKeyThatCannotBeSentIsSaidAndTheRestIsOffered() throws IOException {
        write("api_key: sk pp with blanks\nproject_name: billing");

        Offers offers = read(Map.of());

        assertThat(offers.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.key()).isNull();
            assertThat(offer.project()).isEqualTo(inFile("billing"));
        });
        assertThat(offers.problems()).containsExactly(Violation.of("", "connect.cli.key", CliConfig.FILE));
    }

    @Test
    void theSecretIsMaskedWhereverAnOfferIsPrinted() throws IOException {
        write("api_key: " + SECRET);

        assertThat(read(Map.of()).toString()).doesNotContain(SECRET).contains("4f2a");
    }

    private Offers read(Map<String, String> environment) {
        return new CliConfig(home, environment).read();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(home.resolve(".pandaprobe"));
        Files.writeString(home.resolve(".pandaprobe/config.yaml"), text, StandardCharsets.UTF_8);
    }

    private static Found<String> inFile(String value) {
        return new Found<>(value, CliConfig.FILE);
    }
}
