package dev.pandawatch.ui.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Collects what JavaFX says of stylesheets while it listens: colours it cannot find, values it cannot use.
final class StyleWarnings extends Handler {
    private final Logger css = Logger.getLogger("javafx.css");
    private final List<String> seen = new CopyOnWriteArrayList<>();

    void listen() {
        css.addHandler(this);
    }

    void stop() {
        css.removeHandler(this);
    }

    List<String> seen() {
        return seen;
    }

    @Override
    public void publish(LogRecord said) {
        if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
            seen.add(said.getMessage());
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        stop();
    }
}
