/// How much a definition will evaluate and what it will cost, before it is saved, by the server's own arithmetic.
///
/// Floor 4: pure, imports `monitor`, `cadence`, `filter` and `parse`. Whatever is assumed stands in
/// [dev.pandawatch.forecast.Assumptions] and can be changed.
@NullMarked
package dev.pandawatch.forecast;

import org.jspecify.annotations.NullMarked;
