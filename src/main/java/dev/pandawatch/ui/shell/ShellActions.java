package dev.pandawatch.ui.shell;

import dev.pandawatch.settings.ConnectionProfile;

/// What the shell asks the composition root to do.
public interface ShellActions {

    /// Turns the whole program to `profile`.
    void open(ConnectionProfile profile);

    /// Shows the dialog that connects to a server.
    void connect();

    /// Puts the sandbox back to its first state; the person has agreed.
    void resetSandbox();
}
