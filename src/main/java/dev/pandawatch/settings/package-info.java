/// To which server, as whom, and how the person likes it. Values and ports; nothing here reads or writes a file.
///
/// Floor 2: pure, imports `parse` only. Secrets mask themselves here, so that no later layer has to remember to.
@NullMarked
package dev.pandawatch.settings;

import org.jspecify.annotations.NullMarked;
