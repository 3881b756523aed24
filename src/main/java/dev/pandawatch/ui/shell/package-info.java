/// The frame around every screen: where am I, is it live? Rail, top bar, status bar, notices, and the way from one
/// screen to the next.
///
/// Imports `ui.kit`, `async`, `state`, `command`, `gateway`, `settings`, `notice`, `monitor`, `run`, `cadence`
/// and `parse`. It knows no other screen: the composition root hands it a factory of their nodes.
@NullMarked
package dev.pandawatch.ui.shell;

import org.jspecify.annotations.NullMarked;
