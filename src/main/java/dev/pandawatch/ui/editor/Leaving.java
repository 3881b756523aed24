package dev.pandawatch.ui.editor;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Asks before what was typed is thrown away.
public final class Leaving {
    private final BooleanSupplier unsaved;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private Runnable destination = () -> {};

    Leaving(BooleanSupplier unsaved) {
        this.unsaved = unsaved;
    }

    /// Whether the question is open.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Goes on with `then` if nothing would be lost, else asks first.
    public void leave(Runnable then) {
        destination = then;
        if (unsaved.getAsBoolean()) {
            asking.set(true);
        } else {
            then.run();
        }
    }

    /// Throws away what was typed and goes on.
    public void discard() {
        if (asking.get()) {
            asking.set(false);
            destination.run();
        }
    }

    public void keepEditing() {
        asking.set(false);
    }
}
