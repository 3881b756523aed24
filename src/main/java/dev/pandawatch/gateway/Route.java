package dev.pandawatch.gateway;

import java.time.Duration;
import java.time.Instant;

/// The way to a server below HTTP, one step at a time, for the connection test. Blocks for some seconds at most.
/// A step that fails is an answer, not an exception. Nothing is sent but what opening a connection takes.
/// A host stands without brackets.
public interface Route {

    /// Looks up the host's address.
    Step<String> resolve(String host);

    /// Opens a connection; the answer is the port.
    Step<Integer> connect(String host, int port);

    /// Opens a connection and agrees on encryption. For `https` only.
    Step<Certificate> secure(String host, int port);

    /// How a step ended.
    sealed interface Step<T> {
        record Reached<T>(T found, Duration took) implements Step<T> {}

        record Blocked<T>(Obstacle obstacle, Duration took) implements Step<T> {}
    }

    /// What a server proves itself with.
    ///
    /// @param issuer the issuer's common name, or its whole name if it has none
    record Certificate(Instant validUntil, String issuer) {}

    /// Why a step failed.
    enum Obstacle {
        UNKNOWN_HOST,
        REFUSED,
        /// No way leads there: mostly no network.
        UNREACHABLE,
        TIMED_OUT,
        /// It began to answer and stopped.
        CUT_OFF,
        /// It speaks something else than TLS, mostly plain HTTP.
        NOT_ENCRYPTED,
        CERTIFICATE_NOT_VALID_NOW,
        CERTIFICATE_OF_ANOTHER_HOST,
        CERTIFICATE_NOT_TRUSTED
    }
}
