package dev.pandawatch.ui.shell;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The frame around every screen.
public final class ShellViewModel {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Navigation navigation = new Navigation();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ObservableValue<Boolean> searchable;
    private final SwitcherViewModel switcher;
    private final FreshnessViewModel freshness;
    private final NoticesViewModel notices;
    private final StatusBarViewModel status;
    private final AgreementViewModel agreement;
    private final NotificationsViewModel notifications;
    private final boolean desktop;

    private final BreakViewModel breaking;

    /// What the shell shows.
    ///
    /// @param sandbox the one inside the program, whether it is looked at or not
    /// @param shelf keeps what was told of monitors
    /// @param desktop whether this system has notifications outside the program
    public record Sources(
            Connection connection,
            Profiles profiles,
            Notices notices,
            Refresher refresher,
            SandboxControls sandbox,
            NoticeShelf shelf,
            boolean desktop) {}

    public ShellViewModel(Sources sources, UiTasks tasks, Ticker ticker, InstantSource clock, ShellActions actions) {
        now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        searchable = navigation.destinationProperty().map(Destination.Monitors.class::isInstance);
        switcher = new SwitcherViewModel(sources.connection(), sources.profiles(), navigation, actions);
        freshness = new FreshnessViewModel(sources.connection(), sources.refresher(), ticker, now);
        notices = new NoticesViewModel(sources.notices(), now);
        status = new StatusBarViewModel(sources.connection(), tasks, now);
        agreement = new AgreementViewModel(sources.connection().agreement());
        breaking = new BreakViewModel(sources, tasks);
        notifications = new NotificationsViewModel(sources.connection(), sources.shelf(), tasks, navigation::go);
        desktop = sources.desktop();
        notifications.openProperty().subscribe(shown -> close(shown, notices.openProperty()));
        notices.openProperty().subscribe(shown -> close(shown, notifications.openProperty()));
        ticker.every(BEAT, () -> now.set(clock.instant()));
    }

    /// Only one of the two lists is shown at a time: they lie at the same place.
    private static void close(boolean shown, BooleanProperty other) {
        if (shown) {
            other.set(false);
        }
    }

    public Navigation navigation() {
        return navigation;
    }

    /// What is typed into the search of the top bar.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether what is searched is shown: only the list is.
    public ObservableValue<Boolean> searchableProperty() {
        return searchable;
    }

    public SwitcherViewModel switcher() {
        return switcher;
    }

    public FreshnessViewModel freshness() {
        return freshness;
    }

    public NoticesViewModel notices() {
        return notices;
    }

    /// What the monitors came to, as against [#notices()]: what was done here.
    public NotificationsViewModel notifications() {
        return notifications;
    }

    /// The rules of the connection of now, to be changed.
    NoticeRulesViewModel rules() {
        return new NoticeRulesViewModel(notifications, desktop);
    }

    public StatusBarViewModel status() {
        return status;
    }

    public AgreementViewModel agreement() {
        return agreement;
    }

    /// Of use only while the sandbox is looked at.
    public BreakViewModel breaking() {
        return breaking;
    }
}
