package dev.pandawatch.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.MissingResourceException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the FXML that lies beside a view class and bears its name, with `XView.css` if there is one.
public final class Views {
    private final Messages messages;

    public Views(Messages messages) {
        this.messages = messages;
    }

    /// The words that `%keys` in FXML are resolved with.
    public Messages messages() {
        return messages;
    }

    /// Builds the scene graph of `view`, which becomes its controller.
    ///
    /// @throws MissingResourceException if there is no FXML of that name, or a key of it has no text
    /// @throws UncheckedIOException if the FXML is wrong
    public Parent load(View view) {
        Class<?> type = view.getClass();
        String name = type.getSimpleName();
        URL fxml = type.getResource(name + ".fxml");
        if (fxml == null) {
            throw new MissingResourceException("no FXML beside " + type.getName(), type.getName(), name + ".fxml");
        }
        FXMLLoader loader = new FXMLLoader(fxml, messages.bundle());
        loader.setClassLoader(type.getClassLoader());
        loader.setControllerFactory(wanted -> wanted.cast(view));
        try {
            Parent root = loader.load();
            URL css = type.getResource(name + ".css");
            if (css != null) {
                root.getStylesheets().add(css.toExternalForm());
            }
            // bindings hold weakly: the scene graph must keep its view alive (trap T2)
            root.getProperties().put(View.class, view);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + fxml, e);
        }
    }
}
