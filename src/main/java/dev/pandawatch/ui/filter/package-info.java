/// The filters of a monitor: a document in, a document out, with a typed control for each key of the target and a row
/// for each entry that has no control.
///
/// Imports `filter`, `monitor` for the target, `parse` for what is wrong, and `ui.kit`.
@NullMarked
package dev.pandawatch.ui.filter;

import org.jspecify.annotations.NullMarked;
