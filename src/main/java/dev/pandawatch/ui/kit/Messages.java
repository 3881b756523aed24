package dev.pandawatch.ui.kit;

import dev.pandawatch.parse.Violation;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the program, by dotted key. A key without words is a bug and throws
/// [MissingResourceException]; there is no default text.
public final class Messages {
    private static final String BUNDLE = "dev.pandawatch.i18n.messages";
    private final ResourceBundle bundle;

    public Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words that come with the program.
    public static Messages bundled() {
        return new Messages(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH));
    }

    /// For the FXML loader, which reads `%keys` itself and fills in no arguments.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The pattern of `key`, a [MessageFormat], filled with `arguments`. Whole numbers get grouping commas: pass an
    /// id or a year as a string.
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
    }

    /// The sentence of a broken rule.
    public String text(Violation violation) {
        return text(violation.key(), violation.arguments().toArray());
    }
}
