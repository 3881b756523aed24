/// The filters of a monitor: a document in, a document out, with a typed control for each key of the target and a row
/// for each entry that has no control.
///
/// Beside it what the filters match on the server now, and suggestions from live data.
///
/// Imports `filter`, `monitor` for the target, `parse` for what is wrong, `gateway`, `state` and `async` to ask the
/// server,
/// and `ui.kit`.
@NullMarked
package dev.pandawatch.ui.filter;

import org.jspecify.annotations.NullMarked;
