package dev.pandawatch.ui.shell;

import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ConnectionProfile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The rules of the connection of now while they are being changed. Nothing is kept before [#save()].
public final class NoticeRulesViewModel {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}");

    private final NotificationsViewModel notifications;
    private final Optional<ConnectionProfile> profile;
    private final boolean desktop;
    private final Map<Occurrence.Kind, BooleanProperty> on = new EnumMap<>(Occurrence.Kind.class);
    private final IntegerProperty firings = new SimpleIntegerProperty(this, "firings");
    private final StringProperty score = new SimpleStringProperty(this, "score");
    private final ReadOnlyObjectWrapper<List<Violation>> problems =
            new ReadOnlyObjectWrapper<>(this, "problems", List.of());

    /// @param desktop whether this system has notifications outside the program
    NoticeRulesViewModel(NotificationsViewModel notifications, boolean desktop) {
        this.notifications = notifications;
        this.profile = notifications.profile();
        this.desktop = desktop;
        NoticeRules rules = notifications.rulesProperty().get();
        for (Occurrence.Kind kind : Occurrence.Kind.values()) {
            on.put(kind, new SimpleBooleanProperty(this, kind.name(), rules.tells(kind)));
        }
        firings.set(rules.quietFirings());
        score.set(String.valueOf(rules.scoreBelow()));
        score.subscribe(text -> problems.set(
                value(text).isPresent() ? List.of() : List.of(Violation.of("score", "notify.rules.score.wrong"))));
    }

    /// Whose rules they are.
    Optional<ConnectionProfile> profile() {
        return profile;
    }

    boolean desktop() {
        return desktop;
    }

    BooleanProperty onProperty(Occurrence.Kind kind) {
        return on.getOrDefault(kind, new SimpleBooleanProperty());
    }

    /// 1 to [NoticeRules#MOST_FIRINGS].
    IntegerProperty firingsProperty() {
        return firings;
    }

    /// As typed.
    StringProperty scoreProperty() {
        return score;
    }

    /// What is wrong with the score as typed.
    ReadOnlyObjectProperty<List<Violation>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Keeps them, unless something is wrong with them or they are not of the connection of now any more.
    ///
    /// @return whether the dialog is done
    boolean save() {
        OptionalDouble below = value(score.get());
        if (below.isEmpty()) {
            return false;
        }
        if (profile.equals(notifications.profile())) {
            NoticeRules changed = notifications.rulesProperty().get();
            for (Occurrence.Kind kind : Occurrence.Kind.values()) {
                changed = changed.with(kind, onProperty(kind).get());
            }
            notifications.change(changed.withQuietFirings(firings.get()).withScoreBelow(below.getAsDouble()));
        }
        return true;
    }

    /// Empty unless it is a number from 0 to 1.
    private static OptionalDouble value(String text) {
        String typed = text.strip();
        if (!NUMBER.matcher(typed).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(typed);
        return number <= 1 ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
