/// An embedded server that behaves like PandaProbe 0.5.0, with a believable project in it.
///
/// It speaks HTTP on the loopback address, keeps everything in memory under one lock, and is a function of its
/// clock: what should have happened by now (ticks of the scheduler, runs, new traces) is made to happen before each
/// answer. The facts it follows are numbered F1 to F139 in the project's notes on the real server.
///
/// May import `cadence` (and `parse`, in whose words it answers), Jackson and `jdk.httpserver`. It shares no codec
/// with `gateway.http`: a mistake made in both would cancel out and nobody would see it.
@NullMarked
package dev.pandawatch.sandbox;

import org.jspecify.annotations.NullMarked;
