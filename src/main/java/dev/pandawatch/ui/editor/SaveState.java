package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.GatewayException;
import java.time.Instant;

/// How saving stands.
public sealed interface SaveState {

    /// Nothing was sent, or what was sent is settled.
    record Idle() implements SaveState {}

    record Sending() implements SaveState {}

    /// The server did not take it, for a reason that no field can mend.
    record Failed(GatewayException why) implements SaveState {}

    /// The connection was changed since the monitor was opened; nothing was sent.
    record ElsewhereNow() implements SaveState {}

    /// Sent, but whether it was carried out is not known.
    ///
    /// @param looked whether looking failed too, with `why`
    record Uncertain(GatewayException why, boolean looked) implements SaveState {}

    /// The server is being asked what became of it.
    record Looking() implements SaveState {}

    /// It was looked for and is not there.
    ///
    /// @param at when the server was asked
    record NotThere(Instant at) implements SaveState {}

    /// Whether an answer is awaited.
    default boolean busy() {
        return this instanceof Sending || this instanceof Looking;
    }
}
