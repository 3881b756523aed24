package dev.pandawatch.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Makes a control look as if it were touched, for pictures.
final class StyleStates {
    private StyleStates() {}

    static void set(Node node, String... pseudoClasses) {
        for (String name : pseudoClasses) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), true);
        }
    }
}
