package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/// What all lines of the list have in common: words, pen, and where the columns stand. Lines that are shown draw
/// themselves anew when it changes.
final class LineLook {
    private final RowWords words;
    private final RowTips tips;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final ReadOnlyLongWrapper inks = new ReadOnlyLongWrapper(this, "inks");
    private final Palette palette = new Palette(this::inked);
    private final FacePen pen = new FacePen(palette);
    private Faces faces;
    private FiringWalk.@Nullable Step step;
    private List<Slot> slots = List.of();
    private double zoom = 1;

    LineLook(RowWords words) {
        this.words = words;
        this.tips = new RowTips(words);
        this.faces = new Faces(words, false);
    }

    /// How often it has changed.
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// To be put somewhere into the scene; never seen.
    Palette palette() {
        return palette;
    }

    RowWords words() {
        return words;
    }

    RowTips tips() {
        return tips;
    }

    FacePen pen() {
        return pen;
    }

    Faces faces() {
        return faces;
    }

    /// From left to right.
    List<Slot> slots() {
        return slots;
    }

    /// 1 at 100 %.
    double zoom() {
        return zoom;
    }

    /// How often the colours have changed: many at once, when the theme does.
    ReadOnlyLongProperty inksProperty() {
        return inks.getReadOnlyProperty();
    }

    /// Of all columns.
    double width() {
        return slots.isEmpty() ? 0 : slots.getLast().right();
    }

    /// How wide `column` would have to be to show all that it says of `row`.
    double width(Column column, ListRow row) {
        boolean first = !slots.isEmpty() && slots.getFirst().column() == column;
        return pen.width(faces.of(column, row), first, zoom);
    }

    void stand(List<Slot> fresh, double zooming) {
        if (!fresh.equals(slots) || zooming != zoom) {
            slots = List.copyOf(fresh);
            zoom = zooming;
            changed();
        }
    }

    void nameMetrics(boolean named) {
        faces = new Faces(words, named);
        changed();
    }

    /// Around which firing of which row a frame is drawn.
    void walk(FiringWalk.@Nullable Step fresh) {
        step = fresh;
        changed();
    }

    /// At which firing of that row a person stands; `null` if nobody does.
    FiringWalk.@Nullable Step step(ListRow row) {
        FiringWalk.Step at = step;
        return at != null && at.row().key().equals(row.key()) ? at : null;
    }

    /// The words may tell other distances in time now.
    void changed() {
        changes.set(changes.get() + 1);
    }

    private void inked() {
        inks.set(inks.get() + 1);
    }

    /// Where something lies in a line, in pixels.
    record Span(double left, double width) {}

    /// The widest stretch of columns in which an unreadable line says nothing.
    Span blank() {
        Span widest = new Span(0, 0);
        double left = 0;
        for (Slot slot : slots) {
            if (slot.column() == Column.HEALTH || slot.column() == Column.NAME) {
                left = slot.right();
            } else if (slot.right() - left > widest.width()) {
                widest = new Span(left, slot.right() - left);
            }
        }
        return widest;
    }
}
