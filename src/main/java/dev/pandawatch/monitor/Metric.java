package dev.pandawatch.monitor;

/// A metric that the server offers for one target.
///
/// @param name as it is sent
/// @param description the server's own sentence
public record Metric(String name, String description, Target target) {}
