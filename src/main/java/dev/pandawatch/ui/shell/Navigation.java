package dev.pandawatch.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which screen is shown. Every way away from a screen asks it first. UI thread only.
public final class Navigation {
    private final ReadOnlyObjectWrapper<Destination> destination =
            new ReadOnlyObjectWrapper<>(this, "destination", new Destination.Monitors());
    private Leavable here = Runnable::run;
    private Destination back = new Destination.Monitors();

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
        leave(next, new Destination.Monitors(), then);
    }

    /// Shows `next`, if the screen of now may be left; [#done()] there leads back here.
    public void visit(Destination next) {
        leave(next, destination.get(), () -> {});
    }

    private void leave(Destination next, Destination origin, Runnable then) {
        here.leave(() -> {
            show(next, origin);
            then.run();
        });
    }

    /// Shows where the person came from, or the list, because the work here is done or given up; nothing is asked.
    public void done() {
        show(back, new Destination.Monitors());
    }

    /// Shows `next`, where the work goes on; nothing is asked, and [#done()] there leads where it would have led here.
    public void goOn(Destination next) {
        show(next, back);
    }

    private void show(Destination next, Destination origin) {
        here = Runnable::run;
        back = origin;
        destination.set(next);
    }

    /// Runs `then`, which ends everything that is shown, if the screen of now may be left.
    public void leave(Runnable then) {
        here.leave(then);
    }
}
