/// What happened: eval runs, and what they mean.
///
/// Floor 4: pure, imports `monitor`, `cadence`, `filter` and `parse`.
@NullMarked
package dev.pandawatch.run;

import org.jspecify.annotations.NullMarked;
