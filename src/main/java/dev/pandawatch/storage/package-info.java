/// What lies in files on this machine. So far only reading: the configuration of the official command line tool.
///
/// Imports `settings`, `monitor` and `parse`. Blocks, so that nothing here is called on the UI thread.
@NullMarked
package dev.pandawatch.storage;

import org.jspecify.annotations.NullMarked;
