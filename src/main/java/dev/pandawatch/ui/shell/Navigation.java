package dev.pandawatch.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which screen is shown. Every way away from a screen asks it first. UI thread only.
public final class Navigation {
    private final ReadOnlyObjectWrapper<Destination> destination =
            new ReadOnlyObjectWrapper<>(this, "destination", new Destination.Monitors());
    private Leavable here = Runnable::run;

    public ReadOnlyObjectProperty<Destination> destinationProperty() {
        return destination.getReadOnlyProperty();
    }

    public Destination getDestination() {
        return destination.get();
    }

    /// `screen` is asked before anybody leaves the destination of now; with the next destination it is forgotten.
    public void guard(Leavable screen) {
        here = screen;
    }

    /// Shows `next`, if the screen of now may be left. What is shown already stays as it is.
    public void go(Destination next) {
        if (!next.equals(destination.get())) {
            leaveFor(next, () -> {});
        }
    }

    /// Shows `next` and then runs `then`, if the screen of now may be left.
    public void leaveFor(Destination next, Runnable then) {
        here.leave(() -> {
            here = Runnable::run;
            destination.set(next);
            then.run();
        });
    }

    /// Shows the list because the work here is done or given up; nothing is asked.
    public void done() {
        here = Runnable::run;
        destination.set(new Destination.Monitors());
    }

    /// Runs `then`, which ends everything that is shown, if the screen of now may be left.
    public void leave(Runnable then) {
        here.leave(then);
    }
}
