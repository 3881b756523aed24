package dev.pandawatch.ui.cadence;

import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which clocks a person reads schedules on, besides the own one. One for the whole program, so that the choice
/// outlives an editor.
public final class ZoneChoices {
    private final ObjectProperty<ZoneId> thinking = new SimpleObjectProperty<>(this, "thinking", ZoneOffset.UTC);
    private final ObjectProperty<@Nullable ZoneId> third = new SimpleObjectProperty<>(this, "third", null);

    /// The zone in which times are entered; UTC at first, as the server has no other (F35).
    public ObjectProperty<ZoneId> thinkingProperty() {
        return thinking;
    }

    /// A third clock beside the person's own and UTC; `null` for none.
    public ObjectProperty<@Nullable ZoneId> thirdProperty() {
        return third;
    }
}
