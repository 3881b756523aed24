package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.Monitor;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What happens when an editor has done its work.
///
/// @param saved takes the server's version
/// @param next takes the server's version and the cadences of further monitors that the person wants
/// @param left nothing was saved
public record EditorExit(Consumer<Monitor> saved, BiConsumer<Monitor, List<String>> next, Runnable left) {}
