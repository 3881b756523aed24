/// What the program knows at this moment, observable. Written and read on the UI thread only.
///
/// Imports `monitor`, `run`, `cadence`, `settings`, `gateway` and `javafx.base`. No screen keeps a copy of what is
/// here.
@NullMarked
package dev.pandawatch.state;

import org.jspecify.annotations.NullMarked;
