/// The shapes and marks that stand for what was found out about monitors, firings and runs: the same on every screen.
///
/// Imports `run`, and `ui.kit` for the shapes, which knows no run itself.
@NullMarked
package dev.pandawatch.ui.outcome;

import org.jspecify.annotations.NullMarked;
