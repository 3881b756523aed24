package dev.pandawatch.ui.shell;

import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Profiles;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which server and project are looked at, and the way to another.
public final class SwitcherViewModel {
    private final Connection connection;
    private final Profiles profiles;
    private final Navigation navigation;
    private final ShellActions actions;
    private final ObservableValue<Boolean> sandbox;

    SwitcherViewModel(Connection connection, Profiles profiles, Navigation navigation, ShellActions actions) {
        this.connection = connection;
        this.profiles = profiles;
        this.navigation = navigation;
        this.actions = actions;
        sandbox = connection
                .profileProperty()
                .map(profile -> profile != null && profile.sandbox())
                .orElse(false);
    }

    /// Null before the first connection.
    public ReadOnlyObjectProperty<@Nullable ConnectionProfile> currentProperty() {
        return connection.profileProperty();
    }

    /// Whether nothing leaves this machine.
    public ObservableValue<Boolean> sandboxProperty() {
        return sandbox;
    }

    /// The connections of this session.
    public ObservableList<ConnectionProfile> profiles() {
        return profiles.all();
    }

    /// A number for the connection's colour: the sandbox has 0, the others 1 and up in the order in which they came.
    public int colour(ConnectionProfile profile) {
        if (profile.sandbox()) {
            return 0;
        }
        int place = profiles.all().filtered(other -> !other.sandbox()).indexOf(profile);
        return Math.max(0, place) + 1;
    }

    /// Turns to `profile`, if the screen of now may be left.
    public void choose(ConnectionProfile profile) {
        if (!profile.equals(connection.profileProperty().get())) {
            navigation.leaveFor(new Destination.Monitors(), () -> actions.open(profile));
        }
    }

    public void connect() {
        actions.connect();
    }

    /// The person has agreed to lose what was done in the sandbox.
    public void resetSandbox() {
        navigation.leaveFor(new Destination.Monitors(), actions::resetSandbox);
    }
}
