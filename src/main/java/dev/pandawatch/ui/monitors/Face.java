package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.util.List;

/// What a line of the list says in one column, as of a moment.
sealed interface Face {

    /// Its words; empty if it has none.
    String text();

    /// Shape and word.
    record Health(HealthShape shape, String text) implements Face {}

    /// An icon by its name, empty for none, and the text.
    ///
    /// @param brief stands where there is no room for the text; mostly the same, to be cut off
    record Named(String icon, String text, String brief) implements Face {
        Named(String icon, String text) {
            this(icon, text, text);
        }
    }

    /// A schedule as a sentence; the raw text with a sign if this program cannot read it.
    record Cadence(boolean readable, String text) implements Face {}

    /// Two lines: what, and when.
    ///
    /// @param when may be empty
    /// @param ink of the first line
    /// @param strong whether the first line stands out
    record Lines(String what, String when, Ink ink, boolean strong) implements Face {
        @Override
        public String text() {
            return when.isEmpty() ? what : what + " | " + when;
        }
    }

    /// A sign for each of the last firings, oldest first.
    record Firings(List<FiringSign> signs) implements Face {
        @Override
        public String text() {
            return "";
        }
    }

    /// Nothing but text; numbers stand at the right.
    record Plain(String text) implements Face {}

    /// Nothing is known of it.
    record Blank() implements Face {
        static final Blank BLANK = new Blank();

        @Override
        public String text() {
            return "";
        }
    }
}
