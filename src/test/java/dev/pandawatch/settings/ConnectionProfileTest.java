package dev.pandawatch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionProfileTest {
    @Test
    void isKnownAgainByServerAndProjectButNeitherByItsNameNorByTheWayIn() {
        URI url = URI.create("https://eval.acme.example");
        ConnectionProfile keyed =
                new ConnectionProfile("x", url, new Credentials.Key(new ApiKey("sk_pp_secret"), "p"), false);

        assertThat(keyed.identity())
                .isEqualTo(new ConnectionProfile("y", url, new Credentials.None("p"), false).identity())
                .isNotEqualTo(new ConnectionProfile("x", url, new Credentials.None("q"), false).identity())
                .doesNotContain("secret");
    }

    @Test
    void theSandboxIsKnownAgainOnAnotherPort() {
        assertThat(new ConnectionProfile("x", URI.create("http://[::1]:1"), new Credentials.None("p"), true).identity())
                .isEqualTo(new ConnectionProfile("x", URI.create("http://[::1]:2"), new Credentials.None("p"), true)
                        .identity());
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(textBlock = """
            https://eval.acme.example,       eval.acme.example, 443
            http://eval.acme.example/api,    eval.acme.example, 80
            HTTPS://eval.acme.example:8443,  eval.acme.example, 8443
            # what URI has no host for
            http://my_api:8000,              my_api,            8000
            https://münchen.example,         münchen.example,   443
            http://[::1]:8765,               ::1,               8765
            http://[fe80::1],                fe80::1,           80
            """)
    void hostAndPort(URI url, String host, int port) {
        ConnectionProfile profile = new ConnectionProfile("x", url, new Credentials.None("p"), false);

        assertThat(profile.host()).isEqualTo(host);
        assertThat(profile.port()).isEqualTo(port);
    }
}
