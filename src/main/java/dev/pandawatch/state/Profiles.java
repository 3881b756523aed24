package dev.pandawatch.state;

import dev.pandawatch.settings.ConnectionProfile;
import java.net.URI;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The connections of this session, in the order in which they came; the sandbox is put first. UI thread only.
public final class Profiles {
    private final ObservableList<ConnectionProfile> all = FXCollections.observableArrayList();
    private final ObservableList<ConnectionProfile> readOnly = FXCollections.unmodifiableObservableList(all);

    public ObservableList<ConnectionProfile> all() {
        return readOnly;
    }

    /// Adds `profile`, in place of the one to the same project of the same server if there is one.
    public void put(ConnectionProfile profile) {
        for (int place = 0; place < all.size(); place++) {
            if (leadsToTheSame(all.get(place), profile)) {
                all.set(place, profile);
                return;
            }
        }
        all.add(profile.sandbox() ? 0 : all.size(), profile);
    }

    /// What the projects at `server` were called from here, by name or id.
    public List<String> projectsOf(URI server) {
        return all.stream()
                .filter(profile -> profile.baseUrl().equals(server))
                .map(profile -> profile.credentials().project())
                .toList();
    }

    private static boolean leadsToTheSame(ConnectionProfile one, ConnectionProfile other) {
        if (one.sandbox() || other.sandbox()) {
            return one.sandbox() && other.sandbox();
        }
        return one.baseUrl().equals(other.baseUrl())
                && one.credentials().project().equals(other.credentials().project());
    }
}
