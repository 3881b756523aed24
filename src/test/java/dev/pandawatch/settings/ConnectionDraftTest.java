package dev.pandawatch.settings;

import static dev.pandawatch.settings.ConnectionDraft.Kind.BEARER;
import static dev.pandawatch.settings.ConnectionDraft.Kind.KEY;
import static dev.pandawatch.settings.ConnectionDraft.Kind.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pandawatch.parse.Violation;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionDraftTest {
    private static final String ID = "5bc16d49-5fc8-479d-acc0-4e03f15674a2";

    private static ConnectionDraft key(String url, String secret, String project) {
        return new ConnectionDraft(url, KEY, secret, project);
    }

    private static List<Violation> problems(ConnectionDraft draft) {
        return draft.parse().problems();
    }

    @Test
    void eachKindOfCredentialsHasItsProject() {
        String url = "https://api.example.com/";

        assertThat(profile(key(url, " sk_pp_1 ", " demo ")).credentials())
                .isEqualTo(new Credentials.Key(new ApiKey("sk_pp_1"), "demo"));
        assertThat(profile(new ConnectionDraft(url, BEARER, "jwt", ID)).credentials())
                .isEqualTo(new Credentials.Bearer(new ApiKey("jwt"), ID));
        assertThat(profile(new ConnectionDraft(url, NONE, "", ID)).credentials())
                .isEqualTo(new Credentials.None(ID));
    }

    private static ConnectionProfile profile(ConnectionDraft draft) {
        return draft.parse().toOptional().orElseThrow();
    }

    @Test
    void aProfileIsCalledAfterItsHost() {
        ConnectionProfile profile = profile(key("  http://localhost:8000//  ", "k", "demo"));

        assertThat(profile.name()).isEqualTo("localhost:8000");
        assertThat(profile.baseUrl()).isEqualTo(URI.create("http://localhost:8000"));
        assertThat(profile.sandbox()).isFalse();
        assertThat(profile.credentials().project()).isEqualTo("demo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "HTTPS://api.example.com:443/panda",
                "http://127.0.0.1:8765",
                "http://[::1]:8765",
                "http://my_api:8000",
                "https://münchen.example"
            })
    void anAddressIsHttpOrHttps(String url) {
        assertThat(problems(key(url, "k", "demo"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                           connect.url.required
            '  ',                         connect.url.required
            localhost:8000,               connect.url.scheme
            api.example.com,              connect.url.scheme
            ftp://example.com,            connect.url.scheme
            http://,                      connect.url.syntax
            http:///path,                 connect.url.host
            http:opaque,                  connect.url.host
            http://exa mple.com,          connect.url.syntax
            http://h:port,                connect.url.host
            http://h:0,                   connect.url.port
            http://h:65536,               connect.url.port
            http://h?x=1,                 connect.url.extra
            http://h/#top,                connect.url.extra
            https://me:secret@example.com, connect.url.extra
            """)
    void anythingElseIsNoAddress(String url, String problem) {
        assertThat(problems(key(url, "k", "demo"))).containsExactly(Violation.of("base_url", problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "support-agents", "Team's project_1.0", "0", "A b"})
    void aProjectNameIsWhatTheServerTakes(String name) {
        assertThat(problems(key("http://h", "k", name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-demo", "demo.", "a/b", "café", "a:b", "_", "a\tb"})
    void anyOtherProjectNameIsRefused(String name) {
        assertThat(problems(key("http://h", "k", name)))
                .containsExactly(Violation.of("project", "connect.project.name.characters"));
    }

    @Test
    void aProjectNameHasAtMost255Characters() {
        assertThat(problems(key("http://h", "k", "p".repeat(255)))).isEmpty();
        assertThat(problems(key("http://h", "k", "p".repeat(256)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "5bc16d49", "1-1-1-1-1", "5bc16d495fc8479dacc04e03f15674a2"})
    void aProjectIdIsAUuid(String id) {
        assertThat(problems(new ConnectionDraft("http://h", BEARER, "jwt", id)))
                .containsExactly(Violation.of("project", "connect.project.id.syntax"));
    }

    @Test
    void everyMissingPieceIsTold() {
        assertThat(problems(key("", "", "")))
                .containsExactly(
                        Violation.of("base_url", "connect.url.required"),
                        Violation.of("secret", "connect.key.required"),
                        Violation.of("project", "connect.project.name.required"));
        assertThat(problems(new ConnectionDraft("http://h", BEARER, " ", "")))
                .containsExactly(
                        Violation.of("secret", "connect.token.required"),
                        Violation.of("project", "connect.project.id.required"));
        assertThat(problems(new ConnectionDraft("http://h", NONE, "", "")))
                .containsExactly(Violation.of("project", "connect.project.id.required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "naïve", "line\nbreak"})
    void aSecretHasToTravelInAHeader(String secret) {
        assertThat(problems(key("http://h", secret, "demo")))
                .containsExactly(Violation.of("secret", "connect.secret.characters"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKey(secret))
                .withMessageNotContaining(secret);
    }

    @Test
    void noTextShowsASecret() {
        String secret = "sk_pp_0123456789abcdef";
        ConnectionDraft draft = key("http://me:hunter2@h", secret, "demo");
        ConnectionProfile profile = profile(key("http://h", secret, "demo"));
        ConnectionProfile bearer = profile(new ConnectionDraft("http://h", BEARER, secret, ID));

        assertThat(draft.toString()).doesNotContain(secret).doesNotContain("hunter2");
        assertThat(profile.toString()).doesNotContain(secret).contains("••••cdef");
        assertThat(bearer.toString()).doesNotContain(secret);
        assertThat(new ApiKey("short").toString()).isEqualTo("••••");
    }

    @Test
    void aProjectThatCannotTravelInAHeaderIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials.None(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials.Key(new ApiKey("k"), "a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials.Bearer(new ApiKey("k"), " padded"));
    }
}
