/// A monitor: as a person drafts it, as we send it, as the server keeps it, and what an edit changes.
///
/// Floor 3: pure, imports `parse`, `cadence` and `filter`. Strict out ([MonitorDefinition], [MonitorChange]), lenient
/// in
/// ([Monitor]).
@NullMarked
package dev.pandawatch.monitor;

import org.jspecify.annotations.NullMarked;
