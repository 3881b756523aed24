/// The list of monitors, the drawer beside it, and the questions asked before a costly command.
///
/// Imports `ui.kit`, `ui.outcome`, `async`, `state`, `command`, `gateway` for its failures, and the nouns it shows. It
/// knows no other screen: the ways to them are [MonitorLinks].
@NullMarked
package dev.pandawatch.ui.monitors;

import org.jspecify.annotations.NullMarked;
