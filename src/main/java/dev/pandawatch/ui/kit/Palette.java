package dev.pandawatch.ui.kit;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of a canvas, kept in CSS. A node that paints adds a palette as a child, which is never seen, and asks
/// it for its inks; `.palette { -ink-success: … }` in the stylesheets gives them from the tokens.
public final class Palette extends Region {
    private static final StyleablePropertyFactory<Palette> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    /// What something painted means. The token behind each is in `controls.css`.
    public enum Ink {
        SUCCESS,
        WARNING,
        LATE,
        DANGER,
        /// Words, and thin lines, of what fails.
        DANGER_WORDS,
        DONE,
        SEVERE,
        /// The area that says stalled.
        STALLED,
        ACCENT,
        SUBTLE,
        EDGE,
        /// The window itself.
        WINDOW,
        /// A part of the window that matters less.
        SHADE,
        /// What divides.
        LINE,
        WORDS,
        MUTED,
        /// What is chosen or fires.
        FILL,
        /// A faint fill.
        WASH,
        /// Words and ticks on a fill.
        ON_FILL,
        /// Where something may lie, and around what has the focus.
        BAND;

        private String cssName() {
            return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Ink, StyleableProperty<Color>> colours = new EnumMap<>(Ink.class);

    /// Starts transparent.
    ///
    /// @param repaint called whenever a colour changes, with the theme for one
    public Palette(Runnable repaint) {
        getStyleClass().add("palette");
        setVisible(false);
        setManaged(false);
        for (Ink ink : Ink.values()) {
            StyleableProperty<Color> colour = FACTORY.createStyleableColorProperty(
                    this, ink.cssName().substring(1), ink.cssName(), palette -> palette.property(ink));
            colours.put(ink, colour);
            ((ObservableValue<?>) colour).subscribe((_, _) -> repaint.run());
        }
    }

    /// Transparent until the stylesheets have been applied.
    public Color get(Ink ink) {
        Color colour = property(ink).getValue();
        return colour == null ? Color.TRANSPARENT : colour;
    }

    private StyleableProperty<Color> property(Ink ink) {
        StyleableProperty<Color> colour = colours.get(ink);
        if (colour == null) {
            throw new IllegalStateException("no colour for " + ink);
        }
        return colour;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
