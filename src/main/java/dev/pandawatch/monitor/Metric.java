package dev.pandawatch.monitor;

import java.util.Locale;

/// A metric that the server offers for one target.
///
/// @param name as it is sent
/// @param description the server's own sentence
/// @param category the server's own word
public record Metric(String name, String description, Target target, String category) {

    /// In the category that the server gives to every metric of its target today.
    public Metric(String name, String description, Target target) {
        this(name, description, target, target.name().toLowerCase(Locale.ROOT));
    }
}
