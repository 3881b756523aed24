/// What a person, or the clock, does to monitors: refresh, pause, resume, run now, delete. Each says how it ended.
///
/// Between `state` and the screens: imports `async`, `state`, `gateway`, `run`, `monitor` and `javafx.base`, so that
/// list,
/// detail and palette share one way of doing each thing. UI thread only.
@NullMarked
package dev.pandawatch.command;

import org.jspecify.annotations.NullMarked;
