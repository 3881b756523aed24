/// What the console asks of a server, and how it can fail. Ports only; `gateway.http` answers them.
///
/// Pure: imports `monitor`, `run`, `filter` and `parse`, so that a view-model is tested with a lambda for a server.
@NullMarked
package dev.pandawatch.gateway;

import org.jspecify.annotations.NullMarked;
