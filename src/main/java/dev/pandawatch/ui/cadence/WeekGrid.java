package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.WeekPainting;
import dev.pandawatch.cadence.WeekPainting.Cell;
import dev.pandawatch.ui.kit.Palette;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The hours of a week, 7 × 24 cells on one canvas, to paint on. A drag paints the rectangle between two cells, or
/// wipes it if it begins on a painted one; arrows move, with Shift they span a rectangle, and Space paints.
public final class WeekGrid extends Region {
    private static final double CAPTION = 11;

    /// Takes a stroke over a rectangle of cells.
    @FunctionalInterface
    public interface Painter {
        void stroke(Cell from, Cell to, boolean paint);
    }

    /// What it shows.
    ///
    /// @param painted what shall run
    /// @param running what runs already; the rest of `painted` is still to be decided
    /// @param names of the weekdays from Monday on
    /// @param now where the present is, in hours from the beginning of Monday
    record Picture(WeekPainting painted, WeekPainting running, List<String> names, double now) {}

    private static final WeekPainting EMPTY = new WeekPainting(new TreeSet<>());

    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette(this::requestLayout);
    private final Label measure = new Label();
    private final ObjectProperty<Cell> current =
            new SimpleObjectProperty<>(this, "current", new Cell(DayOfWeek.MONDAY, 9));
    private Picture picture = new Picture(EMPTY, EMPTY, List.of(), 0);
    private Painter painter = (_, _, _) -> {};
    private Function<Cell, String> words = _ -> "";
    private @Nullable Cell anchor;

    public WeekGrid() {
        getStyleClass().add("week-grid");
        setAccessibleRole(AccessibleRole.NODE);
        setFocusTraversable(true);
        measure.getStyleClass().add("caption");
        measure.setVisible(false);
        measure.setManaged(false);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(palette, measure, canvas);
        measure.fontProperty().subscribe(this::requestLayout);
        focusedProperty().subscribe(_ -> requestLayout());
        current.subscribe(_ -> tell());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> cellAt(drag).ifPresent(current::set));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        hoverProperty().subscribe(_ -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The cell at which the keyboard or the mouse is.
    public ObjectProperty<Cell> currentProperty() {
        return current;
    }

    public void setPainter(Painter painter) {
        this.painter = painter;
    }

    /// What a screen reader says of a cell.
    public void setWords(Function<Cell, String> words) {
        this.words = words;
        tell();
    }

    void show(Picture now) {
        picture = now;
        tell();
    }

    private void tell() {
        setAccessibleText(words.apply(current.get()));
        requestLayout();
    }

    private WeekMetrics metrics() {
        return new WeekMetrics(getWidth(), measure.getFont().getSize() / CAPTION);
    }

    private Optional<Cell> cellAt(MouseEvent event) {
        return metrics().at(new Point2D(event.getX(), event.getY()));
    }

    private void press(MouseEvent press) {
        requestFocus();
        cellAt(press).ifPresent(cell -> {
            anchor = cell;
            current.set(cell);
        });
    }

    private void hover(MouseEvent move) {
        if (anchor == null) {
            cellAt(move).ifPresent(current::set);
        }
    }

    private void release() {
        Cell from = anchor;
        anchor = null;
        if (from != null) {
            paint(from);
        }
    }

    private void paint(Cell from) {
        painter.stroke(from, current.get(), !picture.painted().cells().contains(from));
        tell();
    }

    private void key(KeyEvent key) {
        Cell at = current.get();
        Cell next = switch (key.getCode()) {
            case LEFT -> moved(at, 0, -1);
            case RIGHT -> moved(at, 0, 1);
            case UP -> moved(at, -1, 0);
            case DOWN -> moved(at, 1, 0);
            case HOME -> new Cell(at.day(), 0);
            case END -> new Cell(at.day(), 23);
            default -> null;
        };
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (next != null) {
            if (!key.isShiftDown()) {
                anchor = null;
            } else if (anchor == null) {
                anchor = at;
            }
            current.set(next);
            key.consume();
        } else if (key.getCode() == KeyCode.SPACE) {
            Cell from = anchor == null ? at : anchor;
            anchor = null;
            paint(from);
            key.consume();
        }
    }

    private static Cell moved(Cell cell, int days, int hours) {
        int day = Math.clamp(cell.day().getValue() + (long) days, 1, 7);
        return new Cell(DayOfWeek.of(day), Math.clamp(cell.hour() + (long) hours, 0, 23));
    }

    @Override
    protected double computePrefHeight(double width) {
        return metrics().height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return metrics().height();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Cell from = anchor == null ? current.get() : anchor;
        new WeekPen(canvas.getGraphicsContext2D(), palette, metrics(), picture)
                .draw(from, current.get(), isFocused() || isHover());
    }
}
