package dev.pandawatch.ui.editor;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form: scrolls to a section or a field, and tells which section is in view.
public final class FormPane extends ScrollPane {
    /// A field that is brought into view has this share of what is visible above it.
    private static final double UPPER_PART = 0.25;

    private final Map<Section, SectionPane> sections = new EnumMap<>(Section.class);
    private final VBox form = new VBox();
    private final Region filler = new Region();

    public FormPane() {
        form.getStyleClass().add("form-content");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(form);
    }

    /// Shows `parts`, with room below the last one, so that it too can be scrolled to the top.
    void show(Map<Section, SectionPane> parts, Consumer<Section> inView) {
        sections.putAll(parts);
        form.getChildren().setAll(sections.values());
        form.getChildren().add(filler);
        viewportBoundsProperty().subscribe((_, _) -> fill());
        form.heightProperty().subscribe((_, _) -> fill());
        vvalueProperty().subscribe((_, _) -> inView.accept(section()));
        inView.accept(Section.IDENTITY);
    }

    void goTo(Section section) {
        settle();
        scrollTo(top(pane(section)) - gap());
    }

    /// Brings `field` into view, with some room above it.
    void goTo(Node field) {
        settle();
        double top = top(field);
        double visible = getViewportBounds().getHeight();
        if (top < offset() || top + field.getBoundsInLocal().getHeight() > offset() + visible) {
            scrollTo(top - visible * UPPER_PART);
        }
    }

    /// What has just appeared or gone has to have its place before places are measured.
    private void settle() {
        applyCss();
        layout();
    }

    /// The last one whose title has come to the top.
    private Section section() {
        Section found = Section.IDENTITY;
        double limit = offset() + 2 * gap();
        for (Section section : Section.values()) {
            if (top(pane(section)) <= limit) {
                found = section;
            }
        }
        return found;
    }

    private void scrollTo(double top) {
        double room = form.getHeight() - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
    }

    private double offset() {
        return getVvalue() * Math.max(0, form.getHeight() - getViewportBounds().getHeight());
    }

    private double top(Node node) {
        return form.sceneToLocal(node.localToScene(0, 0)).getY();
    }

    private SectionPane pane(Section section) {
        return Objects.requireNonNull(sections.get(section));
    }

    private double gap() {
        return form.getPadding().getTop();
    }

    private void fill() {
        double last = pane(Section.OPTIONS).getHeight();
        filler.setMinHeight(Math.max(0, getViewportBounds().getHeight() - last - 3 * gap()));
    }
}
