package dev.pandawatch.settings;

import java.util.regex.Pattern;

/// As whom, and in which project. The server needs a project with every request, also without credentials (F10).
public sealed interface Credentials {

    /// `X-API-Key` with `X-Project-Name`. An unknown name makes the server create that project (F11).
    record Key(ApiKey key, String projectName) implements Credentials {
        public Key {
            requireSendable(projectName);
        }
    }

    /// `Authorization: Bearer` with `X-Project-ID`.
    record Bearer(ApiKey token, String projectId) implements Credentials {
        public Bearer {
            requireSendable(projectId);
        }
    }

    /// For a server with authentication off (F15): only `X-Project-ID`.
    record None(String projectId) implements Credentials {
        public None {
            requireSendable(projectId);
        }
    }

    /// The project as the person named it.
    default String project() {
        return switch (this) {
            case Key(var _, var projectName) -> projectName;
            case Bearer(var _, var projectId) -> projectId;
            case None(var projectId) -> projectId;
        };
    }

    private static void requireSendable(String project) {
        if (!Pattern.matches("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?", project)) {
            throw new IllegalArgumentException("a project has to travel in an HTTP header: " + project);
        }
    }
}
