package dev.pandawatch.gateway;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One finished call, for the status bar and the request journal. Holds no header and no body, so no secret.
///
/// @param status 0 without an answer
/// @param serverTime the answer's `Date` header, whole seconds; `null` if it had none
public record Exchange(
        String method,
        String path,
        int status,
        String requestId,
        Instant sentAt,
        Duration took,
        @Nullable Instant serverTime) {

    /// The same, if the answer tells the time so.
    public Exchange at(@Nullable Instant told) {
        return new Exchange(method, path, status, requestId, sentAt, took, told);
    }

    /// Hears of every call, on the thread that makes it.
    public interface Listener {
        void started(String requestId);

        void ended(Exchange exchange);
    }
}
