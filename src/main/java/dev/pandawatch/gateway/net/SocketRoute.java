package dev.pandawatch.gateway.net;

import dev.pandawatch.gateway.Route;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Walks the way to a server with plain sockets. Knows nothing of proxies.
///
/// @param trust decides which certificates are trusted
/// @param patience for each step
public record SocketRoute(SSLSocketFactory trust, Duration patience) implements Route {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=(\"[^\"]*\"|(?:[^,\\\\]|\\\\.)*)");

    @Override
    public Step<String> resolve(URI server) {
        return timed(() -> InetAddress.getByName(server.getHost()).getHostAddress());
    }

    @Override
    public Step<Integer> connect(URI server) {
        return timed(() -> {
            try (Socket _ = open(server)) {
                return port(server);
            }
        });
    }

    @Override
    public Step<Certificate> secure(URI server) {
        return timed(() -> {
            try (Socket plain = open(server);
                    SSLSocket secured = (SSLSocket) trust.createSocket(plain, server.getHost(), port(server), false)) {
                SSLParameters parameters = secured.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secured.setSSLParameters(parameters);
                secured.startHandshake();
                X509Certificate shown = (X509Certificate) secured.getSession().getPeerCertificates()[0];
                return new Certificate(shown.getNotAfter().toInstant(), issuer(shown));
            }
        });
    }

    private Socket open(URI server) throws IOException {
        Socket socket = new Socket();
        try {
            int millis = Math.toIntExact(patience.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getByName(server.getHost()), port(server)), millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static int port(URI server) {
        if (server.getPort() >= 0) {
            return server.getPort();
        }
        return server.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    private static String issuer(X509Certificate certificate) {
        String name = certificate.getIssuerX500Principal().getName();
        Matcher commonName = COMMON_NAME.matcher(name);
        return commonName.find() ? commonName.group(1).replaceAll("^\"|\"$|\\\\(?=.)", "") : name;
    }

    private interface Attempt<T> {
        T make() throws IOException;
    }

    private static <T> Step<T> timed(Attempt<T> attempt) {
        long began = System.nanoTime();
        try {
            T found = attempt.make();
            return new Step.Reached<>(found, since(began));
        } catch (IOException e) {
            return new Step.Blocked<>(obstacle(e), since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Obstacle obstacle(IOException why) {
        return switch (why) {
            case UnknownHostException _ -> Obstacle.UNKNOWN_HOST;
            case SocketTimeoutException _ -> Obstacle.TIMED_OUT;
            case ConnectException refused
            when String.valueOf(refused.getMessage()).contains("refused") -> Obstacle.REFUSED;
            case ConnectException _, NoRouteToHostException _ -> Obstacle.UNREACHABLE;
            case SSLException ssl -> ofEncryption(ssl);
            default -> Obstacle.CUT_OFF;
        };
    }

    /// The innermost cause that says something decides.
    private static Obstacle ofEncryption(SSLException why) {
        Obstacle found = Obstacle.NOT_ENCRYPTED;
        for (Throwable cause = why.getCause(); cause != null; cause = cause.getCause()) {
            found = switch (cause) {
                case CertificateExpiredException _, CertificateNotYetValidException _ ->
                    Obstacle.CERTIFICATE_NOT_VALID_NOW;
                case CertPathBuilderException _ -> Obstacle.CERTIFICATE_NOT_TRUSTED;
                case CertificateException _ -> Obstacle.CERTIFICATE_OF_ANOTHER_HOST;
                case IOException _ -> Obstacle.CUT_OFF;
                default -> found;
            };
        }
        return found;
    }
}
