package dev.pandawatch.ui.connections;

/// A line of the staged test.
public record StageRow(Stage stage, StageState state) {}
