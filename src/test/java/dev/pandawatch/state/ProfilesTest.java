package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    private static final URI ACME = URI.create("https://eval.acme.example");
    private static final ConnectionProfile SANDBOX = new ConnectionProfile(
            "Sandbox",
            URI.create("http://127.0.0.1:1"),
            new Credentials.None("0b6f7a52-0000-4000-8000-000000000000"),
            true);

    private final Profiles profiles = new Profiles();

    @Test
    void theSandboxStandsFirst() {
        ConnectionProfile billing = acme("key-of-billing", "billing");
        profiles.put(billing);
        profiles.put(SANDBOX);

        assertThat(profiles.all()).containsExactly(SANDBOX, billing);
    }

    @Test
    void aNewKeyForTheSameProjectTakesTheOldOnesPlace() {
        ConnectionProfile renewed = acme("renewed-key", "billing");
        profiles.put(acme("expired-key", "billing"));
        profiles.put(acme("other-key", "support"));
        profiles.put(renewed);

        assertThat(profiles.all()).containsExactly(renewed, acme("other-key", "support"));
    }

    @Test
    void theSandboxOnAnotherPortIsStillTheOneSandbox() {
        ConnectionProfile moved =
                new ConnectionProfile("Sandbox", URI.create("http://127.0.0.1:2"), SANDBOX.credentials(), true);
        profiles.put(SANDBOX);
        profiles.put(moved);

        assertThat(profiles.all()).containsExactly(moved);
    }

    @Test
    void projectsAreThoseOfThatServerOnly() {
        profiles.put(SANDBOX);
        profiles.put(acme("a-key", "billing"));
        profiles.put(acme("a-key", "Billing"));

        assertThat(profiles.projectsOf(ACME)).containsExactly("billing", "Billing");
    }

    private static ConnectionProfile acme(String key, String project) {
        return new ConnectionProfile("eval.acme.example", ACME, new Credentials.Key(new ApiKey(key), project), false);
    }
}
