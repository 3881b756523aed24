package dev.pandawatch.ui.shell;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

    private final BreakViewModel breaking;

    /// What the shell shows.
    ///
    /// @param sandbox the one inside the program, whether it is looked at or not
    public record Sources(
            Connection connection, Profiles profiles, Notices notices, Refresher refresher, SandboxControls sandbox) {}

    public ShellViewModel(Sources sources, UiTasks tasks, Ticker ticker, InstantSource clock, ShellActions actions) {
        now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        searchable = navigation.destinationProperty().map(Destination.Monitors.class::isInstance);
        switcher = new SwitcherViewModel(sources.connection(), sources.profiles(), navigation, actions);
        freshness = new FreshnessViewModel(sources.connection(), sources.refresher(), ticker, now);
        notices = new NoticesViewModel(sources.notices(), now);
        status = new StatusBarViewModel(sources.connection(), tasks, now);
        agreement = new AgreementViewModel(sources.connection().agreement());
        breaking = new BreakViewModel(sources, tasks);
        ticker.every(BEAT, () -> now.set(clock.instant()));
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
