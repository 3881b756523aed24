/// Connecting to a server: who, where, and a test that says at which stage it stops and what to do about it.
///
/// Imports `ui.kit`, `async`, `state`, `gateway`, `settings` and `parse`. What is typed here stays in memory and is
/// never written, logged or printed.
@NullMarked
package dev.pandawatch.ui.connections;

import org.jspecify.annotations.NullMarked;
