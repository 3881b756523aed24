package dev.pandawatch.ui.shell;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Breaking and mending parts of the sandbox, and moving its time on. What it knows is read from the sandbox itself,
/// whose outages outlive the program. One thing at a time: while something is done, what is asked is not.
public final class BreakViewModel {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SandboxControls controls;
    private final Connection connection;
    private final Refresher refresher;
    private final Notices notices;
    private final UiTasks tasks;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Set<SandboxControls.Part>> broken =
            new ReadOnlyObjectWrapper<>(this, "broken", Set.of());

    /// What the sandbox holds after something was done to it.
    ///
    /// @param happened false if there was nothing to do
    private record Aftermath(Set<SandboxControls.Part> broken, boolean happened) {}

    BreakViewModel(ShellViewModel.Sources sources, UiTasks tasks) {
        this.controls = sources.sandbox();
        this.connection = sources.connection();
        this.refresher = sources.refresher();
        this.notices = sources.notices();
        this.tasks = tasks;
        // also when it is turned to again, as after a reset, which mends everything
        connection.profileProperty().subscribe(this::look);
    }

    /// In the order in which they are offered; empty while another server than the sandbox is looked at.
    public ReadOnlyObjectProperty<Set<SandboxControls.Part>> brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    /// Whether something is being done to the sandbox.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Breaks what works, and mends what is broken.
    public void toggle(SandboxControls.Part part) {
        if (broken.get().contains(part)) {
            act(() -> controls.mend(part));
        } else {
            act(() -> controls.fail(part));
        }
    }

    public void mendEverything() {
        Set<SandboxControls.Part> known = broken.get();
        act(() -> known.forEach(controls::mend));
    }

    /// Says so if there is no next firing.
    public void skipToNextFiring() {
        act(controls::skipToNextFiring, "sandbox.break.never");
    }

    public void skipAnHour() {
        act(() -> controls.advance(HOUR));
    }

    private void act(Runnable deed) {
        act(
                () -> {
                    deed.run();
                    return true;
                },
                "");
    }

    /// @param otherwise what is told if nothing happened
    private void act(BooleanSupplier deed, String otherwise) {
        if (busy.get()) {
            return;
        }
        tasks.run(busy, () -> after(deed), outcome -> {
            if (outcome instanceof Outcome.Done<Aftermath>(var after) && onSandbox()) {
                broken.set(after.broken());
                if (after.happened()) {
                    refresher.refresh();
                } else {
                    notices.tell(Notice.Kind.NOTE, otherwise);
                }
            }
        });
    }

    private Aftermath after(BooleanSupplier deed) {
        boolean happened = deed.getAsBoolean();
        return new Aftermath(known(), happened);
    }

    private void look() {
        broken.set(Set.of());
        if (onSandbox()) {
            tasks.run(this::known, outcome -> {
                if (outcome instanceof Outcome.Done<Set<SandboxControls.Part>>(var known) && onSandbox()) {
                    broken.set(known);
                }
            });
        }
    }

    private Set<SandboxControls.Part> known() {
        Set<SandboxControls.Part> known = EnumSet.noneOf(SandboxControls.Part.class);
        known.addAll(controls.broken());
        return Collections.unmodifiableSet(known);
    }

    private boolean onSandbox() {
        ConnectionProfile profile = connection.profileProperty().get();
        return profile != null && profile.sandbox();
    }
}
