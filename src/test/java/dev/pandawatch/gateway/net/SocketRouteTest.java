package dev.pandawatch.gateway.net;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.Route.Certificate;
import dev.pandawatch.gateway.Route.Obstacle;
import dev.pandawatch.gateway.Route.Step;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against sockets on loopback. `certificates.p12` holds an authority and certificates that it signed: `valid` and
/// `expired` for localhost, `other` for another host.
class SocketRouteTest {
    private static final char[] PASSWORD = "not-secret".toCharArray();

    @Test
    void aNameIsLookedUp() {
        assertThat(route().resolve("127.0.0.1"))
                .isInstanceOfSatisfying(
                        Step.Reached.class, step -> assertThat(step.found()).isEqualTo("127.0.0.1"));
    }

    @Test
    void aNameThatNobodyHasIsUnknown() {
        assertThat(obstacle(route().resolve("nobody.invalid"))).isEqualTo(Obstacle.UNKNOWN_HOST);
    }

    @Test
    void aNameThatCannotBeOneIsUnknownToo() {
        assertThat(obstacle(route().resolve("x".repeat(80) + ".münchen.example")))
                .isEqualTo(Obstacle.UNKNOWN_HOST);
    }

    @Test
    void anOpenPortIsReached() throws IOException {
        try (ServerSocket server = listening()) {
            assertThat(route().connect("localhost", server.getLocalPort()))
                    .isInstanceOfSatisfying(
                            Step.Reached.class, step -> assertThat(step.found()).isEqualTo(server.getLocalPort()));
        }
    }

    @Test
    void aClosedPortRefuses() throws IOException {
        int nobodyThere;
        try (ServerSocket server = listening()) {
            nobodyThere = server.getLocalPort();
        }
        assertThat(obstacle(route().connect("localhost", nobodyThere))).isEqualTo(Obstacle.REFUSED);
    }

    @Test
    void aTrustedCertificateIsTold() throws Exception {
        Step<Certificate> step = secureAgainst("valid");

        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.Reached.class,
                        reached -> assertThat(reached.found())
                                .isEqualTo(
                                        new Certificate(Instant.parse("2119-12-08T00:00:00Z"), "Acme Test Authority")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            expired, CERTIFICATE_NOT_VALID_NOW
            other,   CERTIFICATE_OF_ANOTHER_HOST
            """)
    void aCertificateThatProvesNothing(String alias, Obstacle expected) throws Exception {
        assertThat(obstacle(secureAgainst(alias))).isEqualTo(expected);
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsNotTrusted() throws Exception {
        SSLSocketFactory system = SSLContext.getDefault().getSocketFactory();
        assertThat(obstacle(secureAgainst("valid", new SocketRoute(system, Duration.ofSeconds(5)))))
                .isEqualTo(Obstacle.CERTIFICATE_NOT_TRUSTED);
    }

    @Test
    void aServerThatSpeaksPlainHttpDoesNotEncrypt() throws Exception {
        byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(obstacle(secureAgainst(socket -> socket.getOutputStream().write(answer))))
                .isEqualTo(Obstacle.NOT_ENCRYPTED);
    }

    @Test
    void aServerThatHangsUpCutsOff() throws Exception {
        assertThat(obstacle(secureAgainst(Socket::close))).isEqualTo(Obstacle.CUT_OFF);
    }

    @Test
    void aServerThatSaysNothingTimesOut() throws IOException, GeneralSecurityException {
        try (ServerSocket server = listening()) {
            SocketRoute hasty = new SocketRoute(trusting(certificates()), Duration.ofMillis(50));
            assertThat(obstacle(hasty.secure("localhost", server.getLocalPort())))
                    .isEqualTo(Obstacle.TIMED_OUT);
        }
    }

    private static SocketRoute route() {
        try {
            return new SocketRoute(trusting(certificates()), Duration.ofSeconds(5));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Manners {
        void meet(Socket socket) throws IOException;
    }

    private static Step<Certificate> secureAgainst(String alias) throws Exception {
        return secureAgainst(alias, route());
    }

    private static Step<Certificate> secureAgainst(String alias, SocketRoute route) throws Exception {
        SSLContext shows = showing(alias);
        return secureAgainst(
                socket -> {
                    try (SSLSocket secured =
                            (SSLSocket) shows.getSocketFactory().createSocket(socket, null, socket.getPort(), false)) {
                        secured.setUseClientMode(false);
                        secured.startHandshake();
                        secured.getInputStream().read();
                    }
                },
                route);
    }

    private static Step<Certificate> secureAgainst(Manners manners) throws Exception {
        return secureAgainst(manners, route());
    }

    /// The server meets one visitor; that the visitor leaves at once is no failure of it.
    private static Step<Certificate> secureAgainst(Manners manners, SocketRoute route) throws Exception {
        try (ServerSocket server = listening()) {
            Thread host = Thread.ofVirtual().start(() -> {
                try (Socket visitor = server.accept()) {
                    manners.meet(visitor);
                    visitor.getInputStream().readAllBytes();
                } catch (IOException _) {
                    // the visitor hung up, as some tests want it to
                }
            });
            Step<Certificate> step = route.secure("localhost", server.getLocalPort());
            host.join();
            return step;
        }
    }

    private static @Nullable Obstacle obstacle(Step<?> step) {
        return switch (step) {
            case Step.Reached<?> _ -> null;
            case Step.Blocked<?>(Obstacle why, var _) -> why;
        };
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static KeyStore certificates() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = requireNonNull(SocketRouteTest.class.getResourceAsStream("certificates.p12"))) {
            store.load(file, PASSWORD);
        }
        return store;
    }

    private static SSLSocketFactory trusting(KeyStore store) throws GeneralSecurityException, IOException {
        KeyStore authority = KeyStore.getInstance("PKCS12");
        authority.load(null, PASSWORD);
        authority.setCertificateEntry("ca", store.getCertificate("ca"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authority);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static SSLContext showing(String alias) throws GeneralSecurityException, IOException {
        KeyStore all = certificates();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, PASSWORD);
        one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
