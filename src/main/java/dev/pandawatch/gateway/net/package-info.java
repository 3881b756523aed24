/// The way to a server below HTTP, walked with plain sockets, for the connection test.
///
/// Imports `gateway` and the JDK only. Apart from `gateway.http`, for HTTP hides which step of opening a connection
/// failed and how long each took.
@NullMarked
package dev.pandawatch.gateway.net;

import org.jspecify.annotations.NullMarked;
