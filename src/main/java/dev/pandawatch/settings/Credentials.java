package dev.pandawatch.settings;

/// As whom, and in which project. The server needs a project with every request, also without credentials (F10).
public sealed interface Credentials {

    /// `X-API-Key` with `X-Project-Name`. An unknown name makes the server create that project (F11).
    record Key(ApiKey key, String projectName) implements Credentials {}

    /// `Authorization: Bearer` with `X-Project-ID`.
    record Bearer(ApiKey token, String projectId) implements Credentials {}

    /// For a server with authentication off (F15): only `X-Project-ID`.
    record None(String projectId) implements Credentials {}

    /// The project as the person named it.
    default String project() {
        return switch (this) {
            case Key(var _, var projectName) -> projectName;
            case Bearer(var _, var projectId) -> projectId;
            case None(var projectId) -> projectId;
        };
    }
}
