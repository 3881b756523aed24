package dev.pandawatch.ui.kit;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Names that Java code and the stylesheets share. Classes that only FXML and CSS use are not here.
public final class Styles {
    /// The control holds something that breaks a rule.
    public static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    /// The control shows a value that cannot be changed here; the reason stands beside it.
    public static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    /// Looks disabled, yet takes the focus and can be pressed: the save button of an unsound form.
    public static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    /// On the root of a scene whose window has not the focus.
    public static final PseudoClass INACTIVE = PseudoClass.getPseudoClass("inactive");

    public static final String FIELD_PROBLEM = "field-problem";
    public static final String MUTED = "muted";
    public static final String SUBTLE = "subtle";
    public static final String STRONG = "strong";
    public static final String MONO = "mono";

    private Styles() {}

    /// Gives `node` these style classes and no others. Nothing is styled anew if it has them already.
    public static void only(Node node, String... classes) {
        List<String> wanted = List.of(classes);
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }
}
