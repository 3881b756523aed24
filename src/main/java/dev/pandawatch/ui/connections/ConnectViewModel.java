package dev.pandawatch.ui.connections;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ConnectionOffer;
import dev.pandawatch.settings.ConnectionOffer.Found;
import dev.pandawatch.settings.ConnectionOffer.Offers;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Profiles;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The dialog that connects to a server: the form, what is prepared on this machine, and the staged test.
///
/// A project name that was never used from here is not sent before the person has confirmed it (F11).
public final class ConnectViewModel {
    private final StagedTest test;
    private final Profiles profiles;
    private final Consumer<ConnectionProfile> connected;
    private final ConnectForm form = new ConnectForm();
    private final ObservableList<ConnectionOffer> offers = FXCollections.observableArrayList();
    private final ObservableList<ConnectionOffer> readOnlyOffers = FXCollections.unmodifiableObservableList(offers);
    private final ObservableList<Violation> problems = FXCollections.observableArrayList();
    private final ObservableList<Violation> readOnlyProblems = FXCollections.unmodifiableObservableList(problems);
    private final ObservableList<ConnectionProfile> known;
    private final Set<String> confirmed = new HashSet<>();
    private @Nullable ConnectionProfile passed;
    private boolean connecting;

    /// Looks at once for what is prepared.
    ///
    /// @param found what is prepared on this machine; may block
    /// @param connected takes the connection; the dialog's work is done then
    public ConnectViewModel(
            StagedTest test,
            Profiles profiles,
            UiTasks tasks,
            Supplier<Offers> found,
            Consumer<ConnectionProfile> connected) {
        this.test = test;
        this.profiles = profiles;
        this.connected = connected;
        this.known = profiles.all().filtered(profile -> !profile.sandbox());
        form.parsed().subscribe((_, _) -> forgetTest());
        tasks.run(found, this::offer);
    }

    private void offer(Outcome<Offers> outcome) {
        if (outcome instanceof Outcome.Done<Offers>(var all)) {
            offers.setAll(all.offers());
            problems.setAll(all.problems());
        }
    }

    public ConnectForm form() {
        return form;
    }

    /// Connections that are prepared on this machine.
    public ObservableList<ConnectionOffer> offers() {
        return readOnlyOffers;
    }

    /// Why something that is prepared could not be read.
    public ObservableList<Violation> offerProblems() {
        return readOnlyProblems;
    }

    /// The connections of this session but the sandbox, which needs no form.
    public ObservableList<ConnectionProfile> known() {
        return known;
    }

    public StagedTest stagedTest() {
        return test;
    }

    /// Runs the staged test, if what is typed can be a connection; else says what is wrong.
    public void test() {
        if (!running()) {
            connecting = false;
            begin();
        }
    }

    /// Connects as soon as the test has passed; it is not run again for what has passed already.
    public void connect() {
        connecting = true;
        if (passed != null) {
            finish(passed);
        } else if (!running()) {
            begin();
        }
    }

    /// Stops the test; nothing typed is lost.
    public void cancel() {
        connecting = false;
        test.cancel();
    }

    /// The project's name is right, though it was never used from here: the test goes on with it.
    public void confirmProject() {
        if (form.parsed().get() instanceof Parsed.Ok<ConnectionProfile>(var profile)) {
            confirmed.add(place(profile.baseUrl(), profile.credentials().project()));
            test.resume();
        }
    }

    /// Takes `name` for the project instead, and tests anew.
    public void useProject(String name) {
        boolean wasConnecting = connecting;
        form.projectNameProperty().set(name);
        connecting = wasConnecting;
        begin();
    }

    private boolean running() {
        return test.getVerdict() instanceof Verdict.Running;
    }

    private void begin() {
        form.tellAll();
        if (form.parsed().get() instanceof Parsed.Ok<ConnectionProfile>(var profile)) {
            test.start(profile, this::project, () -> {
                passed = profile;
                if (connecting) {
                    finish(profile);
                }
            });
        }
    }

    private void finish(ConnectionProfile profile) {
        profiles.put(profile);
        connected.accept(profile);
    }

    private void forgetTest() {
        passed = null;
        connecting = false;
        test.clear();
    }

    /// Only a key's project is settled here; the server can be asked for the others.
    private Optional<StageState> project(ConnectionProfile profile) {
        return switch (profile.credentials()) {
            case Credentials.Key(var _, var name) -> Optional.of(project(profile.baseUrl(), name));
            case Credentials.Bearer _, Credentials.None _ -> Optional.empty();
        };
    }

    private StageState project(URI server, String name) {
        ProjectNames names = new ProjectNames(known(server));
        if (names.knows(name)) {
            return new StageState.Passed("connect.passed.project.known", List.of(name), null);
        }
        return confirmed.contains(place(server, name))
                ? new StageState.Passed("connect.passed.project.confirmed", List.of(name), null)
                : new StageState.Unconfirmed(name, names.near(name).orElse(null));
    }

    /// The names that were used at `server`, or that are prepared for it.
    private Set<String> known(URI server) {
        Set<String> known = new HashSet<>(profiles.projectsOf(server));
        for (ConnectionOffer offer : offers) {
            Found<String> project = offer.project();
            String endpoint = offer.endpoint().value().replaceFirst("/+$", "");
            if (project != null && endpoint.equals(server.toString())) {
                known.add(project.value());
            }
        }
        return known;
    }

    private static String place(URI server, String project) {
        return server + " " + project;
    }
}
