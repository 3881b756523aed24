/// What lies in files on this machine: what the program keeps from one start to the next, and the configuration of the
/// official command line tool.
///
/// Imports `settings`, `monitor`, `run`, `notice` with the phrases of `cadence`, and `parse`. Blocks, so that nothing
/// here is called on the UI thread.
@NullMarked
package dev.pandawatch.storage;

import org.jspecify.annotations.NullMarked;
