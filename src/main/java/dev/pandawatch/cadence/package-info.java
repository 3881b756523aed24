/// How often a monitor runs: the cadence of the server, read, computed, worded and judged exactly as the server
/// does it (croniter 6.0.0, always UTC).
///
/// Floor 2: imports `parse` only, and never asks a clock: every question comes with its instant. Own code instead
/// of a library because no library agrees with the server on more than two thirds of the recorded vectors.
@NullMarked
package dev.pandawatch.cadence;

import org.jspecify.annotations.NullMarked;
