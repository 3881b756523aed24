/// The cadence of a monitor: a text in, a text out, with the live verdict on it, and the runs that it means.
///
/// Imports `cadence` and `parse` for the rules, and `ui.kit`. Knows no monitor, so that whoever edits a cadence can
/// show it.
@NullMarked
package dev.pandawatch.ui.cadence;

import org.jspecify.annotations.NullMarked;
