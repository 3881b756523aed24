package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.Monitor;
import java.util.function.Consumer;

/// What happens when an editor has done its work.
///
/// @param saved takes the server's version
/// @param left nothing was saved
public record EditorExit(Consumer<Monitor> saved, Runnable left) {}
