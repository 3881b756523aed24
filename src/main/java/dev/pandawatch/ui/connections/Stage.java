package dev.pandawatch.ui.connections;

import dev.pandawatch.settings.ConnectionProfile;
import java.util.List;
import java.util.stream.Stream;

/// The stages of the connection test, each built on the one before.
public enum Stage {
    NAME("connect.stage.name", "connect.waits.name"),
    CONNECTION("connect.stage.connection", "connect.waits.connection"),
    TLS("connect.stage.tls", "connect.waits.tls"),
    SERVER("connect.stage.server", "connect.waits.server"),
    CREDENTIALS("connect.stage.credentials", "connect.waits.credentials"),
    CLOCK("connect.stage.clock", "connect.waits.clock"),
    PROJECT("connect.stage.project", "connect.waits.project"),
    MONITORS("connect.stage.monitors", "connect.waits.monitors");

    private final String titleKey;
    private final String waitsKey;

    Stage(String titleKey, String waitsKey) {
        this.titleKey = titleKey;
        this.waitsKey = waitsKey;
    }

    /// Its name.
    public String titleKey() {
        return titleKey;
    }

    /// What the stages behind it say while they wait for it.
    public String waitsKey() {
        return waitsKey;
    }

    /// The stages on the way to `profile`: without encryption there is no TLS.
    static List<Stage> of(ConnectionProfile profile) {
        return Stream.of(values())
                .filter(stage -> profile.encrypted() || stage != TLS)
                .toList();
    }
}
