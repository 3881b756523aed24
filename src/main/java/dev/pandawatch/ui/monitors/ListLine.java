package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A line of the list, drawn on one canvas. Over an unreadable one lies what is known of it.
final class ListLine extends TableRow<ListRow> {
    private final LineLook look;
    private final Consumer<String> whatToDo;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable UnreadableNote note;
    private @Nullable Drawn drawn;
    private @Nullable Column under;

    /// What the canvas shows.
    private record Drawn(
            List<Face> faces, List<Slot> slots, FacePen.Manner manner, double width, long inks, int walked) {}

    /// @param whatToDo called with the key of an unreadable line
    ListLine(LineLook look, Consumer<String> whatToDo) {
        this.look = look;
        this.whatToDo = whatToDo;
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(440);
        tooltip.setOnShowing(_ -> tooltip.setText(tip()));
        look.changesProperty().subscribe((_, _) -> draw());
        look.inksProperty().subscribe((_, _) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, moved -> point(moved.getX()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> choose());
    }

    @Override
    protected void updateItem(@Nullable ListRow item, boolean empty) {
        if (isItemChanged(getItem(), item)) {
            under = null;
            setTooltip(null);
        }
        super.updateItem(item, empty);
        if (item instanceof UnreadableRow row) {
            if (note == null) {
                note = new UnreadableNote(look.words().messages(), () -> whatToDo.accept(key()));
                getChildren().add(note);
            }
            note.tell(row);
        }
        if (note != null) {
            note.setVisible(item instanceof UnreadableRow);
        }
        requestLayout(); // drawn once, when the table has decided which row stands here
    }

    private String key() {
        return getItem() == null ? "" : getItem().key();
    }

    /// All its words, column by column.
    String said() {
        return drawn == null
                ? ""
                : drawn.faces().stream()
                        .map(Face::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | "));
    }

    /// Spoken only when somebody listens: it takes longer than all the rest of a line.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        ListRow row = getItem();
        if (attribute != AccessibleAttribute.TEXT || row == null) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        FiringWalk.Step step = look.step(row);
        return step == null ? look.words().spoken(row) : look.words().firings().line(step.firing(), step.row());
    }

    /// The cells of a table do this, and a line has none.
    private void choose() {
        if (!isEmpty()) {
            getTableView().requestFocus();
            getTableView().getSelectionModel().clearAndSelect(getIndex());
        }
    }

    private void point(double x) {
        Column at = look.slots().stream()
                .filter(slot -> slot.left() <= x && x < slot.right())
                .map(Slot::column)
                .findFirst()
                .orElse(null);
        if (at != under) {
            under = at;
            tooltip.hide();
            setTooltip(tip().isEmpty() ? null : tooltip);
        }
    }

    private String tip() {
        ListRow row = getItem();
        return row == null || under == null || look.faces().of(under, row) instanceof Face.Blank
                ? ""
                : look.tips().of(under, row);
    }

    /// Paints nothing that stands there already.
    private void draw() {
        ListRow row = getItem();
        if (row == null || getHeight() == 0) {
            canvas.setVisible(false);
            return;
        }
        canvas.setVisible(true);
        boolean paused = row instanceof MonitorRow monitor && monitor.paused();
        List<Face> faces = look.slots().stream()
                .map(slot -> look.faces().of(slot.column(), row))
                .toList();
        Drawn wanted = new Drawn(
                faces,
                look.slots(),
                new FacePen.Manner(look.zoom(), getHeight(), paused),
                getWidth(),
                look.inksProperty().get(),
                walked(row));
        if (!wanted.equals(drawn)) {
            boolean walks = drawn != null && drawn.walked() != wanted.walked();
            drawn = wanted;
            paint(wanted);
            if (walks) {
                notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        }
    }

    /// The mark at which a person stands; -1 if nobody does.
    private int walked(ListRow row) {
        FiringWalk.Step step = look.step(row);
        return step == null ? -1 : step.place();
    }

    boolean shows(String key) {
        return key().equals(key);
    }

    /// Where a mark of the last firings stands, within this line.
    Bounds mark(int place) {
        return look.slots().stream()
                .filter(slot -> slot.column() == Column.FIRINGS)
                .findFirst()
                .map(slot -> FacePen.mark(place, slot, new FacePen.Manner(look.zoom(), getHeight(), false)))
                .orElseGet(this::getLayoutBounds);
    }

    private void paint(Drawn wanted) {
        canvas.setWidth(wanted.width());
        canvas.setHeight(wanted.manner().height());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, wanted.width(), wanted.manner().height());
        for (int place = 0; place < wanted.slots().size(); place++) {
            look.pen().draw(wanted.faces().get(place), wanted.slots().get(place), pen, wanted.manner());
        }
        if (wanted.walked() >= 0) {
            look.pen().frame(mark(wanted.walked()), pen, wanted.manner());
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new OneCanvas(this);
    }

    /// Without cells.
    private static final class OneCanvas extends SkinBase<ListLine> {
        private final ListLine line;

        OneCanvas(ListLine line) {
            super(line);
            this.line = line;
            consumeMouseEvents(false);
            getChildren().addFirst(line.canvas);
        }

        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            return line.look.width();
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            return line.getTableView().getFixedCellSize();
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            line.draw();
            Optional.ofNullable(line.note).ifPresent(note -> {
                LineLook.Span span = line.look.blank();
                note.resizeRelocate(x + span.left(), y, span.width(), line.getHeight());
            });
        }
    }
}
