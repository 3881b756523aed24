package dev.pandawatch.ui.connections;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionDraft;
import dev.pandawatch.settings.ConnectionDraft.Kind;
import dev.pandawatch.settings.ConnectionOffer;
import dev.pandawatch.settings.ConnectionOffer.Found;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// What is typed, and what is wrong with it. Each way in keeps its own secret and project, so that nothing typed is
/// lost by looking at another.
public final class ConnectForm {
    private final StringProperty baseUrl = new SimpleStringProperty(this, "baseUrl", "");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.KEY);
    private final StringProperty key = new SimpleStringProperty(this, "key", "");
    private final StringProperty token = new SimpleStringProperty(this, "token", "");
    private final StringProperty projectName = new SimpleStringProperty(this, "projectName", "");
    private final StringProperty projectId = new SimpleStringProperty(this, "projectId", "");
    private final ObservableSet<String> told = FXCollections.observableSet();
    private final ObjectBinding<Parsed<ConnectionProfile>> parsed =
            Bindings.createObjectBinding(() -> draft().parse(), baseUrl, kind, key, token, projectName, projectId);
    private final ObjectBinding<List<Violation>> urlProblems = problemsAt(ConnectionDraft.BASE_URL);
    private final ObjectBinding<List<Violation>> secretProblems = problemsAt(ConnectionDraft.SECRET);
    private final ObjectBinding<List<Violation>> projectProblems = problemsAt(ConnectionDraft.PROJECT);

    public StringProperty baseUrlProperty() {
        return baseUrl;
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty tokenProperty() {
        return token;
    }

    /// Goes with a key.
    public StringProperty projectNameProperty() {
        return projectName;
    }

    /// Goes with a token, or alone.
    public StringProperty projectIdProperty() {
        return projectId;
    }

    /// What is wrong at `field`, one of the names in [ConnectionDraft]; nothing before the person has been there.
    public ObservableValue<List<Violation>> problems(String field) {
        return switch (field) {
            case ConnectionDraft.BASE_URL -> urlProblems;
            case ConnectionDraft.SECRET -> secretProblems;
            case ConnectionDraft.PROJECT -> projectProblems;
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
    }

    /// The person has left `field`; from now on it says what is wrong with it, unless it was left empty.
    public void left(String field, String text) {
        if (!text.isBlank()) {
            told.add(field);
        }
    }

    /// Fills in what was prepared; a secret or project that the offer lacks becomes empty, for the one that stands
    /// there
    /// belongs to another server.
    public void take(ConnectionOffer offer) {
        baseUrl.set(offer.endpoint().value());
        kind.set(Kind.KEY);
        Found<ApiKey> secret = offer.key();
        key.set(secret == null ? "" : secret.value().reveal());
        Found<String> project = offer.project();
        projectName.set(project == null ? "" : project.value());
        told.clear();
    }

    /// Fills in a connection of this session.
    public void take(ConnectionProfile profile) {
        baseUrl.set(profile.baseUrl().toString());
        switch (profile.credentials()) {
            case Credentials.Key(var secret, var project) -> {
                kind.set(Kind.KEY);
                key.set(secret.reveal());
                projectName.set(project);
            }
            case Credentials.Bearer(var secret, var project) -> {
                kind.set(Kind.BEARER);
                token.set(secret.reveal());
                projectId.set(project);
            }
            case Credentials.None(var project) -> {
                kind.set(Kind.NONE);
                projectId.set(project);
            }
        }
        told.clear();
    }

    ObjectBinding<Parsed<ConnectionProfile>> parsed() {
        return parsed;
    }

    /// From now on every field says what is wrong with it.
    void tellAll() {
        told.addAll(List.of(ConnectionDraft.BASE_URL, ConnectionDraft.SECRET, ConnectionDraft.PROJECT));
    }

    private ObjectBinding<List<Violation>> problemsAt(String field) {
        return Bindings.createObjectBinding(
                () -> told.contains(field)
                        ? parsed.get().problems().stream()
                                .filter(problem -> problem.field().equals(field))
                                .toList()
                        : List.of(),
                parsed,
                told);
    }

    private ConnectionDraft draft() {
        String secret = switch (kind.get()) {
            case KEY -> key.get();
            case BEARER -> token.get();
            case NONE -> "";
        };
        return new ConnectionDraft(
                baseUrl.get(), kind.get(), secret, kind.get() == Kind.KEY ? projectName.get() : projectId.get());
    }
}
