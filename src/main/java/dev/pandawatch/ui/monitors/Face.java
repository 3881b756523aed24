package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.FiringMarks;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.Styles;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a cell of the list draws. Made once a cell and then only told what to show.
sealed interface Face {

    Region node();

    /// Draws `row`; false if there is nothing to draw of it.
    boolean show(ListRow row);

    /// Shape and word.
    record Health(HBox node, HealthIcon icon, Label word, RowWords words) implements Face {
        static Health of(RowWords words) {
            HealthIcon icon = new HealthIcon();
            Label word = new Label();
            return new Health(line(icon, word), icon, word, words);
        }

        @Override
        public boolean show(ListRow row) {
            HealthShape shape = row.health().shape();
            icon.setHealth(shape);
            word.setText(words.health(row.health()));
            Styles.only(word, "label", "health-word", shape.styleClass());
            return true;
        }
    }

    /// The target's icon and the name.
    record Name(HBox node, FontIcon icon, Label name, RowWords words) implements Face {
        static Name of(RowWords words) {
            FontIcon icon = new FontIcon("fth-git-commit");
            icon.getStyleClass().add("small");
            Label name = new Label();
            name.getStyleClass().add("medium");
            return new Name(line(icon, name), icon, name, words);
        }

        @Override
        public boolean show(ListRow row) {
            name.setText(words.name(row));
            boolean known = row instanceof MonitorRow;
            icon.setVisible(known);
            icon.setManaged(known);
            if (row instanceof MonitorRow monitor) {
                String literal = targetIcon(monitor);
                if (!literal.equals(icon.getIconLiteral())) {
                    icon.setIconLiteral(literal);
                }
            }
            return true;
        }

        static String targetIcon(MonitorRow row) {
            return switch (row.monitor().target().orElse(null)) {
                case TRACE -> "fth-git-commit";
                case SESSION -> "fth-message-square";
                case null -> "fth-help-circle";
            };
        }
    }

    /// The sentence; the raw text with a sign if this program cannot read it.
    record Cadence(HBox node, FontIcon sign, Label sentence) implements Face {
        static Cadence of() {
            FontIcon sign = new FontIcon("fth-alert-triangle");
            sign.getStyleClass().addAll("small", "warning-text");
            Label sentence = new Label();
            return new Cadence(line(sign, sentence), sign, sentence);
        }

        @Override
        public boolean show(ListRow row) {
            if (!(row instanceof MonitorRow monitor)) {
                return false;
            }
            boolean readable = monitor.cadence().readable();
            sign.setVisible(!readable);
            sign.setManaged(!readable);
            sentence.setText(monitor.cadence().brief());
            Styles.only(sentence, "label", readable ? "sentence" : Styles.MONO);
            return true;
        }
    }

    /// Two lines: what, and when.
    record Lines(VBox node, Label what, Label when, Function<MonitorRow, Said> say) implements Face {
        static Lines of(Function<MonitorRow, Said> say) {
            Label what = new Label();
            Label when = new Label();
            when.getStyleClass().addAll("caption", Styles.MUTED);
            VBox lines = new VBox(what, when);
            lines.getStyleClass().add("lines");
            return new Lines(lines, what, when, say);
        }

        @Override
        public boolean show(ListRow row) {
            if (!(row instanceof MonitorRow monitor)) {
                return false;
            }
            Said said = say.apply(monitor);
            what.setText(said.what());
            Styles.only(what, "label", "what", said.style());
            when.setText(said.when());
            boolean second = !said.when().isEmpty();
            when.setVisible(second);
            when.setManaged(second);
            return true;
        }
    }

    /// A mark for each of the last firings.
    record Firings(FiringMarks node) implements Face {
        private static final String SUBTLE = "subtle";

        static Firings of() {
            return new Firings(new FiringMarks());
        }

        @Override
        public boolean show(ListRow row) {
            if (!(row instanceof MonitorRow monitor)) {
                return false;
            }
            node.setMarks(FiringWords.marks(monitor));
            node.getStyleClass().remove(SUBTLE);
            if (monitor.paused()) {
                node.getStyleClass().add(SUBTLE);
            }
            return true;
        }
    }

    /// Two lines of text.
    ///
    /// @param style a style class for the first line
    record Said(String what, String when, String style) {}

    /// One piece of text.
    record Text(Label node, Function<MonitorRow, String> text) implements Face {
        static Text of(Function<MonitorRow, String> text) {
            return new Text(new Label(), text);
        }

        @Override
        public boolean show(ListRow row) {
            if (!(row instanceof MonitorRow monitor)) {
                return false;
            }
            node.setText(text.apply(monitor));
            return true;
        }
    }

    private static HBox line(Node icon, Label text) {
        HBox line = new HBox(icon, text);
        line.getStyleClass().add("line");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        return line;
    }
}
