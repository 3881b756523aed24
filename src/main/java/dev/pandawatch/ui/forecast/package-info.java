/// What a definition will evaluate and cost, shown before it is saved: the sampling, one run, the next 30 days.
///
/// Imports the arithmetic (`forecast`) and the nouns it is about (`monitor`, `cadence`, `filter`, `parse`), `gateway`,
/// `state` and `async` to read how much comes in each day, and `ui.kit`.
@NullMarked
package dev.pandawatch.ui.forecast;

import org.jspecify.annotations.NullMarked;
