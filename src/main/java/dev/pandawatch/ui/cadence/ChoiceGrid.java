package dev.pandawatch.ui.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Values to choose from, side by side in rows. A press chooses or no longer chooses one; dragging over several, a
/// press with Shift, or arrows with Shift do the same with all between. One stop of the Tab key; arrows move inside.
public final class ChoiceGrid extends GridPane {
    private static final PseudoClass RANGED = PseudoClass.getPseudoClass("ranged");

    /// One value.
    ///
    /// @param spoken what a screen reader says of it
    public record Choice(int key, String text, String spoken) {}

    /// Takes what a person chose, or no longer chooses.
    @FunctionalInterface
    public interface Chooser {
        void choose(List<Integer> keys, boolean on);
    }

    private final List<ToggleButton> cells = new ArrayList<>();
    private final List<Integer> keys = new ArrayList<>();
    private final SortedSet<Integer> chosen = new TreeSet<>();
    private Chooser chooser = (_, _) -> {};
    private String prefix = "";
    private int columns = 1;
    private int current;
    private int anchor;
    private int from = -1;
    private int to = -1;

    public ChoiceGrid() {
        getStyleClass().add("choice-grid");
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    public int getColumns() {
        return columns;
    }

    /// How many stand side by side; to be set before the choices.
    public void setColumns(int columns) {
        this.columns = columns;
    }

    /// What the ids of the cells begin with; to be set before the choices.
    void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    /// Shows these, none of them chosen.
    public void setChoices(List<Choice> choices) {
        cells.clear();
        keys.clear();
        chosen.clear();
        current = 0;
        for (Choice choice : choices) {
            int place = cells.size();
            ToggleButton cell = new ToggleButton(choice.text());
            cell.setId(prefix + choice.key());
            cell.getStyleClass().add("cell");
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setMinWidth(0);
            cell.setAccessibleText(choice.spoken());
            cell.setOnAction(_ -> toggle(place));
            cell.focusedProperty().subscribe(focused -> settleOn(focused ? place : current));
            keys.add(choice.key());
            cells.add(cell);
            add(cell, place % columns, place / columns);
        }
        getChildren().setAll(cells);
        getColumnConstraints()
                .setAll(IntStream.range(0, columns).mapToObj(_ -> column()).toList());
        settleOn(0);
    }

    private ColumnConstraints column() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    /// Shows which are chosen; the Tab key then stops at the first of them.
    public void setChosen(SortedSet<Integer> now) {
        chosen.clear();
        chosen.addAll(now);
        show();
        boolean inside = cells.stream().anyMatch(Node::isFocused);
        if (!inside) {
            settleOn(Math.max(
                    0,
                    IntStream.range(0, keys.size())
                            .filter(place -> now.contains(keys.get(place)))
                            .findFirst()
                            .orElse(0)));
        }
    }

    public void setOnChoose(Chooser chooser) {
        this.chooser = chooser;
    }

    int size() {
        return cells.size();
    }

    /// The cell at which the Tab key stops.
    Node field() {
        return cells.get(current);
    }

    private void show() {
        for (int place = 0; place < cells.size(); place++) {
            cells.get(place).setSelected(chosen.contains(keys.get(place)));
        }
    }

    private void toggle(int place) {
        anchor = place;
        choose(place, place, !chosen.contains(keys.get(place)));
    }

    private void choose(int one, int other, boolean on) {
        chooser.choose(
                IntStream.rangeClosed(Math.min(one, other), Math.max(one, other))
                        .mapToObj(keys::get)
                        .toList(),
                on);
        show(); // also what was not taken must look as it is
    }

    private void settleOn(int place) {
        current = place;
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).setFocusTraversable(i == place);
        }
    }

    private void press(MouseEvent press) {
        from = placeAt(press);
        to = from;
        if (from >= 0 && press.isShiftDown()) {
            choose(anchor, from, chosen.contains(keys.get(anchor)));
            cells.get(from).requestFocus();
            from = -1;
            press.consume();
        }
    }

    private void drag(MouseEvent drag) {
        int place = placeAt(drag);
        if (from >= 0 && place >= 0 && place != to) {
            to = place;
            cells.get(from).disarm();
            mark();
        }
    }

    private void release(MouseEvent release) {
        if (from >= 0 && to != from) {
            anchor = to;
            choose(from, to, !chosen.contains(keys.get(from)));
            cells.get(from).disarm();
            release.consume();
        }
        from = -1;
        to = -1;
        mark();
    }

    private void mark() {
        for (int place = 0; place < cells.size(); place++) {
            boolean ranged = from != to && place >= Math.min(from, to) && place <= Math.max(from, to);
            cells.get(place).pseudoClassStateChanged(RANGED, ranged);
        }
    }

    private int placeAt(MouseEvent event) {
        Point2D point = sceneToLocal(event.getSceneX(), event.getSceneY());
        return IntStream.range(0, cells.size())
                .filter(place -> cells.get(place).getBoundsInParent().contains(point))
                .findFirst()
                .orElse(-1);
    }

    private void move(KeyEvent key) {
        int step = switch (key.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -columns;
            case DOWN -> columns;
            case HOME -> -current;
            case END -> cells.size() - 1 - current;
            default -> 0;
        };
        int place = current + step;
        if (step == 0 || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        key.consume();
        if (place < 0 || place >= cells.size()) {
            return;
        }
        if (key.isShiftDown()) {
            choose(current, place, chosen.contains(keys.get(current)));
        } else {
            anchor = place;
        }
        cells.get(place).requestFocus();
    }
}
