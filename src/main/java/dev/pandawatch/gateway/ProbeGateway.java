package dev.pandawatch.gateway;

import java.time.Duration;

/// Asks a server who it is, for the connection test. Blocks; throws [GatewayException].
public interface ProbeGateway {

    /// Sends neither credentials nor project.
    Server server();

    /// Whether the credentials are taken. Asked without a project, so that none is created by asking (F10, F11).
    void credentials();

    /// How many monitors the project has. With an API key this creates an unknown project (F11).
    int monitors();

    /// Who answers.
    ///
    /// @param version as the server says it
    /// @param ahead by how much its clock is ahead of ours; negative if behind; exact to about a second
    record Server(String name, String version, Duration took, Duration ahead) {}
}
