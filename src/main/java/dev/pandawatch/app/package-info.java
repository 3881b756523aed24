/// The composition root: where the parts are made and meet, and where the program starts.
///
/// Imports everything but OkHttp and Jackson. With `ui.kit.Themes` the only place that asks the machine for the time,
/// the
/// zone and the toolkit's thread.
@NullMarked
package dev.pandawatch.app;

import org.jspecify.annotations.NullMarked;
