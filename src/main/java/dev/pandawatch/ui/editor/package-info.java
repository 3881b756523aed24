/// The editor of one monitor: what will happen if I save this?
///
/// Imports the nouns it shows (`monitor`, `filter`, `cadence`, `forecast`, `parse`), `gateway`, `state`, `async` and
/// `command` to
/// save, `ui.kit`, and as the only screens three others:
/// `ui.cadence` and `ui.filter` are parts of its form, `ui.forecast` of the column beside it.
@NullMarked
package dev.pandawatch.ui.editor;

import org.jspecify.annotations.NullMarked;
