/// What is worth telling a person who does not look: local rules over what the monitors came to, each thing once.
///
/// Floor 5: pure, imports `monitor`, `run` and `cadence`.
@NullMarked
package dev.pandawatch.notice;

import org.jspecify.annotations.NullMarked;
