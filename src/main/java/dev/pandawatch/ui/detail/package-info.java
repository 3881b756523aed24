/// One monitor: what it does, what became of its firings, its runs and their scores.
///
/// Imports `ui.kit`, `ui.outcome`, `async`, `state`, `command` for what is done to runs, `gateway` and the nouns it
/// shows. It knows
/// no
/// other screen: the ways to them and the commands for the monitor are [DetailLinks].
@NullMarked
package dev.pandawatch.ui.detail;

import org.jspecify.annotations.NullMarked;
