package dev.pandawatch.gateway;

/// One server as one user in one project: everything that can be asked of it.
public interface Server extends AutoCloseable {
    MonitorGateway monitors();

    RunGateway runs();

    CatalogGateway catalog();

    DiscoveryGateway discovery();

    ProbeGateway probe();

    /// Lets go of its connections; a call under way is cut off.
    @Override
    void close();
}
