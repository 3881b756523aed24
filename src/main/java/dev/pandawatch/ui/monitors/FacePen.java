package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.FiringMarks;
import dev.pandawatch.ui.kit.FiringPen;
import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.kit.HealthPen;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.kit.Palette.Ink;
import dev.pandawatch.ui.kit.TextPen;
import dev.pandawatch.ui.kit.TextPen.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws lines of the list, each on a canvas of its own: a node for each cell would cost too much for thousands of
/// lines that change at every key of the search.
final class FacePen {
    /// Lengths at 100 %, where the text of a line is as high as this.
    private static final double TEXT = 12;

    private static final double CAPTION = 11;
    private static final double ICON = 14;
    private static final double GAP = 6;
    private static final double FIRST = 14;
    private static final double MARK_HEIGHT = 18;

    private static final double FRAME = 1.5;

    private static final String BODY = "Inter";
    private static final String MEDIUM = "Inter Medium";
    private static final String STRONG = "Inter SemiBold";
    private static final String MONO = "JetBrains Mono";
    private static final String ICONS = "FeatherIcons";
    private static final String SIGN = "fth-alert-triangle";

    private final Palette palette;
    private final HealthPen healths;
    private final TextPen texts = new TextPen();
    private final Map<String, String> letters = new HashMap<>();

    FacePen(Palette palette) {
        this.palette = palette;
        this.healths = new HealthPen(palette);
    }

    /// How a line is drawn.
    ///
    /// @param zoom 1 at 100 %
    /// @param paused all in grey
    record Manner(double zoom, double height, boolean paused) {
        Font font(String family, double size) {
            return Font.font(family, size * zoom);
        }

        double middle() {
            return height / 2;
        }

        Ink ink(Ink usual) {
            return paused ? Ink.SUBTLE : usual;
        }
    }

    private record Box(GraphicsContext pen, double left, double width, Manner manner) {
        /// What is left of it behind something at its left edge.
        Box after(double taken) {
            return new Box(pen, left + taken, Math.max(0, width - taken), manner);
        }
    }

    void draw(Face face, Slot slot, GraphicsContext pen, Manner manner) {
        double before = (slot.first() ? FIRST : GAP) * manner.zoom();
        double width = slot.width() - before - GAP * manner.zoom();
        if (width <= 0) {
            return;
        }
        Box box = new Box(pen, slot.left() + before, width, manner);
        switch (face) {
            case Face.Health(var shape, var word) -> health(shape, word, box);
            case Face.Named named -> named(named, box);
            case Face.Cadence(var readable, var text) -> cadence(readable, text, box);
            case Face.Lines lines -> lines(lines, box);
            case Face.Firings(var signs) -> firings(signs, box);
            case Face.Plain(var text) ->
                line(text, BODY, Ink.WORDS, slot.number() ? TextAlignment.RIGHT : TextAlignment.LEFT, box);
            case Face.Blank _ -> {}
        }
    }

    /// How wide a column would have to be to show all of `face`.
    ///
    /// @param first whether no other stands left of it
    double width(Face face, boolean first, double zoom) {
        Manner manner = new Manner(zoom, 0, false);
        double content = switch (face) {
            case Face.Health(var _, var word) -> icon(manner) + wide(word, BODY, manner);
            case Face.Named(var icon, var name, var _) ->
                (icon.isEmpty() ? 0 : icon(manner)) + wide(name, MEDIUM, manner);
            case Face.Cadence(var readable, var text) ->
                readable ? wide(text, BODY, manner) : icon(manner) + wide(text, MONO, manner);
            case Face.Lines(var what, var when, var _, var strong) ->
                Math.max(wide(what, strong ? STRONG : BODY, manner), texts.width(when, manner.font(BODY, CAPTION)));
            case Face.Firings(var signs) -> signs.size() * FiringMarks.PITCH * zoom;
            case Face.Plain(var text) -> wide(text, BODY, manner);
            case Face.Blank _ -> 0;
        };
        return Math.ceil(content + ((first ? FIRST : GAP) + GAP) * zoom);
    }

    private double wide(String text, String family, Manner manner) {
        return texts.width(text, manner.font(family, TEXT));
    }

    private static double icon(Manner manner) {
        return (ICON + GAP) * manner.zoom();
    }

    private void health(HealthShape shape, String word, Box box) {
        Manner manner = box.manner();
        GraphicsContext pen = box.pen();
        pen.save();
        pen.translate(Math.rint(box.left()), Math.rint(manner.middle() - ICON * manner.zoom() / 2));
        pen.scale(manner.zoom(), manner.zoom());
        healths.draw(shape, pen);
        pen.restore();
        line(word, BODY, words(shape), TextAlignment.LEFT, box.after(icon(manner)));
    }

    /// What the words of a health are written with; `.health-word` of the stylesheet says the same.
    static Ink words(HealthShape shape) {
        return switch (shape) {
            case RUNNING -> Ink.ACCENT;
            case DEGRADED, LATE -> Ink.LATE;
            case FAILING, DEAD, UNREADABLE -> Ink.DANGER_WORDS;
            case NO_VERDICT -> Ink.DONE;
            case UNVERIFIED -> Ink.MUTED;
            case QUIET, STALLED -> Ink.SEVERE;
            case NEVER_RAN, PAUSED -> Ink.SUBTLE;
            case HEALTHY -> Ink.WORDS;
        };
    }

    private void named(Face.Named named, Box box) {
        Box rest = box;
        if (!named.icon().isEmpty()) {
            glyph(named.icon(), Ink.MUTED, box);
            rest = box.after(icon(box.manner()));
        }
        boolean cut = !named.brief().equals(named.text()) && wide(named.text(), MEDIUM, box.manner()) > rest.width();
        line(cut ? named.brief() : named.text(), MEDIUM, Ink.WORDS, TextAlignment.LEFT, rest);
    }

    private void cadence(boolean readable, String text, Box box) {
        if (readable) {
            line(text, BODY, Ink.WORDS, TextAlignment.LEFT, box);
        } else {
            glyph(SIGN, Ink.LATE, box);
            line(text, MONO, Ink.WORDS, TextAlignment.LEFT, box.after(icon(box.manner())));
        }
    }

    private void lines(Face.Lines lines, Box box) {
        Manner manner = box.manner();
        String family = lines.strong() ? STRONG : BODY;
        if (lines.when().isEmpty()) {
            line(lines.what(), family, lines.ink(), TextAlignment.LEFT, box);
            return;
        }
        Font large = manner.font(family, TEXT);
        Font small = manner.font(BODY, CAPTION);
        TextPen.Line above = texts.line(large);
        TextPen.Line below = texts.line(small);
        double top = manner.middle() - (Math.ceil(above.height()) + Math.ceil(below.height())) / 2;
        write(lines.what(), large, lines.ink(), top + above.ascent(), box);
        write(lines.when(), small, Ink.MUTED, top + Math.ceil(above.height()) + below.ascent(), box);
    }

    private void write(String text, Font font, Ink ink, double baseline, Box box) {
        box.pen().setFill(palette.get(box.manner().ink(ink)));
        texts.write(box.pen(), text, font, new Place(box.left(), box.width(), baseline), TextAlignment.LEFT);
    }

    /// The place of a mark in the column of firings.
    static Bounds mark(int place, Slot slot, Manner manner) {
        double left = Math.rint(slot.left() + (slot.first() ? FIRST : GAP) * manner.zoom());
        double top = Math.rint(manner.middle() - MARK_HEIGHT * manner.zoom() / 2);
        double pitch = FiringMarks.PITCH * manner.zoom();
        return new BoundingBox(left + place * pitch, top, pitch, MARK_HEIGHT * manner.zoom());
    }

    /// Around a mark at which a person stands.
    void frame(Bounds mark, GraphicsContext pen, Manner manner) {
        pen.setStroke(palette.get(Ink.FILL));
        pen.setLineWidth(FRAME * manner.zoom());
        pen.setLineDashes();
        double out = FRAME * manner.zoom();
        pen.strokeRoundRect(
                mark.getMinX() - out,
                mark.getMinY() - out,
                mark.getWidth() + 2 * out,
                mark.getHeight() + 2 * out,
                4 * manner.zoom(),
                4 * manner.zoom());
    }

    private void firings(List<FiringSign> signs, Box box) {
        Manner manner = box.manner();
        GraphicsContext pen = box.pen();
        FiringPen firings = new FiringPen(palette, manner.paused());
        pen.save();
        pen.beginPath();
        pen.rect(box.left(), 0, box.width(), manner.height());
        pen.clip();
        pen.translate(Math.rint(box.left()), Math.rint(manner.middle() - MARK_HEIGHT * manner.zoom() / 2));
        pen.scale(manner.zoom(), manner.zoom());
        for (FiringSign sign : signs) {
            firings.draw(sign, pen);
            pen.translate(FiringMarks.PITCH, 0);
        }
        pen.restore();
    }

    /// One line of text in the middle.
    private void line(String text, String family, Ink ink, TextAlignment alignment, Box box) {
        Manner manner = box.manner();
        Font font = manner.font(family, TEXT);
        box.pen().setFill(palette.get(manner.ink(ink)));
        Place place = new Place(box.left(), box.width(), centred(texts.line(font), manner));
        texts.write(box.pen(), text, font, place, alignment);
    }

    private static double centred(TextPen.Line line, Manner manner) {
        return manner.middle() + (line.ascent() - line.descent()) / 2;
    }

    /// An icon is a letter of its own font, which [FontIcon] loads.
    private void glyph(String name, Ink ink, Box box) {
        Manner manner = box.manner();
        String letter = letters.computeIfAbsent(name, literal -> new FontIcon(literal).getText());
        Font font = manner.font(ICONS, ICON);
        box.pen().setFill(palette.get(manner.ink(ink)));
        Place place = new Place(box.left(), 2 * ICON * manner.zoom(), centred(texts.line(font), manner));
        texts.write(box.pen(), letter, font, place, TextAlignment.LEFT);
    }
}
