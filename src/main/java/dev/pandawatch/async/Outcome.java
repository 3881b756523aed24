package dev.pandawatch.async;

import dev.pandawatch.gateway.GatewayException;

/// How work on a server ended.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(GatewayException why) implements Outcome<T> {}
}
