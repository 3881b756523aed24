package dev.pandawatch.gateway.net;

import dev.pandawatch.gateway.Route;
import java.io.IOException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
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
    public Step<String> resolve(String host) {
        return timed(() -> address(host).getHostAddress());
    }

    @Override
    public Step<Integer> connect(String host, int port) {
        return timed(() -> {
            try (Socket _ = open(host, port)) {
                return port;
            }
        });
    }

    @Override
    public Step<Certificate> secure(String host, int port) {
        return timed(() -> {
            try (Socket plain = open(host, port);
                    SSLSocket secured = (SSLSocket) trust.createSocket(plain, ascii(host), port, false)) {
                SSLParameters parameters = secured.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secured.setSSLParameters(parameters);
                secured.startHandshake();
                X509Certificate shown = (X509Certificate) secured.getSession().getPeerCertificates()[0];
                return new Certificate(shown.getNotAfter().toInstant(), issuer(shown));
            }
        });
    }

    private Socket open(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            int millis = Math.toIntExact(patience.toMillis());
            socket.connect(new InetSocketAddress(address(host), port), millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static InetAddress address(String host) throws UnknownHostException {
        return InetAddress.getByName(ascii(host));
    }

    /// `münchen.example` as the network knows it.
    private static String ascii(String host) throws UnknownHostException {
        try {
            return host.contains(":") ? host : IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            throw new UnknownHostException(host);
        }
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
