package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.FiringPen;
import dev.pandawatch.ui.kit.Palette;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The past month and the next week as one strip of firings. Arrows go from firing to firing, Enter opens one; so does
/// a click. What lies under the arrows is read out, what lies under the mouse is told in a tooltip.
final class FiringStrip extends Region {
    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette(this::requestLayout);
    private final Label measure = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final Function<StripCell, String> words;
    private final Consumer<StripCell> open;
    private final StripPainter painter;
    private List<StripCell> cells = List.of();
    private @Nullable MonitorPast past;
    private @Nullable String chosen;
    private int current = -1;

    /// @param words what is said of a firing
    /// @param dates what stands at the beginning of a week
    FiringStrip(DetailWords dates, Function<StripCell, String> words, Consumer<StripCell> open) {
        this.words = words;
        this.open = open;
        this.painter = new StripPainter(palette, new FiringPen(palette), dates);
        getStyleClass().add("firing-strip");
        setId("firingStrip");
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
        tooltip.setWrapText(true);
        measure.fontProperty().subscribe(font -> tooltip.setMaxWidth(font.getSize() * 36));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// @param key the chosen line of the history, which is framed
    void show(MonitorPast fresh, @Nullable String key) {
        past = fresh;
        chosen = key;
        arrange();
        requestLayout();
    }

    List<StripCell> cells() {
        return cells;
    }

    /// Where the middle of `cell` lies, on its lower edge.
    double middle(StripCell cell) {
        return painter.centre(cell);
    }

    private void arrange() {
        MonitorPast shown = past;
        if (shown == null) {
            return;
        }
        painter.measure(shown, getWidth(), measure.getFont());
        cells = StripCell.of(shown.entries(), painter::x, painter.pitch());
        current = cells.isEmpty() ? -1 : Math.clamp(current < 0 ? lastPast(shown.now()) : current, 0, cells.size() - 1);
        say();
    }

    private int lastPast(Instant now) {
        int last = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).entries().getFirst().at().isAfter(now)) {
                last = i;
            }
        }
        return last;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        arrange();
        MonitorPast shown = past;
        if (shown != null) {
            StripCell here = isFocused() && current >= 0 ? cells.get(current) : null;
            painter.paint(canvas.getGraphicsContext2D(), getWidth(), getHeight(), shown, cells, here, chosen);
        }
    }

    private @Nullable StripCell at(double x) {
        StripCell nearest = null;
        for (StripCell cell : cells) {
            double distance = Math.abs(painter.centre(cell) - x);
            if (distance <= painter.pitch() && (nearest == null || distance < Math.abs(painter.centre(nearest) - x))) {
                nearest = cell;
            }
        }
        return nearest;
    }

    private void hover(MouseEvent move) {
        StripCell cell = at(move.getX());
        if (cell == null) {
            Tooltip.uninstall(this, tooltip);
        } else {
            tooltip.setText(words.apply(cell));
            Tooltip.install(this, tooltip);
        }
    }

    private void press(MouseEvent press) {
        requestFocus();
        StripCell cell = at(press.getX());
        if (cell != null) {
            go(cells.indexOf(cell));
            tooltip.hide();
            open.accept(cell);
        }
    }

    private void key(KeyEvent key) {
        if (cells.isEmpty()) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> go(current - 1);
            case RIGHT -> go(current + 1);
            case HOME -> go(0);
            case END -> go(cells.size() - 1);
            case ENTER, SPACE -> open.accept(cells.get(current));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(int cell) {
        current = Math.clamp(cell, 0, cells.size() - 1);
        say();
        requestLayout();
    }

    private void say() {
        setAccessibleText(current < 0 ? "" : words.apply(cells.get(current)));
    }
}
